import type { Site } from './site.ts';
import { texts } from './texts.ts';

const SHOWS = ['entry', 'banner', 'countdown', 'units', 'result'];
/** What the element takes over from the script tag. */
const TAKEN = ['contest', 'mode', 'unit', 'lang', 'href', 'round', 'rows'];
const FRAME_HEIGHT = '900px';

/** The tag that is running; where it was added by another script, the first that has not been served yet. */
export function scriptOf(page: Document): HTMLScriptElement | null {
  const current = page.currentScript as HTMLScriptElement | null;
  if (current && current.src) {
    return current;
  }
  const waiting = page.querySelectorAll<HTMLScriptElement>('script[src*="/embed.js"]:not([data-served])');
  return waiting[0] || null;
}

/** Puts the element behind its script tag; the plain link that stood before it is no longer needed. */
export function place(script: HTMLScriptElement, site: Site, able: boolean): void {
  script.setAttribute('data-served', '');
  const contest = script.getAttribute('data-contest');
  const show = script.getAttribute('data-show') || 'entry';
  const parent = script.parentNode;
  if (!contest || SHOWS.indexOf(show) < 0 || !parent || parent.nodeName === 'HEAD') {
    return;
  }
  const shown = able ? document.createElement(`mocson-${show}`) : withoutElements(site, contest, show);
  if (able) {
    for (const name of TAKEN) {
      const value = script.getAttribute(`data-${name}`);
      if (value !== null) {
        shown.setAttribute(name, value);
      }
    }
  }
  parent.insertBefore(shown, script.nextSibling);
  const before = script.previousElementSibling;
  if (before && before.hasAttribute('data-mocson')) {
    (before as HTMLElement).style.display = 'none';
  }
}

function withoutElements(site: Site, contest: string, show: string): HTMLElement {
  const slug = encodeURIComponent(contest);
  if (show === 'entry' || show === 'units') {
    const frame = document.createElement('iframe');
    frame.src = site.base + (show === 'entry' ? `/thi/${slug}` : `/bang/${slug}/don-vi.html`);
    frame.title = show === 'entry' ? texts.frame(contest) : texts.board;
    frame.style.cssText = `width:100%;height:${FRAME_HEIGHT};border:0`;
    return frame;
  }
  const link = document.createElement('a');
  link.href = site.base + (show === 'result' ? '/bien-nhan' : `/thi/${slug}`);
  link.textContent = show === 'result' ? texts.lookUp : texts.enter;
  return link;
}
