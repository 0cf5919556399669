import type { Deck, NameStep, Step } from './deck.ts';

/* Decks of invented people. */

type Loose = { type: Step['type'] } & Record<string, unknown>;

const BASE: Record<string, Record<string, unknown>> = {
  SPLASH: { title: 'Lễ trao giải', subtitle: '', organizer: 'Ban Tổ chức', numeral: '70 năm', emblem: null },
  GROUP: { title: 'Giải Ba', scope: 'INDIVIDUAL', count: 3, value: 1_000_000 },
  NAME: {
    award: 1,
    holder: 'Lê Thị Một',
    unit: 'Chi bộ Một',
    prize: 'Giải Ba',
    rank: 3,
    figures: [],
    behalf: '',
    absent: false,
    picture: null,
    index: 1,
    of: 1,
  },
  LIST: { title: 'Giải Ba', rows: [], page: 1, pages: 1 },
  PHOTO: { title: 'Chụp ảnh', names: [], handedBy: '' },
  MESSAGE: { text: 'Xin mời', small: '' },
  MUSIC: { text: 'Nhạc nền' },
  FIGURES: { title: 'Số liệu', items: [] },
  HISTORY: {
    question: 'Năm nào?',
    options: ['1930', '1945'],
    right: [0],
    explanation: '',
    source: '',
    stage: 'QUESTION',
  },
  CLIMB: { title: 'Bảng', rows: [], from: [], to: [], highlight: null },
  UNITS: { title: 'Đơn vị', rows: [] },
  BLANK: {},
  END: { title: 'Cảm ơn', text: '' },
};

/** Each step stops unless it says `pause: null`. */
export function deckOf(steps: Loose[], more: Partial<Deck> = {}): Deck {
  let pauses = 0;
  const all = steps.map((step, i) => {
    const stops = step.pause !== null;
    return {
      ms: 1_000,
      group: null,
      ...BASE[step.type],
      ...step,
      i,
      pause: stops ? ++pauses : null,
    } as unknown as Step;
  });
  return {
    show: 'show-1',
    hash: 'hash-1',
    sealed: [],
    kind: 'REAL',
    title: 'Tìm hiểu lịch sử',
    subtitle: '',
    organizer: 'Ban Tổ chức',
    numeral: '70 năm',
    accent: '#A51C30',
    role: 'STAGE',
    side: null,
    pauses,
    seconds: 600,
    groups: [
      { id: 'g1', title: 'Giải Ba', scope: 'INDIVIDUAL' },
      { id: 'g2', title: 'Giải Nhất', scope: 'INDIVIDUAL' },
    ],
    pictures: {},
    steps: all,
    ...more,
  };
}

export const name = (holder: string, group: string, more: Partial<NameStep> = {}): Loose => ({
  type: 'NAME',
  holder,
  group,
  ...more,
});

/** Splash, three names of one group, a list, one name of the next, the end: eight pauses. */
export const smallDeck = (more: Partial<Deck> = {}): Deck =>
  deckOf(
    [
      { type: 'SPLASH' },
      { type: 'MUSIC', group: 'g1', pause: null, note: 'Báo âm thanh' },
      { type: 'GROUP', group: 'g1', words: 'Trân trọng công bố.' },
      name('Lê Thị Một', 'g1'),
      name('Trần Văn Hai', 'g1', { note: 'Đọc chậm tên này' }),
      name('Phạm Thị Ba', 'g1'),
      { type: 'UNITS', group: 'g1', rows: [{ name: 'Đảng bộ Bốn', text: '98%', picture: null }] },
      name('Hoàng Văn Nhất', 'g2', { prize: 'Giải Nhất' }),
      { type: 'END' },
    ],
    more,
  );

/** The same numbers for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
  };
}

/** A deck of any shape: groups, names, silent steps, steps that go on by themselves. */
export function anyDeck(seed: number): Deck {
  const throwDie = dice(seed);
  const types = Object.keys(BASE) as Step['type'][];
  const steps: Loose[] = [];
  const size = 1 + throwDie(60);
  let group: string | null = null;
  for (let i = 0; i < size; i++) {
    const type = throwDie(2) === 0 ? 'NAME' : types[throwDie(types.length)]!;
    group = throwDie(6) === 0 ? [null, 'g1', 'g2'][throwDie(3)]! : group;
    const goesOn = throwDie(4) === 0 && i + 1 < size;
    const rows = [`Người ${i}`, `Người ${throwDie(60)}`].map((holder) => ({ holder, unit: '', text: '' }));
    steps.push({ type, group, ...(type === 'LIST' ? { rows } : {}), holder: `Người ${i}`, ...(goesOn ? { pause: null } : {}) });
  }
  return deckOf(steps);
}
