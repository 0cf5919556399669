import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { QuizCountdown } from '../quiz-countdown/quiz-countdown.ts';
import type { QuizStart } from '../quiz-start/quiz-start.ts';
import { ContestEntry } from './contest-entry.ts';

const OPENING = Date.parse('2024-09-10T02:00:00.000Z');
const MINUTE = 60_000;

let entry: ContestEntry;
let now: number;
let opensAt: number;
let asked: string[];
let start: () => { status: number; body: unknown } | Error;

const refusal = (status: number, code: string, more = {}) => ({
  status,
  body: { status, code, detail: `Từ chối ${code}.`, ...more },
});
const fine = (body: unknown) => ({ status: 200, body });
const iso = (at: number) => new Date(at).toISOString();
const paper = () =>
  fine({
    id: 'a1',
    number: 1,
    roundId: 'r1',
    state: 'OPEN',
    startedAt: iso(now),
    deadline: iso(now + 15 * MINUTE),
    serverTime: iso(now),
    revision: 0,
    questions: [{ id: 'q1', no: 1, text: 'Năm nào?', imageUrl: null, multiple: false, options: [] }],
    responses: {},
    prediction: null,
    predictionLocked: false,
  });
const starts = () => asked.filter((call) => call === 'POST /rounds/r1/attempts').length;

function answer(call: string): { status: number; body: unknown } | Error {
  switch (call) {
    case 'GET /time':
      return fine({ serverTime: iso(now) });
    case 'GET /me':
      return fine({
        participantId: 'p1',
        displayName: 'Mai',
        unit: null,
        rounds: [{ roundId: 'r1', attemptsUsed: 0, attemptsLeft: 1, openAttemptId: null, nextAttemptAt: null }],
      });
    case 'GET /contests/thu':
      return fine({
        slug: 'thu',
        title: 'Cuộc thi thử',
        organizer: 'Ban Tổ chức',
        state: 'UPCOMING',
        serverTime: iso(now),
        registration: { fields: [], consent: { version: '1', text: '' } },
        rounds: [
          {
            id: 'r1',
            name: 'Kỳ 1',
            state: now < opensAt ? 'UPCOMING' : 'OPEN',
            opensAt: iso(opensAt),
            closesAt: iso(OPENING + 120 * MINUTE),
            questionCount: 1,
            durationSeconds: 900,
            attempts: { max: 1, per: 'ROUND', cooldownSeconds: 0 },
            prediction: null,
          },
        ],
      });
    default:
      return call === 'POST /rounds/r1/attempts' ? start() : new Error('not there');
  }
}

/** Time goes on for the server, for the monotonic clock and for every timer alike. */
async function passes(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 250) {
    now += Math.min(250, left);
    await vi.advanceTimersByTimeAsync(Math.min(250, left));
  }
  await entry.updateComplete;
}

async function thePageIsOpened(): Promise<void> {
  entry = new ContestEntry();
  entry.slug = 'thu';
  document.body.append(entry);
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(0);
  await entry.updateComplete;
}

async function reloaded(): Promise<void> {
  entry.remove();
  await thePageIsOpened();
}

const page = () => entry.renderRoot.querySelector<QuizStart>('quiz-start')!.renderRoot;
const countdown = () => page().querySelector<QuizCountdown>('quiz-countdown')!.renderRoot.textContent!.trim();
const text = () => page().textContent!.replace(/\s+/g, ' ');

async function pressed(label: string): Promise<void> {
  await entry.renderRoot.querySelector<QuizStart>('quiz-start')!.updateComplete;
  const button = [...page().querySelectorAll('button')].find(({ textContent }) => textContent!.includes(label));
  expect(button, label).toBeDefined();
  button!.click();
  await vi.advanceTimersByTimeAsync(0);
  await entry.updateComplete;
}

function hidden(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  // The device's own clock is years off.
  vi.setSystemTime(Date.parse('2019-01-01T00:00:00.000Z'));
  localStorage.setItem('mocson.thu.token', 't');
  now = OPENING - 2 * MINUTE;
  opensAt = OPENING;
  asked = [];
  start = paper;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const call = `${init.method} ${url.replace('/api/v1', '').replace(/\?.*/, '')}`;
    asked.push(call);
    const told = answer(call);
    if (told instanceof Error) {
      throw told;
    }
    return new Response(JSON.stringify(told.body), { status: told.status });
  });
});

afterEach(() => {
  entry.remove();
  localStorage.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('counts down by the server and has the button at the opening without asking anything', async () => {
  await thePageIsOpened();
  expect(text()).toContain('Mở sau');
  const before = asked.length;

  await passes(2 * MINUTE + 1_000);

  expect(asked.slice(before)).toEqual([]);
  expect(text()).toContain('Bắt đầu làm bài');
  await pressed('Bắt đầu làm bài');
  expect(entry.phase).toBe('sitting');
});

it('lets in by itself who arranged it, within seconds of the opening and with one request', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  expect(text()).toContain('Đã hẹn');
  const before = asked.length;

  await passes(2 * MINUTE - 500);
  expect(starts()).toBe(0);
  await passes(6_000);

  expect(entry.phase).toBe('sitting');
  expect(asked.slice(before)).toEqual(['POST /rounds/r1/attempts']);
});

it('does not let in who changed their mind', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  await pressed('Bỏ hẹn');

  await passes(3 * MINUTE);

  expect(starts()).toBe(0);
  expect(text()).toContain('Bắt đầu làm bài');
});

it('keeps the arrangement over a reload', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  await reloaded();
  expect(text()).toContain('Đã hẹn');

  await passes(2 * MINUTE + 6_000);

  expect(entry.phase).toBe('sitting');
});

it('does not start anybody’s clock while they look at something else, and lets them in when they are back', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  hidden('hidden');
  await passes(4 * MINUTE);
  expect(starts()).toBe(0);

  hidden('visible');
  await passes(1_000);

  expect(entry.phase).toBe('sitting');
});

it('leaves it to a person who comes back long after the opening', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  hidden('hidden');
  await passes(13 * MINUTE);

  hidden('visible');
  await passes(10_000);

  expect(starts()).toBe(0);
  expect(text()).toContain('Bắt đầu làm bài');
});

it('does not let in somebody else who signs in at the same tab', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  const wanted = JSON.parse(sessionStorage.getItem('mocson.thu.wanted')!);
  sessionStorage.setItem('mocson.thu.wanted', JSON.stringify({ ...wanted, participantId: 'p2' }));
  await reloaded();

  await passes(3 * MINUTE);

  expect(starts()).toBe(0);
});

it('has the right time again after the device slept, and lets in who arranged it', async () => {
  now = OPENING - 30 * MINUTE;
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  // The monotonic clock and all timers stood still.
  now += 29.5 * MINUTE;
  vi.setSystemTime(Date.now() + 29.5 * MINUTE);

  await passes(20_000);
  expect(countdown()).toMatch(/^00:(09|10|11)$/);
  await passes(20_000);

  expect(entry.phase).toBe('sitting');
});

it('leaves the server alone in the last minute before the opening', async () => {
  now = OPENING - 80_000;
  await thePageIsOpened();
  const before = asked.length;

  await passes(79_000);

  expect(asked.slice(before)).toEqual([]);
});

it('follows an opening that was moved, from the refusal alone', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  opensAt = OPENING + 10 * MINUTE;
  start = () => (now < opensAt ? refusal(403, 'ROUND_NOT_OPEN', { retryAt: iso(opensAt) }) : paper());

  await passes(2 * MINUTE + 6_000);
  expect(entry.phase).toBe('start');
  expect(text()).toContain('Từ chối ROUND_NOT_OPEN.');
  expect(text()).toContain('Mở lúc 09:10 10/09/2024');
  expect(starts()).toBe(1);
  await passes(10 * MINUTE);

  expect(entry.phase).toBe('sitting');
});

it('sees from time to time, long before the opening, that it was moved to an earlier time', async () => {
  now = OPENING - 60 * MINUTE;
  await thePageIsOpened();
  opensAt = OPENING - 30 * MINUTE;

  await passes(20 * MINUTE);

  expect(text()).toContain('Mở lúc 08:30');
  expect(asked.filter((call) => call === 'GET /contests/thu').length).toBeLessThan(7);
});

it('asks again where its request ran ahead of the opening', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  let ahead = true;
  start = () => {
    const answer = ahead ? refusal(403, 'ROUND_NOT_OPEN', { retryAt: iso(OPENING) }) : paper();
    ahead = false;
    return answer;
  };

  await passes(2 * MINUTE + 15_000);

  expect(starts()).toBe(2);
  expect(entry.phase).toBe('sitting');
});

it('goes on trying while the server restarts at the opening, and says so', async () => {
  await thePageIsOpened();
  await pressed('Tự vào thi khi đến giờ');
  start = () => new TypeError('connection refused');

  await passes(2 * MINUTE + 30_000);
  expect(text()).toContain('Chưa kết nối được tới máy chủ. Trang này đang tự thử lại');
  start = paper;
  await passes(20_000);

  expect(entry.phase).toBe('sitting');
});

it('shows place and wait in the line, keeps its place over a reload, and goes in', async () => {
  now = OPENING + MINUTE;
  let place = 214;
  start = () =>
    place > 0
      ? refusal(429, 'QUEUED', { retryAt: iso(now + 5_000), place: (place -= 70) + 70, waitSeconds: 20 })
      : paper();
  await thePageIsOpened();
  await pressed('Bắt đầu làm bài');
  expect(text()).toContain('Bạn đang ở vị trí214');
  expect(text()).toContain('Khoảng 20 giây nữa đến lượt. Cứ để nguyên trang này');

  await reloaded();
  expect(starts()).toBe(2);
  expect(text()).toContain('Bạn đang ở vị trí144');
  await passes(20_000);

  expect(entry.phase).toBe('sitting');
});

it('tells a screen reader about the line at most every 30 seconds', async () => {
  now = OPENING + MINUTE;
  let place = 100;
  start = () => refusal(429, 'QUEUED', { retryAt: iso(now + 4_000), place: place--, waitSeconds: 60 });
  await thePageIsOpened();
  await pressed('Bắt đầu làm bài');
  const said = new Set<string>();

  for (let i = 0; i < 25; i++) {
    await passes(1_000);
    said.add(page().querySelector('[role=status].out-of-sight')!.textContent!);
  }
  expect([...said]).toEqual(['Bạn đang ở vị trí 100, Khoảng 60 giây nữa đến lượt']);
  await passes(15_000);
  expect(page().querySelector('[role=status].out-of-sight')!.textContent).not.toContain('100');
});

it('lets who waits in the line leave it', async () => {
  now = OPENING + MINUTE;
  start = () => refusal(429, 'QUEUED', { retryAt: iso(now + 4_000), place: 9, waitSeconds: 60 });
  await thePageIsOpened();
  await pressed('Bắt đầu làm bài');

  await pressed('Thôi, không chờ nữa');
  await passes(30_000);

  expect(starts()).toBe(1);
  expect(text()).toContain('Bắt đầu làm bài');
});

it('opens by itself when the server is back, where it was away when the page was opened', async () => {
  const fetching = window.fetch;
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('connection refused');
  });
  await thePageIsOpened();
  expect(entry.phase).toBe('failed');
  expect(entry.renderRoot.textContent).toContain('Trang này cũng đang tự thử lại.');

  vi.stubGlobal('fetch', fetching);
  await passes(10_000);

  expect(entry.phase).toBe('start');
});

it('asks for the time now and then while it waits, for whatever the organizer has to tell', async () => {
  now = OPENING - 60 * MINUTE;
  await thePageIsOpened();
  const before = asked.length;

  await passes(3 * MINUTE);

  const times = asked.slice(before).filter((call) => call === 'GET /time').length;
  expect(times).toBeGreaterThanOrEqual(2);
  expect(times).toBeLessThanOrEqual(6);
});
