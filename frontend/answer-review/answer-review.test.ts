import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReviewedQuestion } from '../door/model.ts';
import { AnswerReview } from './answer-review.ts';

const question = (no: number, changed: Partial<ReviewedQuestion> = {}): ReviewedQuestion => ({
  id: `q${no}`,
  no,
  text: `Câu hỏi số ${no}?`,
  imageUrl: null,
  options: ['một', 'hai', 'ba'].map((text, index) => ({ id: `q${no}-${index}`, text, imageUrl: null })),
  chosen: [`q${no}-1`],
  correct: [`q${no}-1`],
  alsoCorrect: [],
  voided: false,
  right: true,
  explanation: 'Vì thế.',
  source: 'Lịch sử Đảng bộ tỉnh, tr. 45',
  ...changed,
});

let element: AnswerReview;

const button = () => element.renderRoot.querySelector<HTMLButtonElement>('button');

async function opened(...questions: ReviewedQuestion[]): Promise<string[]> {
  element.review = { id: 'a1', roundId: 'r1', questions };
  await element.updateComplete;
  button()!.click();
  await element.updateComplete;
  return Array.from(element.renderRoot.querySelectorAll('li')).map((li) => li.textContent!.replace(/\s+/g, ' ').trim());
}

const parts = () =>
  Array.from(element.renderRoot.querySelectorAll('dt')).map(
    (dt) => `${dt.textContent}: ${dt.nextElementSibling!.textContent}`,
  );

beforeEach(async () => {
  element = new AnswerReview();
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => element.remove());

it('offers nothing until the server has shown the answers', () => {
  expect(element.renderRoot.textContent!.trim()).toBe('');
});

it('shows the answers only once they are asked for', async () => {
  element.review = { id: 'a1', roundId: 'r1', questions: [question(1)] };
  await element.updateComplete;

  expect(button()!.textContent!.trim()).toBe('Xem đáp án');
  expect(element.renderRoot.querySelector('li')).toBeNull();
});

it('tells of each question my choice, the right answer, why and from where, with the letters of the paper', async () => {
  const [first, second] = await opened(question(1), question(2, { chosen: ['q2-2'], right: false }));

  expect(first).toContain('Câu 1 · Đúng');
  expect(second).toContain('Câu 2 · Chưa đúng');
  expect(parts().slice(4)).toEqual([
    'Bạn chọn: C. ba',
    'Đáp án đúng: B. hai',
    'Giải thích: Vì thế.',
    'Nguồn: Lịch sử Đảng bộ tỉnh, tr. 45',
  ]);
});

it('says where nothing was chosen, and leaves out what its authors did not write', async () => {
  const [only] = await opened(question(1, { chosen: [], right: false, explanation: null, source: null }));

  expect(only).toContain('Câu 1 · Chưa trả lời');
  expect(parts()).toEqual(['Bạn chọn: Chưa trả lời', 'Đáp án đúng: B. hai']);
});

it('names the answers that are accepted beside the key', async () => {
  await opened(question(1, { alsoCorrect: [['q1-0', 'q1-2']], explanation: null, source: null }));

  expect(parts()).toEqual(['Bạn chọn: B. hai', 'Đáp án đúng: B. hai', 'Cũng được chấp nhận: A. mộtC. ba']);
});

it('says that a void question counts for everybody and names no right answer', async () => {
  const [only] = await opened(question(1, { voided: true, correct: [], explanation: null, source: null }));

  expect(only).toContain('Câu này đã được hủy');
  expect(only).toContain('Câu 1 · Đúng');
  expect(parts()).toEqual(['Bạn chọn: B. hai']);
});
