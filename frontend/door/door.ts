import './old-browsers.ts';
import './door.css';
import '../contest-entry/contest-entry.ts';

/* Only where the door is a page of its own, and only once it stands: the worker must never be what a phone waits for. */
if ('serviceWorker' in navigator && document.querySelector('link[rel=manifest][href^="/thi/"]')) {
  window.addEventListener('load', () => navigator.serviceWorker.register('/thi/sw.js').catch(() => undefined));
}
