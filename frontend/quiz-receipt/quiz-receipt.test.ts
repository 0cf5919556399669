import { afterEach, expect, it } from 'vitest';
import type { Moment, Round, RoundState } from '../door/model.ts';
import { QuizReceipt, type Ending } from './quiz-receipt.ts';

const ENDING: Ending = {
  attemptId: 'a1',
  roundId: 'r1',
  state: 'SUBMITTED',
  submittedAt: '2024-09-10T01:04:00.000Z',
  receiptCode: 'ABCDE-23456',
  result: null,
  answered: 5,
  questions: 5,
  elsewhere: false,
};

const round = (state: RoundState, showScore: Moment): Round => ({
  id: 'r1',
  name: 'Kỳ 1',
  state,
  opensAt: '2024-09-10T00:00:00.000Z',
  closesAt: '2024-09-12T10:00:00.000Z',
  questionCount: 5,
  durationSeconds: 900,
  attempts: { max: 1, per: 'ROUND', cooldownSeconds: 0 },
  prediction: null,
  results: { showScore, showAnswers: 'NEVER' },
});

let receipt: QuizReceipt;

async function shown(state: RoundState, showScore: Moment): Promise<string> {
  receipt = new QuizReceipt();
  receipt.ending = ENDING;
  receipt.round = round(state, showScore);
  document.body.append(receipt);
  await receipt.updateComplete;
  return receipt.renderRoot.querySelector('.note')!.textContent!.replace(/\s+/g, ' ').trim();
}

afterEach(() => receipt.remove());

it('names the close of the round where the rules show the score then', async () => {
  expect(await shown('OPEN', 'AT_ROUND_CLOSE')).toBe(
    'Kết quả hiện ở đây sau khi kỳ thi kết thúc, lúc 17:00 12/09/2024.',
  );
});

it('names the committee and no hour where the score waits for publication', async () => {
  for (const state of ['OPEN', 'CLOSED'] as const) {
    expect(await shown(state, 'AT_PUBLICATION')).toBe('Kết quả hiện ở đây sau khi Ban Tổ chức công bố.');
    receipt.remove();
  }
});

it('promises no score where the rules never show one', async () => {
  expect(await shown('OPEN', 'NEVER')).toBe('Theo thể lệ, điểm không được thông báo cho từng người.');
});

it('says what to do where the score could be there and is not', async () => {
  for (const [state, moment] of [
    ['OPEN', 'AT_SUBMISSION'],
    ['CLOSED', 'AT_ROUND_CLOSE'],
    ['PUBLISHED', 'AT_PUBLICATION'],
  ] as const) {
    expect(await shown(state, moment)).toContain('Hãy mở lại phiếu này sau ít phút.');
    receipt.remove();
  }
});
