import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { LARDER, ShowLarder, emptyLarder, keepAll } from './larder.ts';

/* The worker in a page's clothes: its events are sent by hand, its cache is a map. */

const ORIGIN = location.origin;
const DECK = `${ORIGIN}/api/v1/stage/abc/deck`;
const PICTURE = `${ORIGIN}/api/v1/stage/abc/pictures/p1`;

let kept: Map<string, string>;
let net: Map<string, () => Response>;
let asked: string[];

const larder = {
  match: async (address: string) => (kept.has(address) ? new Response(kept.get(address)) : undefined),
  put: async (address: string, response: Response) =>
    void kept.set(new URL(address, ORIGIN).href, await response.text()),
  delete: async (what: string | Request) => kept.delete(typeof what === 'string' ? what : what.url),
  keys: async () => Array.from(kept.keys(), (url) => ({ url })),
};

beforeAll(() => import('./stage-worker.ts'));

beforeEach(() => {
  kept = new Map();
  net = new Map();
  asked = [];
  vi.stubGlobal('caches', { open: async (name: string) => (name === LARDER ? larder : undefined) });
  vi.stubGlobal('fetch', async (what: string | Request) => {
    const address = typeof what === 'string' ? new URL(what, ORIGIN).href : what.url;
    asked.push(address);
    const reply = net.get(address);
    if (!reply) {
      throw new TypeError('Failed to fetch');
    }
    return reply();
  });
});

afterEach(() => vi.unstubAllGlobals());

/** What the page gets; null where the worker does not step in. */
async function get(url: string, method = 'GET'): Promise<string | null> {
  let answer: Promise<Response> | null = null;
  const event = Object.assign(new Event('fetch'), {
    request: { url, method },
    respondWith: (response: Promise<Response>) => (answer = response),
    waitUntil: () => undefined,
  });
  self.dispatchEvent(event);
  return answer === null ? null : (await (answer as Promise<Response>)).text();
}

it('brings the deck when the network does not', async () => {
  kept.set(DECK, 'the show');
  expect(await get(DECK)).toBe('the show');
});

it('brings the newest deck while there is a network, and keeps it', async () => {
  kept.set(DECK, 'the old show');
  net.set(DECK, () => new Response('the new show'));
  expect([await get(DECK), kept.get(DECK)]).toEqual(['the new show', 'the new show']);
});

it('asks for a picture once', async () => {
  net.set(PICTURE, () => new Response('a face'));
  await get(PICTURE);
  expect([await get(PICTURE), asked]).toEqual(['a face', [PICTURE]]);
});

it('tells the page that its address was taken back, and leaves it to the page to delete', async () => {
  kept.set(DECK, 'the show');
  net.set(DECK, () => new Response('{"code":"STAGE_UNKNOWN"}', { status: 404 }));
  expect([await get(DECK), kept.get(DECK)]).toEqual(['{"code":"STAGE_UNKNOWN"}', 'the show']);
});

it('brings what it has when a proxy answers for a server that restarts', async () => {
  const page = `${ORIGIN}/san-khau/abc`;
  for (const address of [DECK, page]) {
    for (const status of [404, 410, 502]) {
      kept.set(address, 'ours');
      net.set(address, () => new Response('<h1>Not here</h1>', { status }));
      expect([await get(address), kept.get(address)]).toEqual(['ours', 'ours']);
    }
  }
});

it('brings the show again although it came with the word that nobody is to store it', async () => {
  const headers = { 'Cache-Control': 'no-store' };
  net.set(DECK, () => new Response('the show', { headers }));
  net.set(PICTURE, () => new Response('a face', { headers }));
  await keepAll([DECK, PICTURE]);
  net.clear();
  expect([await get(DECK), await get(PICTURE)]).toEqual(['the show', 'a face']);
});

it('keeps out of where the show is, and of every move', async () => {
  const state = `${ORIGIN}/api/v1/stage/abc/state?after=3`;
  kept.set(state, 'an old state');
  expect([await get(state), await get(DECK, 'POST')]).toEqual([null, null]);
});

it('keeps out of the rest of the house', async () => {
  expect([await get(`${ORIGIN}/thi/co-dien`), await get('https://elsewhere.vn/door/stage.js')]).toEqual([null, null]);
});

it('opens the page of a stage without a network', async () => {
  kept.set(`${ORIGIN}/san-khau/abc`, 'the page');
  expect(await get(`${ORIGIN}/san-khau/abc`)).toBe('the page');
});

it('puts by what can be had, and is not stopped by what cannot', async () => {
  net.set(DECK, () => new Response('the show'));
  await keepAll([PICTURE, DECK]);
  expect(Array.from(kept.keys())).toEqual([DECK]);
});

it('forgets a show’s names and faces, and nothing of another’s', async () => {
  const other = `${ORIGIN}/api/v1/stage/xyz/deck`;
  [DECK, PICTURE, other, `${ORIGIN}/door/stage.js`].forEach((address) => kept.set(address, ''));
  await emptyLarder('/api/v1/stage/abc/deck');
  expect(Array.from(kept.keys())).toEqual([other, `${ORIGIN}/door/stage.js`]);
});

it('puts everything back when the address opens the show after all', async () => {
  [DECK, PICTURE].forEach((address) => net.set(address, () => new Response('')));
  const show = new ShowLarder('/api/v1/stage/abc/deck');
  show.keep([DECK, PICTURE]);
  show.empty();
  show.empty();
  await vi.waitFor(() => expect([asked.length, kept.size]).toEqual([2, 0]));
  show.refill();
  show.refill();
  await vi.waitFor(() => expect(Array.from(kept.keys())).toEqual([DECK, PICTURE]));
  show.empty();
  await vi.waitFor(() => expect(kept.size).toBe(0));
  expect(asked.length).toBe(4);
});
