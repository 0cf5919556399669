import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ServerClock } from '../door/server-clock.ts';
import { QuizCountdown } from './quiz-countdown.ts';

const MINUTE = 60_000;
let countdown: QuizCountdown;
let over: number;
let clock: ServerClock;

const shown = () => countdown.renderRoot.querySelector('[role=timer]')!.textContent!.trim();
const spoken = () => countdown.renderRoot.querySelector('[aria-live=polite]')!.textContent;

beforeEach(async () => {
  vi.useFakeTimers();
  over = 0;
  clock = new ServerClock();
  clock.sync('2024-09-02T01:00:00.000Z', performance.now(), performance.now());
  countdown = new QuizCountdown();
  countdown.announce = true;
  countdown.clock = clock;
  countdown.until = clock.now() + 11 * MINUTE;
  countdown.addEventListener('time-up', () => over++);
  document.body.append(countdown);
  await countdown.updateComplete;
});

afterEach(() => {
  countdown.remove();
  vi.useRealTimers();
});

async function pass(ms: number) {
  await vi.advanceTimersByTimeAsync(ms);
  await countdown.updateComplete;
}

it('is unmoved by somebody setting the device’s clock', async () => {
  vi.setSystemTime(Date.now() + 5 * 3_600_000);
  await pass(1_010);
  expect(shown()).toBe('10:59');
});

it('speaks at ten, five and one minutes, and never each second', async () => {
  expect(spoken()).toBe('');
  await pass(MINUTE + 50);
  expect(spoken()).toBe('Còn 10 phút');
  await pass(5 * MINUTE);
  expect(spoken()).toBe('Còn 5 phút');
  await pass(4 * MINUTE);
  expect(spoken()).toBe('Còn 1 phút');
  expect(countdown.renderRoot.querySelector('[role=timer]')!.getAttribute('aria-live')).toBe('off');
});

it('tells once that time is up, and counts again when the deadline is extended', async () => {
  await pass(12 * MINUTE);
  expect(over).toBe(1);
  expect(shown()).toBe('00:00');
  countdown.until = clock.now() + MINUTE;
  await pass(2_010);
  expect(shown()).toBe('00:58');
  await pass(MINUTE);
  expect(over).toBe(2);
});
