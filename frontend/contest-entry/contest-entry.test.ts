import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AnswerReview } from '../answer-review/answer-review.ts';
import type { Moment, RoundState } from '../door/model.ts';
import type { Ending, QuizReceipt } from '../quiz-receipt/quiz-receipt.ts';
import type { QuizStart } from '../quiz-start/quiz-start.ts';
import { ContestEntry } from './contest-entry.ts';

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
const RESULT = { correct: 4, questions: 5, points: 20 };
const NOW = '2024-09-13T01:00:00.000Z';

let entry: ContestEntry;
let asked: string[];
let answers: Record<string, { status: number; body: unknown }>;

const refusal = (status: number, code: string, more = {}) => ({ status, body: { status, code, detail: code, ...more } });
const fine = (body: unknown) => ({ status: 200, body });

function theRoundIs(state: RoundState, results: { showScore: Moment; showAnswers: Moment }) {
  answers['GET /contests/thu'] = fine({
    slug: 'thu',
    title: 'Cuộc thi thử',
    organizer: 'Ban Tổ chức',
    state,
    serverTime: NOW,
    registration: { fields: [], consent: { version: '1', text: '' } },
    rounds: [
      {
        id: 'r1',
        name: 'Kỳ 1',
        state,
        opensAt: '2024-09-10T00:00:00.000Z',
        closesAt: '2024-09-12T10:00:00.000Z',
        questionCount: 5,
        durationSeconds: 900,
        attempts: { max: 1, per: 'ROUND', cooldownSeconds: 0 },
        prediction: null,
        results,
      },
    ],
  });
}

async function theReceiptIsOpened() {
  document.body.append(entry);
  await vi.waitFor(() => expect(entry.phase).toBe('start'));
  await entry.updateComplete;
  entry.renderRoot
    .querySelector<QuizStart>('quiz-start')!
    .dispatchEvent(new CustomEvent('receipt-wanted', { detail: { roundId: 'r1' } }));
  await vi.waitFor(() => expect(asked.filter((call) => call === 'GET /contests/thu')).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve)); // what follows from that answer has been asked
  await entry.updateComplete;
}

const receipt = () => entry.renderRoot.querySelector<QuizReceipt>('quiz-receipt')!.renderRoot.textContent!;
const kept = () => (JSON.parse(localStorage.getItem('mocson.thu.endings')!) as Ending[])[0]!;
const link = () => entry.renderRoot.querySelector<AnswerReview>('answer-review')!.renderRoot.querySelector('button');

beforeEach(() => {
  localStorage.setItem('mocson.thu.token', 't');
  localStorage.setItem('mocson.thu.endings', JSON.stringify([ENDING]));
  asked = [];
  answers = {
    'GET /time': fine({ serverTime: NOW }),
    'GET /me': fine({ participantId: 'p1', displayName: 'Mai', unit: null, rounds: [] }),
    'GET /rounds/r1/leaderboard': refusal(403, 'LEADERBOARD_HIDDEN', { visibleAt: null }),
    'POST /attempts/a1/submission': fine({ ...ENDING, receipt: null, result: RESULT }),
    'GET /attempts/a1/review': refusal(403, 'KEY_NOT_SHOWN'),
  };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const call = `${init.method} ${url.replace('/api/v1', '').replace(/\?.*/, '')}`;
    asked.push(call);
    const { status, body } = answers[call]!;
    return new Response(JSON.stringify(body), { status });
  });
  entry = new ContestEntry();
  entry.slug = 'thu';
});

afterEach(() => {
  entry.remove();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('fetches the result when the receipt is opened after the close, and keeps it', async () => {
  theRoundIs('CLOSED', { showScore: 'AT_ROUND_CLOSE', showAnswers: 'NEVER' });

  await theReceiptIsOpened();

  await vi.waitFor(() => expect(receipt()).toContain('4/5'));
  expect(kept().result).toEqual(RESULT);
});

it('takes the result of an attempt that time ended from the refusal', async () => {
  theRoundIs('CLOSED', { showScore: 'AT_ROUND_CLOSE', showAnswers: 'NEVER' });
  answers['POST /attempts/a1/submission'] = refusal(409, 'ATTEMPT_CLOSED', { state: 'EXPIRED', result: RESULT });

  await theReceiptIsOpened();

  await vi.waitFor(() => expect(receipt()).toContain('4/5'));
  expect(kept()).toMatchObject({ state: 'EXPIRED', result: RESULT, receiptCode: 'ABCDE-23456' });
});

it('shows a result that a decision changed since', async () => {
  localStorage.setItem('mocson.thu.endings', JSON.stringify([{ ...ENDING, result: { ...RESULT, correct: 3 } }]));
  theRoundIs('CLOSED', { showScore: 'AT_SUBMISSION', showAnswers: 'NEVER' });

  await theReceiptIsOpened();

  await vi.waitFor(() => expect(kept().result!.correct).toBe(4));
});

it('does not ask for what the rules do not show yet', async () => {
  theRoundIs('OPEN', { showScore: 'AT_ROUND_CLOSE', showAnswers: 'AT_PUBLICATION' });

  await theReceiptIsOpened();

  expect(asked).not.toContain('POST /attempts/a1/submission');
  expect(asked).not.toContain('GET /attempts/a1/review');
});

it('offers the answers where the server shows them', async () => {
  theRoundIs('PUBLISHED', { showScore: 'AT_PUBLICATION', showAnswers: 'AT_PUBLICATION' });
  answers['GET /attempts/a1/review'] = fine({ id: 'a1', roundId: 'r1', questions: [] });

  await theReceiptIsOpened();

  await vi.waitFor(() => expect(link()?.textContent).toContain('Xem đáp án'));
});

it('offers no answers where the server refuses them', async () => {
  theRoundIs('CLOSED', { showScore: 'NEVER', showAnswers: 'AT_ROUND_CLOSE' });

  await theReceiptIsOpened();

  await vi.waitFor(() => expect(asked).toContain('GET /attempts/a1/review'));
  await entry.updateComplete;
  expect(link()).toBeNull();
});

it('leads from every page to help and to a report that knows what happened, and nothing about the person', async () => {
  answers['GET /contests/thu'] = refusal(503, 'BUSY');
  document.body.append(entry);
  await vi.waitFor(() => expect(entry.phase).toBe('failed'));
  await entry.updateComplete;
  const [help, report] = Array.from(entry.renderRoot.querySelectorAll<HTMLAnchorElement>('footer a'));

  expect(help!.getAttribute('href')).toBe('/thi/thu/tro-giup');
  expect(report!.getAttribute('href')).toBe('/thi/thu/bao-loi?trang=failed&loi=BUSY');
});

it('begins each step where it is, for who goes by keyboard or listens', async () => {
  theRoundIs('CLOSED', { showScore: 'AT_SUBMISSION', showAnswers: 'NEVER' });
  await theReceiptIsOpened();
  const root = entry.renderRoot as ShadowRoot;

  root.querySelector<HTMLButtonElement>('.page > .stack > .button')!.click();
  await entry.updateComplete;

  expect(entry.phase).toBe('start');
  expect(root.activeElement?.className).toBe('page');
});
