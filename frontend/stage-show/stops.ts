import type { Step } from './deck.ts';
import type { Show } from './show.ts';

/** One stopping point as the presenter knows it: what is seen there, and what is to be said. */
export interface Stop {
  pause: number;
  title: string;
  /** Unit, page or kind. */
  detail: string;
  group: string | null;
  notes: string[];
  words: string[];
  music: string[];
}

/** What stands for a step in a list. */
export function named(step: Step): { title: string; detail: string } {
  switch (step.type) {
    case 'SPLASH':
      return { title: step.title, detail: 'Mở đầu' };
    case 'GROUP':
      return { title: step.title, detail: 'Công bố nhóm giải' };
    case 'NAME':
      return { title: step.holder, detail: step.unit };
    case 'LIST':
      return {
        title: step.title,
        detail: step.pages > 1 ? `Danh sách, trang ${step.page}/${step.pages}` : 'Danh sách',
      };
    case 'PHOTO':
      return { title: step.title, detail: 'Chụp ảnh' };
    case 'MESSAGE':
      return { title: step.text, detail: 'Lời dẫn' };
    case 'MUSIC':
      return { title: step.text, detail: 'Nhạc' };
    case 'FIGURES':
      return { title: step.title, detail: 'Số liệu' };
    case 'HISTORY':
      return { title: step.question, detail: step.stage === 'ANSWER' ? 'Đáp án' : 'Câu hỏi lịch sử' };
    case 'CLIMB':
      return {
        title: step.title,
        detail: step.rows.find(({ key }) => key === step.highlight)?.holder ?? 'Bảng xếp hạng',
      };
    case 'UNITS':
      return { title: step.title, detail: 'Bảng đơn vị' };
    case 'BLANK':
      return { title: 'Màn trống', detail: '' };
    case 'END':
      return { title: step.title, detail: 'Kết thúc' };
  }
}

const texts = (steps: Step[], of: (step: Step) => string | undefined) =>
  steps.map((step) => (of(step) ?? '').trim()).filter((text) => text !== '');

export function stopsOf(show: Show): Stop[] {
  const stops: Stop[] = [
    { pause: 0, title: 'Trước giờ', detail: 'Chưa chiếu gì', group: null, notes: [], words: [], music: [] },
  ];
  for (let pause = 1; pause <= show.pauses; pause++) {
    const steps = show.stepsOf(pause);
    const seen = steps.filter(({ type }) => type !== 'MUSIC');
    const main = seen[seen.length - 1] ?? steps[steps.length - 1]!;
    stops.push({
      pause,
      ...named(main),
      group: main.group,
      notes: texts(seen, ({ note }) => note),
      words: texts(steps, ({ words }) => words),
      music: texts(steps, (step) => (step.type === 'MUSIC' ? step.text : undefined)),
    });
  }
  return stops;
}

/** Milliseconds still to come, by the share of the pauses that are left: an estimate. */
export function remaining(show: Show, pause: number): number {
  return show.pauses === 0 ? 0 : (show.deck.seconds * 1000 * (show.pauses - show.within(pause))) / show.pauses;
}
