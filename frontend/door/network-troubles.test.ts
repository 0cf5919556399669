import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerQueue, type QueueEvent, type SaveState } from './answer-queue.ts';
import { DoorApi } from './door-api.ts';
import type { Attempt, SaveBody } from './model.ts';
import { ServerClock } from './server-clock.ts';

const NOW = '2024-09-02T01:00:00.000Z';
const DEADLINE = '2024-09-02T01:15:00.000Z';

/** The network between the real client and a server that keeps the contract. */
class Network {
  responses: Record<string, string[]> = {};
  revision = 0;
  state: Attempt['state'] = 'OPEN';
  late: SaveBody[] = [];
  /** What happens to every request while it is set. */
  trouble: (() => Promise<Response>) | null = null;

  readonly fetch = async (url: unknown, init?: RequestInit): Promise<Response> => {
    if (this.trouble) {
      return this.trouble();
    }
    const body = JSON.parse((init?.body as string) ?? '{}') as SaveBody;
    return init?.method === 'GET' ? this.attempt() : String(url).endsWith('submission') ? this.submit(body) : this.save(body);
  };

  private save(body: SaveBody): Response {
    if (this.state !== 'OPEN') {
      return this.closed(body);
    }
    this.take(body);
    return json(200, { revision: this.revision, savedAt: NOW, deadline: DEADLINE, serverTime: NOW });
  }

  private submit(body: SaveBody): Response {
    if (this.state !== 'OPEN') {
      return this.closed(body);
    }
    this.take(body);
    this.state = 'SUBMITTED';
    return json(200, { state: 'SUBMITTED', submittedAt: NOW, receipt: { code: 'R1', hash: 'h' }, result: null });
  }

  private closed(body: SaveBody): Response {
    this.late.push(body);
    return json(409, { code: 'ATTEMPT_CLOSED', state: this.state }, 'application/problem+json');
  }

  private take(body: SaveBody): void {
    if ((body.revision ?? 0) > this.revision) {
      Object.assign(this.responses, body.responses);
      this.revision = body.revision!;
    }
  }

  attempt(): Response {
    return json(200, this.paper());
  }

  paper(): Attempt {
    return {
      id: 'a1',
      number: 1,
      roundId: 'r1',
      state: this.state,
      startedAt: NOW,
      deadline: DEADLINE,
      serverTime: NOW,
      revision: this.revision,
      questions: [],
      responses: { ...this.responses },
      prediction: null,
      predictionLocked: false,
    };
  }
}

const json = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const page = (status: number) =>
  new Response('<!doctype html><title>Wi-Fi</title>', { status, headers: { 'Content-Type': 'text/html' } });
const broken = () => Promise.reject(new TypeError('Failed to fetch'));

/** Everything that a network, a proxy or a server in trouble was seen to do. */
const TROUBLES: [string, () => Promise<Response>, SaveState][] = [
  ['no network at all (a tunnel, airplane mode)', broken, 'offline'],
  ['a captive portal that answers with its own page', async () => page(200), 'offline'],
  ['a captive portal that sends elsewhere, where nobody may read', broken, 'offline'],
  ['a filter that forbids without knowing us', async () => page(403), 'offline'],
  ['a portal that asks for a log-in', async () => page(401), 'offline'],
  ['a proxy that finds nothing', async () => page(404), 'offline'],
  ['a proxy that answers with JSON of its own', async () => json(200, { status: 'ok' }), 'offline'],
  ['a proxy that answers with nothing', async () => new Response('', { status: 200 }), 'offline'],
  ['a server that restarts', async () => page(502), 'busy'],
  ['a server that is overloaded', async () => page(503), 'busy'],
  ['a fault in the server', async () => json(500, { code: 'INTERNAL' }), 'busy'],
  ['too many requests at once', async () => json(429, { code: 'RATE_LIMITED' }), 'busy'],
  ['a reply that breaks off', async () => new Response('{"revision": 1, "sav', { status: 200 }), 'offline'],
];

describe('an answer given during', () => {
  let network: Network;
  let queue: AnswerQueue;
  let events: QueueEvent['type'][];

  beforeEach(() => {
    vi.useFakeTimers();
    network = new Network();
    events = [];
    const nothing = Promise.resolve();
    queue = new AnswerQueue(network.paper(), {
      api: new DoorApi('/api/v1', new ServerClock(), network.fetch),
      vault: { kept: { responses: {} }, write: () => nothing, forget: () => nothing },
      listener: ({ type }) => type !== 'changed' && type !== 'deadline' && events.push(type),
      random: () => 0,
    });
  });

  afterEach(() => {
    queue.stop();
    vi.useRealTimers();
  });

  it.each(TROUBLES)('%s is kept, shown as waiting, and saved when it is over', async (_, trouble, state) => {
    queue.answer('q1', ['a']);
    await vi.advanceTimersByTimeAsync(0);
    network.trouble = trouble;
    queue.answer('q1', ['b']);
    queue.answer('q2', ['c']);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(queue.state).toBe(state);
    expect(queue.waiting).toEqual(['q1', 'q2']);
    expect(network.responses).toEqual({ q1: ['a'] });

    network.trouble = null;
    await vi.advanceTimersByTimeAsync(16_000);
    expect(network.responses).toEqual({ q1: ['b'], q2: ['c'] });
    expect(queue.state).toBe('saved');
    expect(queue.waiting).toEqual([]);
    expect(events).toEqual([]);
  });

  it.each(TROUBLES)('%s arrives with the hand-in once it is over', async (_, trouble) => {
    network.trouble = trouble;
    queue.answer('q1', ['b']);
    const submission = queue.submit(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(queue.submitting).toBe(true);

    network.trouble = null;
    queue.online();
    await vi.advanceTimersByTimeAsync(0);
    await expect(submission).resolves.toMatchObject({ state: 'SUBMITTED' });
    expect(network.responses).toEqual({ q1: ['b'] });
  });

  it('the last seconds goes along with the hand-in, and is told to the server also when that is over', async () => {
    network.trouble = broken;
    queue.answer('q1', ['b']);
    const submission = queue.submit(true);
    const outcome = expect(submission).rejects.toMatchObject({ code: 'ATTEMPT_CLOSED' });
    await vi.advanceTimersByTimeAsync(60_000);
    network.state = 'EXPIRED';
    network.trouble = null;
    queue.online();
    await vi.advanceTimersByTimeAsync(0);
    await outcome;
    expect(network.late[0]!.responses).toEqual({ q1: ['b'] });
    expect(queue.leftOver(network.paper()).responses).toEqual({ q1: ['b'] });
  });
});
