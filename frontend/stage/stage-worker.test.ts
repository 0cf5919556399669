import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { LARDER, emptyLarder, keepAll } from './larder.ts';

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

it('keeps no deck whose address was taken back', async () => {
  kept.set(DECK, 'the show');
  net.set(DECK, () => new Response('{}', { status: 404 }));
  await get(DECK);
  expect(kept.has(DECK)).toBe(false);
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
