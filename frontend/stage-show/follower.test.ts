import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { safeStorage, type KeyValueStore } from '../door/safe-storage.ts';
import type { Deck, Move, Role, ShowState } from './deck.ts';
import { smallDeck } from './deck-for-tests.ts';
import { Follower } from './follower.ts';
import { StageApi } from './stage-api.ts';
import { texts } from './texts.ts';

/** The server's side of the protocol, without a network; `down` is the hall without one. */
class Server {
  down = false;
  revoked = false;
  /** What somebody between us and the server answers in its place. */
  between: (() => Response) | null = null;
  moves: Move[] = [];
  /** What answers wait for on their way. */
  held: Promise<void> = Promise.resolve();
  heldMoves: Promise<void> = Promise.resolve();
  deck: Deck;
  state: ShowState;
  private waiting: (() => void)[] = [];

  constructor(role: Role) {
    this.deck = smallDeck({ role });
    this.state = {
      show: 'show-1',
      hash: 'hash-1',
      revision: 1,
      pause: 0,
      speed: 1,
      blank: false,
      started: '2024-09-02T01:00:00Z',
      finished: null,
      now: '2024-09-02T01:10:00Z',
    };
  }

  set(change: Partial<ShowState>): void {
    this.state = { ...this.state, ...change, revision: this.state.revision + 1 };
    this.wake();
  }

  cut(): void {
    this.down = true;
    this.wake();
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    this.reachable();
    const foreign = this.between;
    if (foreign !== null) {
      return foreign();
    }
    const path = String(input);
    if (this.revoked) {
      return problem(404, { code: 'STAGE_UNKNOWN', detail: 'Không còn' });
    }
    if (path.endsWith('/deck')) {
      return new Response(JSON.stringify(this.deck));
    }
    if (init?.method === 'POST') {
      const answer = this.move(JSON.parse(String(init.body)));
      await this.heldMoves;
      return answer;
    }
    if (Number(/after=(-?\d+)/.exec(path)![1]) === this.state.revision) {
      await new Promise<void>((resolve, reject) => {
        this.waiting.push(resolve);
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
      this.reachable();
      if (this.between !== null) {
        return (this.between as () => Response)();
      }
    }
    if (this.revoked) {
      return problem(404, { code: 'STAGE_UNKNOWN', detail: 'Không còn' });
    }
    const answer = JSON.stringify(this.state);
    await this.held;
    return new Response(answer);
  };

  private move({ revision, ...move }: Move & { revision: number }): Response {
    this.moves.push(move);
    if (revision !== this.state.revision) {
      return problem(409, { code: 'REVISION', detail: 'Đã có người chuyển', state: this.state });
    }
    if (move.start === true && this.deck.title === 'Niêm phong hỏng') {
      return problem(409, { code: 'SEAL_BROKEN', detail: 'Kết quả không khớp niêm phong.' });
    }
    const { start: _, finish: __, ...change } = move;
    this.set(change);
    return new Response(JSON.stringify(this.state));
  }

  private reachable(): void {
    if (this.down) {
      throw new TypeError('Failed to fetch');
    }
  }

  private wake(): void {
    this.waiting.splice(0).forEach((resolve) => resolve());
  }
}

const problem = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });

const followers: Follower[] = [];
let store: KeyValueStore;

beforeEach(() => {
  vi.useFakeTimers();
  store = safeStorage(() => {
    throw new Error('kept in memory only');
  });
});

afterEach(() => {
  followers.splice(0).forEach((follower) => follower.stop());
  vi.useRealTimers();
});

async function joined(server: Server, screen = true): Promise<Follower> {
  const api = new StageApi('/api/v1/stage', 'token', server.fetch as typeof window.fetch);
  const follower = new Follower({ api, store, screen, changed: () => undefined });
  followers.push(follower);
  void follower.follow();
  await pass();
  return follower;
}

/** Everything that is due by then has happened. */
const pass = (ms = 20) => vi.advanceTimersByTimeAsync(ms);

it('goes where the presenter goes', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.set({ pause: 3 });
  await pass();
  expect([follower.link, follower.pause]).toEqual(['FOLLOWING', 3]);
});

it('plays the next pause and lands at a jump', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.set({ pause: 1 });
  await pass();
  const played = follower.landing;
  server.set({ pause: 5 });
  await pass();
  expect([played, follower.landing]).toEqual([false, true]);
});

it('takes over speed and a dark screen', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.set({ blank: true, speed: 1.5 });
  await pass();
  expect([follower.blank, follower.speed]).toEqual([true, 1.5]);
});

it('keeps what it shows when the network goes', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.set({ pause: 4 });
  await pass();
  server.cut();
  await pass();
  expect([follower.link, follower.pause, follower.show?.pauses]).toEqual(['OFFLINE', 4, 8]);
});

it('is driven by its own keys without a network', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.cut();
  await pass();
  await follower.forward();
  await follower.forward();
  await follower.back();
  expect(follower.pause).toBe(1);
});

it('does not move by its own keys while a presenter leads', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  await follower.forward();
  expect([follower.pause, follower.notice, server.moves]).toEqual([0, texts.readOnly, []]);
});

it('finds out by a key press that the network is gone, and moves', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.down = true; // the poll still hangs
  await follower.forward();
  expect([follower.link, follower.pause]).toEqual(['OFFLINE', 1]);
});

it('follows again without a question when nobody drove it meanwhile', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.cut();
  await pass();
  server.down = false;
  server.set({ pause: 6 });
  await pass(6_000);
  expect([follower.link, follower.pause]).toEqual(['FOLLOWING', 6]);
});

async function drivenApart(server: Server): Promise<Follower> {
  const follower = await joined(server);
  server.cut();
  await pass();
  await follower.forward();
  await follower.forward();
  server.down = false;
  server.set({ pause: 6 });
  await pass(4_000);
  return follower;
}

it('asks before it leaves the place where it was driven', async () => {
  const follower = await drivenApart(new Server('STAGE'));
  expect([follower.link, follower.pause, follower.server?.pause]).toEqual(['CHOOSING', 2, 6]);
});

it('rejoins the presenter when nobody answers', async () => {
  const follower = await drivenApart(new Server('STAGE'));
  await pass(5_000);
  expect([follower.link, follower.pause, follower.landing]).toEqual(['FOLLOWING', 6, true]);
});

it('stays where it was told to until the presenter moves on', async () => {
  const server = new Server('STAGE');
  const follower = await drivenApart(server);
  follower.stay();
  await pass(30_000);
  const stayed = [follower.link, follower.pause];
  server.set({ pause: 7 });
  await pass();
  expect([stayed, follower.link, follower.pause]).toEqual([['STAYING', 2], 'FOLLOWING', 7]);
});

it('resumes after a crash at the pause it had left, before any server answers', async () => {
  const server = new Server('STAGE');
  const before = await joined(server);
  server.set({ pause: 5 });
  await pass();
  before.stop();
  const api = new StageApi('/api/v1/stage', 'token', (async (input: RequestInfo | URL) => {
    if (String(input).endsWith('/deck')) {
      return new Response(JSON.stringify(server.deck)); // as the worker brings it
    }
    throw new TypeError('Failed to fetch');
  }) as typeof window.fetch);
  const after = new Follower({ api, store, screen: true, changed: () => undefined });
  followers.push(after);
  void after.follow();
  await pass();
  expect([after.link, after.pause, after.landing]).toEqual(['OFFLINE', 5, true]);
});

const MINUTE = 60_000;

/** The same file, opened once more on the same machine. */
async function fileOpened(): Promise<Follower> {
  const follower = new Follower({ api: null, store, screen: true, changed: () => undefined });
  await follower.alone(smallDeck());
  return follower;
}

async function fileLeftAt(pause: number, minutes: number): Promise<Follower> {
  const trial = await fileOpened();
  await trial.go(pause, false);
  vi.setSystemTime(Date.now() + minutes * MINUTE);
  return fileOpened();
}

it('goes on by itself soon after a crash', async () => {
  const follower = await fileLeftAt(5, 9);
  expect([follower.pause, follower.blank, follower.asks]).toEqual([5, false, false]);
});

it('opens dark in the evening, whatever the trial of the afternoon has reached', async () => {
  const follower = await fileLeftAt(5, 10);
  expect([follower.pause, follower.blank, follower.asks, follower.stoodAt]).toEqual([0, true, true, 5]);
});

it('goes on where it stood when it is told to', async () => {
  const follower = await fileLeftAt(5, 300);
  follower.resume();
  expect([follower.pause, follower.landing, follower.blank, follower.asks]).toEqual([5, true, false, false]);
});

it('begins at the beginning when it is told to', async () => {
  const follower = await fileLeftAt(5, 300);
  await follower.go(0, false);
  expect([follower.pause, follower.blank, follower.asks]).toEqual([0, false, false]);
});

it('begins at the beginning when the clicker is pressed', async () => {
  const follower = await fileLeftAt(5, 300);
  await follower.forward();
  expect([follower.pause, follower.blank, follower.asks]).toEqual([1, false, false]);
});

it('asks nothing in the evening of a trial that was closed at its beginning', async () => {
  const follower = await fileLeftAt(0, 300);
  expect([follower.blank, follower.asks]).toEqual([false, false]);
});

/** A screen that was driven by its own keys while its cable was out, and then closed. */
async function cableOutAt(server: Server): Promise<void> {
  const trial = await joined(server);
  server.cut();
  await pass();
  await trial.forward();
  await trial.forward();
  trial.stop();
  server.down = false;
}

it('is where the server is when it opens before the show has begun, wherever it was driven', async () => {
  const server = new Server('STAGE');
  server.state = { ...server.state, started: null };
  await cableOutAt(server);
  const follower = await joined(server);
  expect([follower.link, follower.pause]).toEqual(['FOLLOWING', 0]);
});

it('is where the server is when it opens hours later, and asks nothing', async () => {
  const server = new Server('STAGE');
  await cableOutAt(server);
  vi.setSystemTime(Date.now() + 300 * MINUTE);
  server.set({ pause: 4 });
  const follower = await joined(server);
  expect([follower.link, follower.pause, follower.blank, follower.asks]).toEqual(['FOLLOWING', 4, false, false]);
});

it('shows nothing and asks nothing while it is not known whether there is a server', async () => {
  const server = new Server('STAGE');
  await cableOutAt(server);
  vi.setSystemTime(Date.now() + 300 * MINUTE);
  let release = () => {};
  server.held = new Promise((resolve) => (release = resolve));
  const follower = await joined(server);
  const unknown = [follower.pause, follower.blank, follower.asks];
  release();
  await pass();
  expect([unknown, follower.blank]).toEqual([[0, true, false], false]);
});

it('asks where to begin when there is no server hours later', async () => {
  const server = new Server('STAGE');
  await cableOutAt(server);
  vi.setSystemTime(Date.now() + 300 * MINUTE);
  let loaded = false;
  const fetch = server.fetch;
  const api = new StageApi('/api/v1/stage', 'token', (async (input: RequestInfo | URL, init?: RequestInit) => {
    if (loaded) {
      throw new TypeError('Failed to fetch');
    }
    loaded = true; // the worker brings the deck and nobody the rest
    return fetch(input, init);
  }) as typeof window.fetch);
  const follower = new Follower({ api, store, screen: true, changed: () => undefined });
  followers.push(follower);
  void follower.follow();
  await pass();
  expect([follower.link, follower.pause, follower.blank, follower.asks]).toEqual(['OFFLINE', 0, true, true]);
});

it('shows a presenter cut off from everybody the place again, however late', async () => {
  const server = new Server('PRESENTER');
  const before = await joined(server, false);
  await before.forward();
  before.stop();
  vi.setSystemTime(Date.now() + 300 * MINUTE);
  server.held = new Promise(() => {});
  const after = await joined(server, false);
  expect([after.pause, after.blank]).toEqual([1, false]);
});

it('does not resume in another script', async () => {
  const server = new Server('STAGE');
  const before = await joined(server);
  server.set({ pause: 5 });
  await pass();
  before.stop();
  server.deck = smallDeck({ hash: 'hash-2' });
  server.set({ hash: 'hash-2', pause: 1 });
  const after = await joined(server);
  expect(after.pause).toBe(1);
});

it('loads the deck again when the script is another', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.deck = smallDeck({ hash: 'hash-2', title: 'Kịch bản mới' });
  server.set({ hash: 'hash-2' });
  await pass();
  expect(follower.show?.deck.title).toBe('Kịch bản mới');
});

it('keeps what it shows when its address is taken back', async () => {
  const server = new Server('STAGE');
  const follower = await joined(server);
  server.set({ pause: 3 });
  await pass();
  server.revoked = true;
  server.set({ pause: 4 });
  await pass();
  expect([follower.link, follower.pause]).toEqual(['GONE', 3]);
});

it('takes the page of a proxy for no network, and comes back', async () => {
  const pages = [
    () => new Response('<h1>404 Not Found</h1>', { status: 404 }),
    () => problem(404, { message: 'no Route matched' }),
    () => new Response('', { status: 410 }),
  ];
  for (const page of pages) {
    const server = new Server('STAGE');
    const follower = await joined(server);
    server.between = page;
    server.set({ pause: 3 });
    await pass();
    const meanwhile = [follower.link, follower.pause];
    server.between = null;
    await pass(6_000);
    expect([meanwhile, follower.link, follower.pause]).toEqual([['OFFLINE', 0], 'FOLLOWING', 3]);
  }
});

it('waits for the show when a proxy answers in its place', async () => {
  const server = new Server('STAGE');
  server.between = () => new Response('', { status: 404 });
  const follower = await joined(server);
  const meanwhile = follower.link;
  server.between = null;
  await pass(6_000);
  expect([meanwhile, follower.link]).toEqual(['JOINING', 'FOLLOWING']);
});

it('does not take a proxy’s word that its move was for a show that is gone', async () => {
  const server = new Server('REMOTE');
  const follower = await joined(server, false);
  server.between = () => new Response('', { status: 404 });
  await follower.forward();
  expect([follower.link, follower.notice]).toEqual(['OFFLINE', texts.unreachable]);
});

it('moves everybody from a remote', async () => {
  const server = new Server('REMOTE');
  const follower = await joined(server, false);
  await follower.forward();
  expect([server.state.pause, follower.pause]).toEqual([1, 1]);
});

it('does nothing twice when somebody else was faster', async () => {
  const server = new Server('REMOTE');
  const follower = await joined(server, false);
  server.state = { ...server.state, pause: 1, revision: 2 }; // the news is still on its way
  await follower.forward();
  expect([server.state.pause, follower.pause, follower.notice]).toEqual([1, 1, texts.conflict]);
});

it('sends one move for two taps in a hurry', async () => {
  const server = new Server('REMOTE');
  const follower = await joined(server, false);
  await Promise.all([follower.forward(), follower.forward()]);
  expect(server.moves).toEqual([{ pause: 1 }]);
});

it('does not pretend to move anybody without a network', async () => {
  const server = new Server('PRESENTER');
  const follower = await joined(server, false);
  server.cut();
  await pass();
  await follower.forward();
  expect([follower.pause, follower.notice]).toEqual([0, texts.offlineControl]);
});

it('moves the screen a clicker is plugged into even when the command does not arrive', async () => {
  const server = new Server('REMOTE');
  const follower = await joined(server);
  server.down = true;
  await follower.forward();
  expect([follower.link, follower.pause]).toEqual(['OFFLINE', 1]);
});

it('says in the server’s words why the show cannot begin', async () => {
  const server = new Server('PRESENTER');
  server.deck = { ...server.deck, title: 'Niêm phong hỏng' };
  const follower = await joined(server, false);
  await follower.start();
  expect(follower.notice).toBe('Kết quả không khớp niêm phong.');
});

it('is not led back by an answer that was overtaken', async () => {
  const server = new Server('REMOTE');
  const follower = await joined(server, false);
  let release = () => {};
  server.held = new Promise((resolve) => (release = resolve));
  const asked = follower.probe();
  await follower.forward();
  release();
  await asked;
  expect(follower.pause).toBe(1);
});

/** Somebody else moves on while the answer to a move of ours is still on its way. */
async function overtaken(server: Server, follower: Follower): Promise<void> {
  let release = () => {};
  server.heldMoves = new Promise((resolve) => (release = resolve));
  const moved = follower.forward();
  await pass();
  server.set({ pause: 5 });
  await pass();
  release();
  await moved;
}

it('is not led back by the late answer to its own move', async () => {
  const server = new Server('REMOTE');
  const follower = await joined(server, false);
  await overtaken(server, follower);
  expect([follower.pause, follower.server?.revision]).toEqual([5, 3]);
});

it('is not led back by a late refusal of its move', async () => {
  const server = new Server('REMOTE');
  const follower = await joined(server, false);
  server.state = { ...server.state, pause: 1, revision: 2 }; // the news is still on its way
  await overtaken(server, follower);
  expect([follower.pause, follower.server?.revision, follower.notice]).toEqual([5, 3, texts.conflict]);
});

it('needs no server for a deck that came with the page', async () => {
  const follower = new Follower({ api: null, store, screen: true, changed: () => undefined });
  await follower.alone(smallDeck());
  await follower.forward();
  await follower.go(7, false);
  expect([follower.link, follower.pause, follower.landing]).toEqual(['ALONE', 7, true]);
});
