import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Question } from '../door/model.ts';
import { QuizQuestion } from './quiz-question.ts';

const question: Question = {
  id: 'q1',
  no: 7,
  text: 'Ngày nào là ngày Quốc khánh?',
  imageUrl: null,
  multiple: false,
  options: ['2/9', '19/8', '7/5'].map((text, index) => ({ id: `o${index}`, text })),
};
const withPictures: Question = {
  ...question,
  imageUrl: '/hinh/chinh',
  options: question.options.map((option, index) => ({ ...option, imageUrl: `/hinh/${index}` })),
};

let element: QuizQuestion;
let answers: string[][];

const all = <E extends Element = HTMLElement>(selector: string) =>
  Array.from(element.renderRoot.querySelectorAll<E>(selector));
const text = () => element.renderRoot.textContent!.replace(/\s+/g, ' ');
const dialog = () => element.renderRoot.querySelector('quiz-dialog');

async function show(changes: Partial<QuizQuestion>) {
  Object.assign(element, changes);
  await element.updateComplete;
}

async function click(target: HTMLElement) {
  target.click();
  await element.updateComplete;
}

async function fail(image: HTMLElement) {
  image.dispatchEvent(new Event('error'));
  await element.updateComplete;
}

beforeEach(async () => {
  answers = [];
  element = new QuizQuestion();
  element.addEventListener('answer', (event) => {
    const { questionId, optionIds } = (event as CustomEvent).detail;
    expect(questionId).toBe('q1');
    answers.push(optionIds);
  });
  document.body.append(element);
  await show({ question });
});

afterEach(() => element.remove());

it('shows the wording, the number and the options by their letters', async () => {
  expect(text()).toContain('Câu 7');
  expect(all('.option').map((option) => option.textContent!.replace(/\s+/g, ' ').trim())).toEqual([
    'A 2/9',
    'B 19/8',
    'C 7/5',
  ]);
  await show({ number: 3 });
  expect(text()).toContain('Câu 3');
});

it('asks with native radio buttons of one group, or with tick boxes', async () => {
  expect(all<HTMLInputElement>('input').map(({ type, name }) => [type, name])).toEqual(Array(3).fill(['radio', 'q-q1']));
  await show({ question: { ...question, multiple: true } });
  expect(all<HTMLInputElement>('input').map(({ type }) => type)).toEqual(Array(3).fill('checkbox'));
  expect(text()).toContain('Có thể chọn nhiều phương án');
});

it('tells what was chosen and shows it at once', async () => {
  const radio = all<HTMLInputElement>('input')[1]!;
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
  await element.updateComplete;
  expect(answers).toEqual([['o1']]);
  expect(all('.chosen').map((option) => option.textContent)).toEqual([expect.stringContaining('19/8')]);
  await click(all('.under button')[0]!);
  expect(answers).toEqual([['o1'], []]);
  expect(all<HTMLInputElement>('input').map(({ checked }) => checked)).toEqual([false, false, false]);
});

it('shows pictures lazily and says in words whose they are', async () => {
  await show({ question: withPictures, number: 2 });
  expect(all<HTMLImageElement>('img').map((image) => [image.getAttribute('src'), image.alt])).toEqual([
    ['/hinh/chinh', 'Hình minh họa của câu 2'],
    ['/hinh/0', 'Hình của phương án A'],
    ['/hinh/1', 'Hình của phương án B'],
    ['/hinh/2', 'Hình của phương án C'],
  ]);
  expect(all('img').map((image) => image.getAttribute('loading'))).toEqual(Array(4).fill('lazy'));
});

it('enlarges a picture without choosing its option', async () => {
  await show({ question: withPictures });
  await click(all('.place .zoom')[1]!);
  expect(answers).toEqual([]);
  expect(element.covered).toBe(true);
  const large = () => dialog()!.querySelector('img')!;
  expect(large().getAttribute('src')).toBe('/hinh/1');
  await click(dialog()!.querySelector('button')!);
  expect(large().className).toContain('larger');
  dialog()!.dispatchEvent(new CustomEvent('close-wanted'));
  await element.updateComplete;
  expect(dialog()).toBeNull();
});

it('has the button that enlarges an option’s picture outside of its label', async () => {
  await show({ question: withPictures });
  expect(all('label button')).toEqual([]);
  expect(all('.place .zoom')[2]!.getAttribute('aria-label')).toBe('Phóng to: Hình của phương án C');
});

it('says quietly that a picture did not load, keeps its place and asks again on request', async () => {
  await show({ question: withPictures });
  const [main, first] = all('img');
  await fail(main!);
  await fail(first!);
  expect(all('.unseen').length).toBe(2);
  expect(all('.frame').length).toBe(4);
  expect(all('.unseen')[0]!.textContent).toContain('Chưa tải được hình.');

  const kept = all('img')[0];
  const retry = all('.option .unseen button')[0]!;
  expect(retry.textContent).toBe('Thử lại');
  await click(retry);
  expect(all('.unseen')).toEqual([]);
  expect(all('img').map((image) => image.getAttribute('src'))).toEqual([
    '/hinh/chinh',
    '/hinh/0',
    '/hinh/1',
    '/hinh/2',
  ]);
  expect(all('img')[0]).not.toBe(main);
  expect(all('img').includes(kept!)).toBe(true);
  expect(answers).toEqual([]);
});

it('asks again by itself when the connection is back', async () => {
  await show({ question: withPictures });
  await fail(all('img')[0]!);
  window.dispatchEvent(new Event('online'));
  await element.updateComplete;
  expect(all('.unseen')).toEqual([]);
});

it('leaves a picture open that belongs to the question shown, while its author goes on writing', async () => {
  await show({ question: withPictures });
  await click(all('button.frame')[0]!);
  await show({ question: { ...withPictures, text: 'Ngày nào là Tết Độc lập?' } });
  expect(dialog()).not.toBeNull();
  await show({ question: { ...withPictures, id: 'q2' } });
  expect(dialog()).toBeNull();
});

it('speaks English where it stands alone and is asked to', async () => {
  element.setAttribute('lang', 'en');
  await expect.poll(text).toContain('Question 7');
});

it('gives no hint of a key, whatever the question carries', async () => {
  const keyed = { ...question, options: question.options.map((option, index) => ({ ...option, correct: index === 0 })) };
  const before = element.shadowRoot!.innerHTML;
  await show({ question: keyed });
  expect(element.shadowRoot!.innerHTML).toBe(before);
});

it('takes a double tap on a tick box for one choice', async () => {
  await show({ question: { ...question, multiple: true } });
  const box = all<HTMLInputElement>('input')[1]!;
  const tap = (at: number) => {
    box.checked = !box.checked;
    const event = new Event('change');
    Object.defineProperty(event, 'timeStamp', { value: at });
    box.dispatchEvent(event);
  };
  tap(1_000);
  tap(1_150);
  expect(box.checked).toBe(true);
  tap(2_000);
  expect(box.checked).toBe(false);
  expect(answers).toEqual([['o1'], []]);
});
