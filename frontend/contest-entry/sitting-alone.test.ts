import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Attempt, SaveBody } from '../door/model.ts';
import type { QuizPlayer } from '../quiz-player/quiz-player.ts';
import type { QuizReceipt } from '../quiz-receipt/quiz-receipt.ts';
import { ContestEntry } from './contest-entry.ts';

/* The whole element over a network that comes and goes, and a server that keeps the contract. */

const SECRET = btoa('k'.repeat(32));
const iso = (ms: number) => new Date(ms).toISOString();

let entry: ContestEntry;
let offline: boolean;
let attempt: Attempt;
let late: SaveBody[];

const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });

function serve(method: string, path: string, body: SaveBody): Response {
  const round = { id: 'r1', name: 'Kỳ 1', state: 'OPEN', opensAt: iso(0), closesAt: iso(Date.now() + 9e6), questionCount: 2, durationSeconds: 900, attempts: { max: 1, per: 'ROUND', cooldownSeconds: 0 }, prediction: null };
  switch (`${method} ${path}`) {
    case 'GET /time':
      return answer(200, { serverTime: iso(Date.now()) });
    case 'GET /contests/thu':
      return answer(200, { slug: 'thu', title: 'Cuộc thi thử', organizer: 'Ban Tổ chức', state: 'OPEN', serverTime: iso(Date.now()), registration: { fields: [], consent: { version: '1', text: '' } }, rounds: [round] });
    case 'GET /me':
      return answer(200, { participantId: 'p1', displayName: 'Mai', unit: null, rounds: [{ roundId: 'r1', attemptsUsed: 1, attemptsLeft: 0, openAttemptId: 'a1', nextAttemptAt: null }] });
    case 'GET /attempts/a1':
      return answer(200, { ...attempt, serverTime: iso(Date.now()) });
  }
  if (path === '/rounds/r1/leaderboard') {
    return answer(403, { code: 'LEADERBOARD_HIDDEN', visibleAt: null });
  }
  if (attempt.state !== 'OPEN') {
    const questions = Object.keys(body.responses ?? {});
    late.push(...(questions.length > 0 ? [body] : []));
    return answer(409, {
      code: 'ATTEMPT_CLOSED',
      state: attempt.state,
      submittedAt: attempt.deadline,
      answered: Object.keys(attempt.responses).length,
      receipt: { code: 'ABCDE-23456', hash: 'h' },
      result: null,
      late: questions.length > 0 ? { receivedAt: '2024-09-02T01:20:09.000Z', kept: true, questions, prediction: false } : undefined,
    });
  }
  Object.assign(attempt.responses, body.responses);
  attempt.revision = Math.max(attempt.revision, body.revision ?? 0);
  return answer(200, { revision: attempt.revision, savedAt: iso(Date.now()), deadline: attempt.deadline, serverTime: iso(Date.now()) });
}

const player = () => entry.renderRoot.querySelector<QuizPlayer>('quiz-player')!;
const choose = (questionId: string, optionId: string) =>
  player().dispatchEvent(new CustomEvent('answer-changed', { detail: { questionId, optionIds: [optionId] } }));
const kept = () => localStorage.getItem('mocson.answers.a1') ?? '';
const text = () => entry.renderRoot.textContent!.replace(/\s+/g, ' ');
const receipt = () =>
  entry.renderRoot.querySelector<QuizReceipt>('quiz-receipt')!.renderRoot.textContent!.replace(/\s+/g, ' ');

async function theSittingIsOpen() {
  document.body.append(entry);
  await vi.waitFor(() => expect(entry.phase).toBe('sitting'));
  await entry.updateComplete;
}

beforeEach(() => {
  localStorage.setItem('mocson.thu.token', 't');
  sessionStorage.setItem('mocson.thu.sitting', 'a1');
  offline = false;
  late = [];
  attempt = {
    id: 'a1',
    number: 1,
    roundId: 'r1',
    state: 'OPEN',
    startedAt: iso(Date.now() - 60_000),
    deadline: iso(Date.now() + 600_000),
    serverTime: iso(Date.now()),
    revision: 0,
    questions: ['q1', 'q2'].map((id, index) => ({ id, no: index + 1, text: id, imageUrl: null, multiple: false, options: [{ id: 'x', text: 'x' }, { id: 'y', text: 'y' }] })),
    responses: {},
    prediction: null,
    predictionLocked: false,
    localSecret: SECRET,
  };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (offline) {
      throw new TypeError('Failed to fetch');
    }
    return serve(init.method!, url.replace('/api/v1', '').replace(/\?.*/, ''), JSON.parse((init.body as string) ?? '{}') as SaveBody);
  });
  entry = new ContestEntry();
  entry.slug = 'thu';
});

afterEach(() => {
  offline = false;
  entry.remove();
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

it('asks before it lets the person leave while something waits, and only then', async () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  await theSittingIsOpen();
  expect(leave()).toBe(false);
  offline = true;
  choose('q1', 'x');
  expect(leave()).toBe(true);
  offline = false;
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(attempt.responses).toEqual({ q1: ['x'] }));
  await vi.waitFor(() => expect(leave()).toBe(false));
});

it('gives the next page what this one could not send, sealed, and sends it from there', async () => {
  await theSittingIsOpen();
  offline = true;
  choose('q1', 'x');
  await vi.waitFor(() => expect(kept()).toContain('a1/q1'));
  expect(kept()).not.toContain('"x"');
  entry.remove();

  offline = false;
  entry = new ContestEntry();
  entry.slug = 'thu';
  await theSittingIsOpen();
  await vi.waitFor(() => expect(attempt.responses).toEqual({ q1: ['x'] }));
  await vi.waitFor(() => expect(kept()).toBe(''));
});

it('after a sleep over the deadline says how it ended and what came too late', async () => {
  await theSittingIsOpen();
  choose('q1', 'x');
  await vi.waitFor(() => expect(attempt.responses).toEqual({ q1: ['x'] }));
  offline = true;
  choose('q2', 'y');
  await vi.waitFor(() => expect(kept()).toContain('a1/q2'));
  // hours pass, the phone wakes up in another network
  attempt.state = 'EXPIRED';
  attempt.deadline = '2024-09-02T01:15:00.000Z';
  offline = false;
  document.dispatchEvent(new Event('visibilitychange'));

  await vi.waitFor(() => expect(entry.phase).toBe('receipt'));
  await entry.updateComplete;
  expect(receipt()).toContain('Bài thi đã kết thúc khi hết giờ');
  expect(receipt()).toContain('1 trên 2 câu');
  expect(receipt()).toContain('Câu trả lời của câu 2 đến máy chủ lúc 02/09/2024 08:20:09');
  expect(receipt()).toContain('không tính vào kết quả, trừ khi Ban Tổ chức quyết định khác');
  expect(late.every((body) => JSON.stringify(body.responses) === '{"q2":["y"]}')).toBe(true);
  await vi.waitFor(() => expect(kept()).toBe(''));
});

it('at the deadline without a network names what could not be sent, and hands it over later', async () => {
  await theSittingIsOpen();
  offline = true;
  choose('q2', 'y');
  attempt.state = 'EXPIRED';
  entry.deadline = Date.now() - 60_000;
  await vi.waitFor(() => expect(entry.phase).toBe('submitting'));
  await vi.waitFor(() => expect(text()).toContain('Câu 2 chưa kịp gửi'));

  offline = false;
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(entry.phase).toBe('receipt'));
  expect(late.length).toBeGreaterThan(0);
});

it('leaves nothing of the sitting on the device after the receipt', async () => {
  await theSittingIsOpen();
  choose('q1', 'x');
  attempt.state = 'EXPIRED';
  player().dispatchEvent(new CustomEvent('submission-wanted'));
  await vi.waitFor(() => expect(entry.phase).toBe('receipt'));
  await vi.waitFor(() => expect(kept()).toBe(''));
  expect(sessionStorage.getItem('mocson.thu.sitting')).toBeNull();
});

it('removes what waits on the device with whoever signs out', async () => {
  sessionStorage.clear();
  localStorage.setItem('mocson.answers.a1', '{"a1/q1":"sealed"}');
  document.body.append(entry);
  await vi.waitFor(() => expect(entry.phase).toBe('start'));
  await entry.updateComplete;
  const signOut = () =>
    entry.renderRoot.querySelector('quiz-start')!.dispatchEvent(new CustomEvent('sign-out-wanted'));
  signOut();
  expect(kept()).not.toBe('');
  expect(entry.leaving).toBe(true);
  signOut();
  expect(entry.phase).toBe('welcome');
  expect(kept()).toBe('');
});
