import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerQueue, type QueueEvent } from './answer-queue.ts';
import type { Changes, Progress } from './answer-vault.ts';
import { ConnectionLost, Problem } from './door-api.ts';
import type { Attempt, SaveBody, SaveReply, Submission } from './model.ts';

const DEADLINE = '2024-09-02T01:15:00.000Z';

/** A server that keeps the contract of the API, and can be told to misbehave. */
class Server {
  responses: Record<string, string[]> = {};
  prediction: number | null = null;
  revision = 0;
  state: Attempt['state'] = 'OPEN';
  saves: SaveBody[] = [];
  submissions: SaveBody[] = [];
  reloads = 0;
  /** Thrown by the next calls, one each; a function may hold the call back. */
  troubles: (Error | (() => Promise<void>))[] = [];

  readonly api = {
    save: async (_: string, body: SaveBody): Promise<SaveReply> => {
      this.saves.push(JSON.parse(JSON.stringify(body)));
      await this.trouble();
      if (this.state !== 'OPEN') {
        throw new Problem(409, 'ATTEMPT_CLOSED', '', null, { state: this.state });
      }
      this.apply(body);
      return { revision: this.revision, savedAt: DEADLINE, deadline: DEADLINE, serverTime: DEADLINE };
    },
    submit: async (_: string, body: SaveBody): Promise<Submission> => {
      this.submissions.push(JSON.parse(JSON.stringify(body)));
      await this.trouble();
      if (this.state === 'OPEN') {
        this.apply(body);
        this.state = 'SUBMITTED';
      } else if (this.state !== 'SUBMITTED') {
        throw new Problem(409, 'ATTEMPT_CLOSED', '', null, { state: this.state });
      }
      return { state: 'SUBMITTED', submittedAt: DEADLINE, receipt: { code: 'R1', hash: 'h' }, result: null };
    },
    attempt: async (): Promise<Attempt> => {
      this.reloads++;
      await this.trouble();
      return this.attempt();
    },
  };

  attempt(): Attempt {
    return {
      id: 'a1',
      number: 1,
      roundId: 'r1',
      state: this.state,
      startedAt: DEADLINE,
      deadline: DEADLINE,
      serverTime: DEADLINE,
      revision: this.revision,
      questions: [],
      responses: { ...this.responses },
      prediction: this.prediction,
      predictionLocked: false,
    };
  }

  private apply(body: SaveBody): void {
    if ((body.revision ?? -1) > this.revision) {
      Object.assign(this.responses, body.responses);
      this.prediction = body.prediction === undefined ? this.prediction : body.prediction;
      this.revision = body.revision!;
    }
  }

  private async trouble(): Promise<void> {
    const trouble = this.troubles.shift();
    if (trouble instanceof Error) {
      throw trouble;
    }
    await trouble?.();
  }
}

/** What a device keeps from one page to the next; its ciphers and its database have tests of their own. */
class Device {
  held: Changes = { responses: {} };
  now: Progress | null = null;

  vault() {
    return {
      kept: { ...this.held, responses: { ...this.held.responses } },
      write: async (changes: Changes, settled: Changes = { responses: {} }, now?: Progress) => {
        const { prediction = this.held.prediction } = changes;
        const responses = { ...this.held.responses, ...changes.responses };
        Object.keys(settled.responses).forEach((id) => delete responses[id]);
        this.held = settled.prediction === undefined && prediction !== undefined ? { responses, prediction } : { responses };
        this.now = now ?? this.now;
      },
      forget: async () => {
        this.held = { responses: {} };
      },
    };
  }
}
const NOTHING = { responses: {} };

const offline = () => new ConnectionLost('offline');
const error500 = () => new Problem(500, 'HTTP_500', '', null);

describe('the answer queue', () => {
  let server: Server;
  let device: Device;
  let events: QueueEvent['type'][];
  let queue: AnswerQueue;

  const open = () =>
    new AnswerQueue(server.attempt(), {
      api: server.api,
      vault: device.vault(),
      listener: ({ type }) => type !== 'changed' && type !== 'deadline' && events.push(type),
      random: () => 0,
    });
  const settle = () => vi.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    vi.useFakeTimers();
    server = new Server();
    device = new Device();
    events = [];
    queue = open();
  });

  afterEach(() => {
    queue.stop();
    vi.useRealTimers();
  });

  it('hands in by itself only where no time was given back, and otherwise keeps what is not confirmed', async () => {
    server.troubles.push(offline());
    queue.answer('q1', ['b']);
    await settle();
    server.troubles.push(new Problem(409, 'TIME_LEFT', '', null));
    await expect(queue.submit(true)).rejects.toMatchObject({ code: 'TIME_LEFT' });
    expect(server.submissions[0]).toMatchObject({ automatic: true, responses: { q1: ['b'] } });

    queue = open();
    queue.resume();
    await settle();
    expect(server.responses).toEqual({ q1: ['b'] });
    await queue.submit();
    expect(server.submissions[1]).not.toHaveProperty('automatic');
  });

  it('saves an answer at once and then forgets the copy on the device', async () => {
    queue.answer('q1', ['b']);
    expect(device.held).toEqual({ responses: { q1: ['b'] } });
    expect(queue.state).toBe('saving');
    expect(queue.waiting).toEqual(['q1']);
    await settle();
    expect(server.saves).toEqual([{ revision: 1, responses: { q1: ['b'] } }]);
    expect(queue.state).toBe('saved');
    expect(queue.waiting).toEqual([]);
    expect(device.held).toEqual(NOTHING);
    expect(device.now).toEqual({ responses: { q1: ['b'] }, prediction: null, revision: 1 });
  });

  it('keeps a newer choice on the device when the older one is confirmed', async () => {
    let release = () => {};
    server.troubles.push(() => new Promise((resolve) => (release = resolve)), offline());
    queue.answer('q1', ['a']);
    await settle();
    queue.answer('q1', ['b']);
    release();
    await settle();
    expect(device.held).toEqual({ responses: { q1: ['b'] } });
  });

  it('has one request in flight and gathers what is answered meanwhile into the next', async () => {
    let release = () => {};
    server.troubles.push(() => new Promise((resolve) => (release = resolve)));
    queue.answer('q1', ['a']);
    queue.answer('q2', ['a']);
    queue.answer('q1', ['c']);
    queue.predict(1234);
    await settle();
    expect(server.saves).toHaveLength(1);
    release();
    await settle();
    expect(server.saves[1]).toEqual({ revision: 2, responses: { q1: ['c'], q2: ['a'] }, prediction: 1234 });
    expect(server.responses).toEqual({ q1: ['c'], q2: ['a'] });
  });

  it('keeps answers through an outage, waits longer each time, and sends them when the network is back', async () => {
    server.troubles.push(offline(), offline(), offline());
    queue.answer('q1', ['a']);
    await settle();
    expect(queue.state).toBe('offline');
    await vi.advanceTimersByTimeAsync(999);
    expect(server.saves).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_700);
    expect(server.saves).toHaveLength(3);
    queue.answer('q2', ['b']);
    queue.online();
    await settle();
    expect(server.responses).toEqual({ q1: ['a'], q2: ['b'] });
    expect(queue.state).toBe('saved');
  });

  it('never waits longer than a quarter of a minute', async () => {
    server.troubles.push(...Array.from({ length: 20 }, offline));
    queue.answer('q1', ['a']);
    await vi.advanceTimersByTimeAsync(120_000);
    const tries = server.saves.length;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(server.saves.length).toBeGreaterThan(tries);
  });

  it('calls a server error busy and honours the time the server asks for', async () => {
    server.troubles.push(new Problem(429, 'RATE_LIMITED', '', 8_000));
    queue.answer('q1', ['a']);
    await settle();
    expect(queue.state).toBe('busy');
    await vi.advanceTimersByTimeAsync(7_999);
    expect(server.saves).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.responses).toEqual({ q1: ['a'] });
  });

  it('repeats a save whose reply was lost with a revision of its own, so that newer answers in it count', async () => {
    const save = server.api.save;
    server.api.save = async (id, body) => {
      server.api.save = save;
      await save(id, body);
      throw offline();
    };
    queue.answer('q1', ['a']);
    await settle();
    queue.answer('q1', ['b']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.saves.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(server.responses).toEqual({ q1: ['b'] });
  });

  it('is not undone by an old request that arrives late', async () => {
    server.troubles.push(offline());
    queue.answer('q1', ['a']);
    await settle();
    queue.answer('q1', ['b']);
    await vi.advanceTimersByTimeAsync(1_000);
    await server.api.save('a1', server.saves[0]!);
    expect(server.responses).toEqual({ q1: ['b'] });
  });

  it('takes over what another device answered and puts its own on top', async () => {
    server.revision = 40;
    server.responses = { q1: ['x'], q2: ['x'] };
    queue.answer('q2', ['mine']);
    await settle();
    expect(server.responses).toEqual({ q1: ['x'], q2: ['mine'] });
    expect(queue.responses).toEqual({ q1: ['x'], q2: ['mine'] });
    expect(server.saves[server.saves.length - 1]!.revision).toBe(41);
    expect(events).toEqual(['conflict']);
  });

  it('merges even when the first look at the other answers fails', async () => {
    server.revision = 40;
    server.responses = { q1: ['x'] };
    server.troubles.push(() => Promise.resolve(), error500());
    queue.answer('q2', ['mine']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.reloads).toBe(2);
    expect(server.responses).toEqual({ q1: ['x'], q2: ['mine'] });
  });

  it('looks again on request and stays quiet when nothing changed', async () => {
    server.responses = { q1: [] };
    queue.refresh();
    await settle();
    expect(events).toEqual([]);
    server.responses = { q1: ['z'] };
    queue.refresh();
    await settle();
    expect(events).toEqual(['merged']);
    expect(queue.responses).toEqual({ q1: ['z'] });
  });

  it('sends after a reload what the page before could not', async () => {
    server.troubles.push(offline());
    queue.answer('q1', ['a']);
    queue.predict(87.65432);
    await settle();
    queue.stop();

    queue = open();
    expect(queue.responses).toEqual({ q1: ['a'] });
    expect(queue.prediction).toBe(87.65432);
    queue.resume();
    await settle();
    expect(server.responses).toEqual({ q1: ['a'] });
    expect(server.prediction).toBe(87.65432);
    expect(device.held).toEqual(NOTHING);
  });

  it('stops and tells when the attempt was closed', async () => {
    server.state = 'EXPIRED';
    queue.answer('q1', ['a']);
    await settle();
    expect(events).toEqual(['closed']);
    expect(device.held).toEqual({ responses: { q1: ['a'] } });
    queue.answer('q2', ['a']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toHaveLength(1);
  });

  it('keeps everything stored when the session has ended', async () => {
    server.troubles.push(new Problem(401, 'UNAUTHENTICATED', '', null));
    queue.answer('q1', ['a']);
    await settle();
    expect(events).toEqual(['unauthenticated']);
    expect(device.held).toEqual({ responses: { q1: ['a'] } });
  });

  it('does not let one impossible answer hold up the others', async () => {
    const save = server.api.save;
    server.api.save = async (id, body) => {
      if (body.responses?.q2) {
        throw new Problem(400, 'UNKNOWN_OPTION', '', null);
      }
      return save(id, body);
    };
    server.troubles.push(offline());
    queue.answer('q1', ['a']);
    queue.answer('q2', ['?']);
    queue.answer('q3', ['a']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.responses).toEqual({ q1: ['a'], q3: ['a'] });
    expect(events).toEqual(['refused']);
    expect(queue.state).toBe('saved');
  });

  it('takes a reply that is none for an outage', async () => {
    const save = server.api.save;
    server.api.save = async () => {
      server.api.save = save;
      return {} as SaveReply;
    };
    queue.answer('q1', ['a']);
    await settle();
    expect(queue.state).toBe('offline');
    expect(device.held).toEqual({ responses: { q1: ['a'] } });
  });

  it('hands in with everything pending, once, however often it is asked', async () => {
    server.troubles.push(offline());
    queue.answer('q1', ['a']);
    await settle();
    const first = queue.submit();
    expect(queue.submit()).toBe(first);
    await expect(first).resolves.toMatchObject({ state: 'SUBMITTED' });
    expect(server.submissions).toHaveLength(1);
    expect(server.submissions[0]!.responses).toEqual({ q1: ['a'] });
    expect(server.responses).toEqual({ q1: ['a'] });
    expect(device.held).toEqual(NOTHING);
  });

  it('hands in with an empty body when all is saved', async () => {
    queue.answer('q1', ['a']);
    await settle();
    await queue.submit();
    expect(server.submissions).toEqual([{}]);
  });

  it('gets its last answers in although another device has counted further', async () => {
    server.troubles.push(offline());
    queue.answer('q1', ['a']);
    await settle();
    server.revision = 9_000;
    await queue.submit();
    expect(server.responses).toEqual({ q1: ['a'] });
  });

  it('keeps handing in through an outage and goes on at once when the network is back', async () => {
    server.troubles.push(offline(), error500(), offline(), offline());
    const submission = queue.submit();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(queue.submitting).toBe(true);
    expect(queue.state).toBe('offline');
    queue.online();
    await settle();
    queue.online();
    await expect(submission).resolves.toMatchObject({ receipt: { code: 'R1' } });
  });

  it('says which questions were answered otherwise elsewhere, and lets the last to arrive count', async () => {
    queue.answer('q1', ['a']);
    await settle();
    server.troubles.push(offline());
    queue.answer('q1', ['b']);
    await settle();
    server.responses.q1 = ['c'];
    server.revision = 9_000;
    queue.refresh();
    await settle();
    expect(events).toEqual(['conflict']);
    expect(server.responses).toEqual({ q1: ['b'] });
  });

  it('names what never arrived, with a revision above everything, and nothing that counts already', async () => {
    server.troubles.push(offline());
    queue.answer('q1', ['a']);
    queue.answer('q2', ['y', 'x']);
    await settle();
    server.state = 'EXPIRED';
    server.revision = 7_000;
    server.responses = { q2: ['x', 'y'] };
    queue.refresh();
    await settle();
    expect(events).toEqual(['closed']);
    expect(queue.leftOver(server.attempt())).toEqual({ revision: 1_007_000, responses: { q1: ['a'] } });
    server.responses.q1 = ['a'];
    expect(queue.leftOver(server.attempt())).toEqual({});
    await queue.forget();
    expect(device.held).toEqual(NOTHING);
  });

  it('waits no longer than a minute, whatever a proxy asks for', async () => {
    server.troubles.push(new Problem(503, 'HTTP_503', '', 3_600_000));
    queue.answer('q1', ['a']);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(server.responses).toEqual({ q1: ['a'] });
  });

  it('passes on that the attempt was closed before it could be handed in', async () => {
    server.state = 'EXPIRED';
    await expect(queue.submit()).rejects.toMatchObject({ code: 'ATTEMPT_CLOSED' });
  });
});
