import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { QuizQuestion } from '../quiz-question/quiz-question.ts';
import { PracticePlayer } from './practice-player.ts';

const question = (no: number) => ({
  id: `q${no}`,
  text: `Câu hỏi số ${no}?`,
  imageUrl: null,
  multiple: no === 3,
  options: ['một', 'hai', 'ba'].map((text, index) => ({ id: `q${no}-${index}`, text, imageUrl: null })),
});

let player: PracticePlayer;
let offer: object;
let reachable: boolean;
let asked: { path: string; body: unknown }[];

/** A server whose right answer is always the first option. */
async function server(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const path = String(input);
  const body = init?.body ? JSON.parse(String(init.body)) : undefined;
  asked.push({ path, body });
  if (!reachable) {
    throw new TypeError('network');
  }
  if (path.endsWith('/answers')) {
    const key = `${body.questionId}-0`;
    const right = body.chosen.length === 1 && body.chosen[0] === key;
    return reply({ right, correct: [key], alsoCorrect: [], explanation: 'Vì thế.', source: 'Sách, tr. 45' });
  }
  return path.includes('/questions')
    ? reply({ questions: [1, 2, 3].map(question), total: 3 })
    : reply(offer);
}

const reply = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });

const all = <E extends Element = HTMLElement>(selector: string) =>
  Array.from(player.renderRoot.querySelectorAll<E>(selector));
const text = () => player.renderRoot.textContent!.replace(/\s+/g, ' ');
const shown = () => all<QuizQuestion>('quiz-question')[0]!.question!;
const press = (key: string) => player.renderRoot.querySelector('.page')!.dispatchEvent(
  new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
);
const button = (word: string) => all('button').find((each) => each.textContent!.includes(word))!;

async function settled() {
  await new Promise((resolve) => setTimeout(resolve));
  await player.updateComplete;
}

async function click(word: string) {
  button(word).click();
  await settled();
}

async function answer(index: number) {
  all<QuizQuestion>('quiz-question')[0]!.dispatchEvent(
    new CustomEvent('answer', { detail: { questionId: shown().id, optionIds: [shown().options[index]!.id] } }),
  );
  await click('Trả lời');
}

async function opened() {
  player = new PracticePlayer();
  player.slug = 'thi-thu';
  document.body.append(player);
  await settled();
}

beforeEach(() => {
  asked = [];
  reachable = true;
  offer = { title: 'Cuộc thi', topics: [{ id: '7', name: 'Lịch sử', questions: 3 }], total: 3 };
  vi.stubGlobal('fetch', server);
  window.fetch = server as typeof window.fetch;
});

afterEach(() => {
  player.remove();
  vi.unstubAllGlobals();
});

it('says so where nothing is released, and leads back', async () => {
  offer = { title: 'Cuộc thi', topics: [], total: 0 };
  await opened();
  expect(text()).toContain('Chưa có câu hỏi ôn tập');
  expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['/thi/thi-thu']);
});

it('offers topics, and all together only where there are several', async () => {
  await opened();
  expect(all('.topic').map((each) => each.textContent!.replace(/\s+/g, ' ').trim())).toEqual(['Lịch sử3 câu']);
  player.remove();
  offer = {
    title: 'Cuộc thi',
    topics: [
      { id: '7', name: 'Lịch sử', questions: 3 },
      { id: '8', name: 'Địa lý', questions: 2 },
    ],
    total: 5,
  };
  await opened();
  expect(all('.topic')[0]!.textContent).toContain('Tất cả các chủ đề');
});

it('asks for the chosen topic, and tells at once in words whether the answer is right, why, and from where', async () => {
  await opened();
  await click('Lịch sử');
  expect(asked[1]!.path).toBe('/api/v1/contests/thi-thu/practice/questions?topic=7&after=0&limit=20');

  await answer(0);
  expect(asked[2]!.body).toEqual({ questionId: expect.stringMatching(/^q/), chosen: [expect.stringMatching(/-0$/)] });
  expect(text()).toContain('Đúng rồi');
  expect(text()).toContain('Đúng 1/1 câu');
  expect(text()).toContain('Vì thế.');
  expect(text()).toContain('Sách, tr. 45');
  expect(all('.key').map((each) => each.textContent!.replace(/\s+/g, ' '))).toEqual([
    expect.stringContaining('Bạn chọn · Đáp án đúng'),
  ]);
});

it('marks a wrong answer beside the right one', async () => {
  await opened();
  await click('Lịch sử');
  await answer(1);
  expect(text()).toContain('Chưa đúng');
  expect(text()).toContain('Đúng 0/1 câu');
  expect(all('.mine')[0]!.textContent).toContain('Bạn chọn');
  expect(all('.key')[0]!.textContent).toContain('Đáp án đúng');
});

it('goes on without an end and counts this sitting', async () => {
  await opened();
  await click('Lịch sử');
  for (let i = 0; i < 7; i++) {
    await answer(i < 5 ? 0 : 1);
    await click('Câu tiếp theo');
  }
  expect(text()).toContain('Đúng 5/7 câu');
});

it('does not count an answer that was only looked at', async () => {
  await opened();
  await click('Lịch sử');
  await click('Xem đáp án');
  expect(asked[2]!.body).toMatchObject({ chosen: [] });
  expect(text()).toContain('Chưa trả lời câu nào');
  expect(text()).not.toContain('Chưa đúng');
});

it('asks to choose first, and sends nothing', async () => {
  await opened();
  await click('Lịch sử');
  await click('Trả lời');
  expect(text()).toContain('Hãy chọn một phương án');
  expect(asked.length).toBe(2);
});

it('works by keyboard alone', async () => {
  await opened();
  await click('Lịch sử');
  press('b');
  await settled();
  expect(player.chosen).toEqual([shown().options[1]!.id]);
  press('1');
  press('Enter');
  await settled();
  expect(player.phase).toBe('verdict');
  expect(player.shadowRoot!.activeElement?.className).toContain('verdict');
  press('Enter');
  await settled();
  expect(player.phase).toBe('question');
});

it('chooses several options of a question that asks for several', async () => {
  await opened();
  await click('Lịch sử');
  while (shown().id !== 'q3') {
    await click('Xem đáp án');
    await click('Câu tiếp theo');
  }
  press('c');
  press('a');
  expect(player.chosen).toEqual(['q3-0', 'q3-2']);
  press('c');
  expect(player.chosen).toEqual(['q3-0']);
});

it('says that the network is away, keeps the choice, and tries again when it is back', async () => {
  await opened();
  await click('Lịch sử');
  reachable = false;
  await answer(0);
  expect(text()).toContain('Chưa kết nối được tới máy chủ');
  expect(player.phase).toBe('question');
  expect(player.chosen.length).toBe(1);

  reachable = true;
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(text()).toContain('Đúng rồi');
  expect(text()).toContain('Đúng 1/1 câu');
});

it('can be opened again after it could not be reached', async () => {
  reachable = false;
  await opened();
  expect(text()).toContain('Chưa mở được phần ôn tập');
  reachable = true;
  await click('Thử lại');
  expect(text()).toContain('Lịch sử');
});

it('speaks English where it is asked to', async () => {
  await opened();
  await click('English');
  expect(text()).toContain('Pick a topic');
  expect(player.lang).toBe('en');
});
