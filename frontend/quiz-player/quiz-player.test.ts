import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Question } from '../door/model.ts';
import type { QuestionMap } from '../question-map/question-map.ts';
import type { QuizQuestion } from '../quiz-question/quiz-question.ts';
import type { SaveStateElement } from '../save-state/save-state.ts';
import { QuizPlayer } from './quiz-player.ts';

const question = (no: number, multiple = false): Question => ({
  id: `q${no}`,
  no,
  text: `Câu hỏi số ${no}?`,
  imageUrl: null,
  multiple,
  options: ['một', 'hai', 'ba', 'bốn'].map((text, index) => ({ id: `q${no}-${index}`, text })),
});

let player: QuizPlayer;
let answers: { questionId: string; optionIds: string[] }[];
let submissions: number;

const shown = () => player.renderRoot.querySelector<QuizQuestion>('quiz-question');
const text = () =>
  `${player.renderRoot.textContent} ${shown()?.renderRoot.textContent ?? ''}`.replace(/\s+/g, ' ');
const dialog = () => player.renderRoot.querySelector('quiz-dialog');

async function press(key: string, target: EventTarget = document.body) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  await player.updateComplete;
  return event;
}

async function click(label: string, root: ParentNode = player.renderRoot) {
  const button = Array.from(root.querySelectorAll<HTMLElement>('button')).find((candidate) =>
    [candidate.textContent!.trim(), candidate.getAttribute('aria-label')].includes(label),
  );
  button!.click();
  await player.updateComplete;
}

beforeEach(async () => {
  answers = [];
  submissions = 0;
  player = new QuizPlayer();
  player.questions = [question(1), question(2, true), question(3), question(4)];
  player.addEventListener('answer-changed', (event) => answers.push((event as CustomEvent).detail));
  player.addEventListener('submission-wanted', () => submissions++);
  document.body.append(player);
  await player.updateComplete;
});

afterEach(() => player.remove());

it('chooses with letters and figures and moves with the arrows', async () => {
  await press('b');
  await press('4');
  await press('ArrowRight');
  expect(text()).toContain('Câu 2/4');
  await press('ArrowLeft');
  expect(text()).toContain('Câu 1/4');
  expect(answers).toEqual([
    { questionId: 'q1', optionIds: ['q1-1'] },
    { questionId: 'q1', optionIds: ['q1-3'] },
  ]);
});

it('moves even from within the radio group, without changing the choice', async () => {
  const radio = shown()!.renderRoot.querySelector('input')!;
  const event = await press('ArrowRight', radio);
  expect(event.defaultPrevented).toBe(true);
  expect(text()).toContain('Câu 2/4');
  expect(answers).toEqual([]);
});

it('collects several options, in the order of the paper, and lets go of them again', async () => {
  await press('ArrowRight');
  expect(text()).toContain('Có thể chọn nhiều phương án');
  await press('c');
  await press('a');
  await press('c');
  expect(answers.map(({ optionIds }) => optionIds)).toEqual([['q2-2'], ['q2-0', 'q2-2'], ['q2-0']]);
});

it('leaves shortcuts, unknown letters and other parts of the page alone', async () => {
  const elsewhere = document.createElement('input');
  document.body.append(elsewhere);
  await press('a', elsewhere);
  await press('h');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
  elsewhere.remove();
  expect(answers).toEqual([]);
});

it('begins where something is left to do', async () => {
  const again = new QuizPlayer();
  again.questions = player.questions;
  again.responses = { q1: ['q1-0'], q2: ['q2-0'] };
  document.body.append(again);
  await again.updateComplete;
  expect(again.renderRoot.textContent).toContain('Câu 3/4');
  again.remove();
});

it('names the unanswered questions before it hands in, and leads to them', async () => {
  await press('a');
  await press('ArrowRight');
  await press('ArrowRight');
  await press('a');
  await press('ArrowRight');
  await press('ArrowRight');
  await click('Nộp bài');
  expect(dialog()!.textContent).toContain('Còn 2 câu chưa trả lời: 2, 4');
  await click('Câu 4', dialog()!);
  expect(dialog()).toBeNull();
  expect(text()).toContain('Câu 4/4');
  expect(submissions).toBe(0);
});

it('hands in once, from the dialog only', async () => {
  player.step = 4;
  await player.updateComplete;
  await click('Nộp bài');
  expect(submissions).toBe(0);
  await click('Nộp bài', dialog()!);
  expect(submissions).toBe(1);
  expect(dialog()).toBeNull();
});

it('does not hand in on Escape and does not answer while the dialog is open', async () => {
  player.step = 4;
  await player.updateComplete;
  await click('Nộp bài');
  await press('ArrowLeft');
  expect(dialog()).not.toBeNull();
  await press('Escape', dialog()!);
  expect(dialog()).toBeNull();
  expect(submissions).toBe(0);
});

it('puts the focus on the wording of the question it moves to', async () => {
  await press('ArrowRight');
  await shown()!.updateComplete;
  await Promise.resolve();
  expect(shown()!.shadowRoot!.activeElement?.textContent).toContain('Câu hỏi số 2?');
});

it('neither answers nor moves on while a picture lies over the question', async () => {
  player.questions = [{ ...question(1), imageUrl: '/hinh/a' }, question(2)];
  await player.updateComplete;
  shown()!.renderRoot.querySelector<HTMLElement>('button.frame')!.click();
  await shown()!.updateComplete;
  await press('a');
  await press('ArrowRight');
  expect(answers).toEqual([]);
  expect(text()).toContain('Câu 1/2');
});

it('asks for the prediction last and shows it read-only once it is locked', async () => {
  const predictions: unknown[] = [];
  player.addEventListener('prediction-changed', (event) => predictions.push((event as CustomEvent).detail.value));
  player.round = { name: '', prediction: { text: 'Bao nhiêu phần trăm?', of: 'PERCENT_ALL_CORRECT' } };
  player.step = 4;
  await player.updateComplete;
  const input = player.renderRoot.querySelector<HTMLInputElement>('#prediction')!;
  input.value = '87,65432';
  input.dispatchEvent(new InputEvent('input'));
  await player.updateComplete;
  input.value = '870';
  input.dispatchEvent(new InputEvent('input'));
  await player.updateComplete;
  expect(predictions).toEqual([87.65432]);
  expect(text()).toContain('Hãy viết một số từ 0 đến 100');

  player.predictionLocked = true;
  await player.updateComplete;
  expect(player.renderRoot.querySelector('#prediction')).toBeNull();
  expect(text()).toContain('Câu dự đoán đã khóa');
});

it('says of each question whether its answer is on the device only', async () => {
  const state = () => player.renderRoot.querySelector('.one')?.textContent!.replace(/\s+/g, ' ').trim();
  expect(state()).toBeUndefined();
  player.responses = { q1: ['q1-0'], q2: ['q2-0'] };
  player.waiting = ['q2'];
  player.saveState = 'offline';
  await player.updateComplete;
  expect(state()).toBe('Câu này đã lưu');
  await press('ArrowRight');
  expect(state()).toBe('Câu này đang giữ trên máy, chờ gửi');
  player.saveState = 'saving';
  await player.updateComplete;
  expect(state()).toBe('Đang lưu câu này…');

  await click('Các câu');
  const map = player.renderRoot.querySelector<QuestionMap>('question-map')!;
  await map.updateComplete;
  const labels = Array.from(map.renderRoot.querySelectorAll('button')).map((each) => each.getAttribute('aria-label'));
  expect(labels.slice(0, 3)).toEqual([
    'Câu 1, đã trả lời',
    'Câu 2, đã trả lời, đang xem, chờ gửi',
    'Câu 3, chưa trả lời',
  ]);
  expect(map.renderRoot.textContent).toMatch(/Chờ gửi:\s+1/);
});

it('says as a whole how many answers wait', async () => {
  player.waiting = ['q1', 'q3'];
  player.saveState = 'offline';
  await player.updateComplete;
  const state = player.renderRoot.querySelector<SaveStateElement>('save-state')!;
  await state.updateComplete;
  expect(state.renderRoot.textContent).toContain('Chờ gửi: 2 câu');
});
