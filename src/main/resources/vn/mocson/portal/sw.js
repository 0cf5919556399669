/* Loads the door's shell on a weak network. What is not named here, above all /api, goes past it. */
'use strict';

const SHELLS = 'shells-1';
const ASSETS = 'assets-1';
const DOOR = /^\/thi\/[^/.]+$/;
/** Milliseconds a kept shell waits for a newer one. */
const PATIENCE = 4000;

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(keepOpenDoors().catch(() => undefined));
});

addEventListener('activate', (event) => event.waitUntil(forgetOtherCaches().then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, searchParams } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) {
    return;
  }
  if (pathname.startsWith('/door/') && searchParams.has('v')) {
    event.respondWith(asset(url));
  } else if (mode === 'navigate' && DOOR.test(pathname)) {
    event.respondWith(shell(event, pathname));
  }
});

/** Its address is a hash of it. */
async function asset(url) {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(url, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const fresh = await fetch(url);
  if (fresh.ok) {
    await cache.put(url, fresh.clone());
  }
  return fresh;
}

/** The network's shell, which names the newest assets; the kept one where no good answer comes. */
async function shell(event, pathname) {
  const kept = await caches.match(pathname, { cacheName: SHELLS, ignoreVary: true });
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((response) => keep(pathname, response.clone())).catch(() => undefined));
  if (!kept) {
    return fresh;
  }
  const good = fresh.then((response) => (response.status < 500 ? response : kept), () => kept);
  return Promise.race([good, new Promise((resolve) => setTimeout(resolve, PATIENCE, kept))]);
}

/** A shell with the assets it names; others belong to an earlier version. */
async function keep(pathname, response) {
  const shells = await caches.open(SHELLS);
  if (response.status === 404) {
    await shells.delete(pathname);
  }
  if (response.ok && !response.redirected) {
    // without what it says of the contest, which is true today alone
    const html = (await response.text()).replace(/<script type="application\/json"[^]*?<\/script>/, '');
    const headers = new Headers(response.headers);
    ['content-encoding', 'content-length'].forEach((name) => headers.delete(name));
    await shells.put(pathname, new Response(html, { headers }));
    const cache = await caches.open(ASSETS);
    for (const { url } of await cache.keys()) {
      if (!html.includes(url.slice(location.origin.length))) {
        await cache.delete(url);
      }
    }
    await Promise.all((html.match(/\/door\/[^"]+\?v=\w+/g) || []).map(asset));
  }
}

/** The page that brings this worker is there before it. */
async function keepOpenDoors() {
  const pages = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const doors = pages.map(({ url }) => new URL(url).pathname).filter((path) => DOOR.test(path));
  await Promise.all(doors.map(async (door) => keep(door, await fetch(door))));
}

/** Earlier ones of its own: the stage of a ceremony keeps its show on the same origin. */
async function forgetOtherCaches() {
  const names = await caches.keys();
  const old = names.filter((name) => /^(shells|assets)-/.test(name) && name !== SHELLS && name !== ASSETS);
  await Promise.all(old.map((name) => caches.delete(name)));
}
