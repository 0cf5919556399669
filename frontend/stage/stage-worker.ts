/*
 * Brings a stage's page, script, letters, deck and pictures when the hall's network does not. The show's state goes past
 * it: an old state would be a lie. What it keeps the page has put there (larder.ts) or asked for.
 */
export {};

interface Waiting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Asked extends Waiting {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', act: (event: Waiting) => void): void;
  addEventListener(name: 'fetch', act: (event: Asked) => void): void;
}

const worker = self as unknown as Worker;
const LARDER = 'mocson-stage-1';
const OURS = /^mocson-stage-/;
const PATIENCE_MS = 4_000;
/** By this word, and by no status alone, the page learns that its address was taken back; then it empties the larder. */
const TAKEN_BACK = '"STAGE_UNKNOWN"';

const PAGE = /^\/(san-khau|dieu-khien)\/[^/]+$/;
const DECK = /\/stage\/[^/]+\/deck$/;
const PICTURE = /\/stage\/[^/]+\/pictures\/[^/]+$/;
const ASSET = /^\/(door|styles)\//;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => OURS.test(name) && name !== LARDER).map((name) => caches.delete(name))),
      )
      .then(() => worker.clients.claim()),
  ),
);

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) {
    return;
  }
  if (PICTURE.test(pathname) || (ASSET.test(pathname) && search !== '')) {
    event.respondWith(keptFirst(event.request));
  } else if (PAGE.test(pathname) || DECK.test(pathname) || ASSET.test(pathname)) {
    event.respondWith(newestFirst(event));
  }
});

/** Its address is that of its content. */
async function keptFirst(request: Request): Promise<Response> {
  const larder = await caches.open(LARDER);
  const kept = await larder.match(request.url, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const fresh = await fetch(request);
  if (fresh.ok) {
    await larder.put(request.url, fresh.clone());
  }
  return fresh;
}

async function newestFirst(event: Asked): Promise<Response> {
  const { url } = event.request;
  const larder = await caches.open(LARDER);
  const kept = await larder.match(url, { ignoreVary: true });
  const fresh = fetch(event.request).then(async (response) => {
    if (isOurs(response)) {
      await larder.put(url, response.clone());
    }
    return response;
  });
  event.waitUntil(fresh.catch(() => undefined));
  if (!kept) {
    return fresh;
  }
  const good = fresh.then(
    async (response) => (isOurs(response) || (await tellsTakenBack(response)) ? response : kept),
    () => kept,
  );
  return Promise.race([good, new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MS, kept))]);
}

/** Not from somebody between us and the server: the log-in page of the hall's network, a proxy's own words. */
function isOurs(response: Response): boolean {
  return response.ok && !response.redirected;
}

async function tellsTakenBack(response: Response): Promise<boolean> {
  return response.status === 404 && (await response.clone().text()).indexOf(TAKEN_BACK) >= 0;
}
