import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Admission, type StartDelay } from './admission.ts';
import { ConnectionLost, Problem } from './door-api.ts';
import type { Attempt } from './model.ts';

const PAPER = { id: 'a1' } as Attempt;

let answers: (Attempt | Error)[];
let asked: number;
let shown: StartDelay[];
let admission: Admission;

const queued = (place: number, seconds: number, waitMs = 4_000) =>
  new Problem(429, 'QUEUED', 'Đông người', waitMs, { place, waitSeconds: seconds });
const refused = (status: number, code: string, waitMs: number | null = null) => new Problem(status, code, code, waitMs);
const places = () => shown.map((delay) => (delay.kind === 'queued' ? delay.place : 0)).filter((place) => place > 0);
const last = () => shown[shown.length - 1];

/** As long as the longest jitter allows. */
const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms + 1_000);

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  shown = [];
  answers = [];
  admission = new Admission(
    async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)]!;
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
    (delay) => shown.push(delay),
    () => Date.now(),
  );
});

afterEach(() => vi.useRealTimers());

it('asks once and brings the paper', async () => {
  answers = [PAPER];

  expect(await admission.enter(0)).toBe(PAPER);

  expect(asked).toBe(1);
  expect(shown).toEqual([{ kind: 'fetching' }]);
});

it('lets its own moment come before it asks', async () => {
  answers = [PAPER];
  const entered = admission.enter(3_000);

  await vi.advanceTimersByTimeAsync(2_999);
  expect(asked).toBe(0);
  expect(last()).toEqual({ kind: 'opening' });
  await vi.advanceTimersByTimeAsync(1);
  expect(await entered).toBe(PAPER);
});

it('waits in the line as long as it is told, and no longer than a second more', async () => {
  answers = [queued(214, 20, 4_000), queued(100, 10, 4_000), PAPER];
  const entered = admission.enter(0);

  await vi.advanceTimersByTimeAsync(3_999);
  expect(asked).toBe(1);
  expect(last()).toEqual({ kind: 'queued', place: 214, first: 214, seconds: 20 });
  await vi.advanceTimersByTimeAsync(1_001);
  expect(asked).toBe(2);
  expect(last()).toEqual({ kind: 'queued', place: 100, first: 214, seconds: 10 });
  await passed(4_000);
  expect(await entered).toBe(PAPER);
});

it('shows a place that only goes down', async () => {
  answers = [queued(50, 5), queued(53, 5), queued(20, 2), PAPER];
  const entered = admission.enter(0);

  await passed(4_000);
  await passed(4_000);
  await passed(4_000);
  await entered;

  expect(places()).toEqual([50, 50, 20]);
});

it('believes a higher place after it did not ask for long: the earlier one is gone', async () => {
  answers = [queued(50, 5, 120_000), queued(80, 9), PAPER];
  const entered = admission.enter(0);

  await passed(120_000);
  await passed(4_000);
  await entered;

  expect(places()).toEqual([50, 80]);
});

it.each([
  ['no connection', new ConnectionLost('refused'), true],
  ['a restarting server', refused(503, 'HTTP_503'), false],
  ['a busy one', refused(429, 'RATE_LIMITED'), false],
])('goes on asking with growing pauses at %s, and says so', async (_, trouble, offline) => {
  answers = [...Array<Error>(60).fill(trouble), PAPER];
  const entered = admission.enter(0);

  await passed(200);
  expect(last()).toEqual({ kind: 'retrying', offline });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBeGreaterThan(4);
  expect(asked).toBeLessThan(12);
  await vi.advanceTimersByTimeAsync(60 * 20_000);
  expect(await entered).toBe(PAPER);
});

it('does not ask before the time that a busy server names', async () => {
  answers = [refused(503, 'OVERLOADED', 10_000), PAPER];
  const entered = admission.enter(0);

  await vi.advanceTimersByTimeAsync(9_999);
  expect(asked).toBe(1);
  await passed(0);
  expect(await entered).toBe(PAPER);
});

it('asks at once when the network is back', async () => {
  answers = [new ConnectionLost('tunnel'), PAPER];
  const entered = admission.enter(0);
  await vi.advanceTimersByTimeAsync(0);

  admission.hurry();

  expect(await entered).toBe(PAPER);
});

it('does not jump the line when the network is back', async () => {
  answers = [queued(9, 30, 30_000), PAPER];
  void admission.enter(0);
  await vi.advanceTimersByTimeAsync(0);

  admission.hurry();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(asked).toBe(1);
});

it('stops asking where the person leaves', async () => {
  answers = [queued(9, 30)];
  const entered = admission.enter(0);
  await vi.advanceTimersByTimeAsync(0);

  admission.leave();

  expect(await entered).toBeNull();
  await passed(60_000);
  expect(asked).toBe(1);
});

it('brings a paper that was under way when the person left: its clock runs', async () => {
  let answer: (paper: Attempt) => void = () => undefined;
  const slow = new Admission(
    () => new Promise((resolve) => (answer = resolve)),
    () => undefined,
  );
  const entered = slow.enter(0);
  await vi.advanceTimersByTimeAsync(0);

  slow.leave();
  answer(PAPER);

  expect(await entered).toBe(PAPER);
});

it.each(['COOLDOWN', 'ATTEMPTS_EXHAUSTED', 'ROUND_NOT_OPEN', 'NOT_ELIGIBLE'])('hands on the refusal %s', async (code) => {
  answers = [refused(code === 'COOLDOWN' ? 429 : 403, code)];

  await expect(admission.enter(0)).rejects.toMatchObject({ code });
});
