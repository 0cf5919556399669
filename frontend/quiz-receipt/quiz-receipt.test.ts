import { afterEach, expect, it, vi } from 'vitest';
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

afterEach(() => {
  receipt.remove();
  vi.restoreAllMocks();
});

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

async function theReceiptStands(ending: Partial<Ending>): Promise<ShadowRoot> {
  receipt = new QuizReceipt();
  receipt.ending = { ...ENDING, ...ending };
  receipt.checkPage = 'https://thi.example.vn/bien-nhan';
  document.body.append(receipt);
  await receipt.updateComplete;
  return receipt.renderRoot as ShadowRoot;
}

it('shows the hash and leads to the page where the receipt is checked', async () => {
  const page = await theReceiptStands({ receiptHash: 'ab12' });

  expect(page.querySelector('.hash')!.textContent).toBe('ab12');
  expect(page.querySelector('a')!.href).toBe('https://thi.example.vn/bien-nhan?ma=ABCDE-23456');
});

it('stands without a hash that an older page did not keep, and without anything to save where there is no code', async () => {
  const page = await theReceiptStands({ receiptCode: null });

  expect(page.querySelector('.hash')).toBeNull();
  expect(page.querySelector('button')).toBeNull();
});

it('says what to do where the device cannot draw', async () => {
  const page = await theReceiptStands({});

  page.querySelector('button')!.click();

  await vi.waitFor(() => expect(page.querySelector('[role=status]')!.textContent).toContain('Hãy chụp màn hình'));
});

it('shows the picture to be kept by a long press where it cannot be downloaded', async () => {
  const pen = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (name === 'measureText' ? (text: string) => ({ width: 20 * text.length }) : () => undefined),
    set: () => true,
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen);
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue('data:image/png;base64,AA==');
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 9; wv) Chrome/80 Zalo android/1');
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  const page = await theReceiptStands({});

  page.querySelector('button')!.click();

  await vi.waitFor(() => expect(page.querySelector('img')!.src).toBe('data:image/png;base64,AA=='));
  expect(page.querySelector('[role=status]')!.textContent).toContain('nhấn giữ vào hình');
  expect(clicked).not.toHaveBeenCalled();
});
