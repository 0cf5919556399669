import { afterEach, expect, it } from 'vitest';
import type { Me, Round, RoundState } from '../door/model.ts';
import { ServerClock } from '../door/server-clock.ts';
import { QuizStart } from './quiz-start.ts';

const NOW = Date.parse('2024-09-10T02:00:00.000Z');
const HOUR = 3_600_000;

const round = (id: string, state: RoundState, opensIn: number): Round => ({
  id,
  name: `Kỳ ${id}`,
  state,
  opensAt: new Date(NOW + opensIn).toISOString(),
  closesAt: new Date(NOW + opensIn + 48 * HOUR).toISOString(),
  questionCount: 5,
  durationSeconds: 900,
  attempts: { max: 1, per: 'ROUND', cooldownSeconds: 0 },
  prediction: null,
});

const me = (...left: [string, number][]): Me => ({
  participantId: 'p1',
  displayName: 'Mai',
  rounds: left.map(([roundId, attemptsLeft]) => ({
    roundId,
    attemptsUsed: 0,
    attemptsLeft,
    openAttemptId: null,
    nextAttemptAt: null,
  })),
});

let start: QuizStart;

async function shown(rounds: Round[], who: Me, timed = true): Promise<string> {
  const clock = new ServerClock(() => 0);
  clock.sync(new Date(NOW).toISOString(), 0, 0);
  start = new QuizStart();
  start.clock = clock;
  start.timed = timed;
  start.rounds = rounds;
  start.me = who;
  document.body.append(start);
  await start.updateComplete;
  return start.renderRoot.textContent!.replace(/\s+/g, ' ');
}

const heading = () => start.renderRoot.querySelector('h2')!.textContent;

afterEach(() => start.remove());

it('puts the round that can be entered first', async () => {
  await shown([round('2', 'UPCOMING', HOUR), round('1', 'OPEN', -HOUR)], me(['1', 1], ['2', 1]));

  expect(heading()).toBe('Kỳ 1');
});

it('puts the round that is waited for before an open one that is done', async () => {
  const text = await shown([round('1', 'OPEN', -HOUR), round('2', 'UPCOMING', HOUR)], me(['1', 0], ['2', 1]));

  expect(heading()).toBe('Kỳ 2');
  expect(text).toContain('Tự vào thi khi đến giờ');
});

it('counts down to a later round too', async () => {
  await shown([round('1', 'OPEN', -HOUR), round('2', 'UPCOMING', HOUR)], me(['1', 1], ['2', 1]));

  expect(start.renderRoot.querySelector('.others quiz-countdown')).not.toBeNull();
});

it('opens a round by the clock though it was read before', async () => {
  expect(await shown([round('1', 'UPCOMING', -1)], me(['1', 1]))).toContain('Bắt đầu làm bài');
});

it('tells no countdown and opens nothing by a clock that may be wrong', async () => {
  const text = await shown([round('1', 'UPCOMING', -1)], me(['1', 1]), false);

  expect(text).toContain('Mở lúc 08:59 10/09/2024');
  expect(text).not.toMatch(/Bắt đầu làm bài $|Mở sau|Tự vào thi/);
});

it('offers no arrangement days before the opening: nobody leaves a page open so long', async () => {
  const text = await shown([round('1', 'UPCOMING', 50 * HOUR)], me(['1', 1]));

  expect(text).toContain('Mở sau');
  expect(text).not.toContain('Tự vào thi khi đến giờ');
});
