/*
 * What the organizer tells everybody now, above whatever page of the door is open. Fetched only when the server says
 * that there is something: an ordinary sitting never loads it.
 */

export interface Announcement {
  id: string;
  tone: 'INFORMATION' | 'IMPORTANT';
  text: string;
  roundId: string | null;
}

/** What is needed of the door's element. */
export interface Host extends HTMLElement {
  slug: string;
  api: string;
  lang: string;
  contest: { rounds: { id: string; name: string }[] } | null;
  attempt: { roundId: string } | null;
}

const WORDS = {
  vi: { from: 'Thông báo của Ban Tổ chức', close: 'Đóng thông báo' },
  en: { from: 'From the organizers', close: 'Dismiss this announcement' },
};

const STYLES =
  '.told{max-width:46rem;margin:0 auto;padding:0 16px;box-sizing:border-box}' +
  '.told .note{grid-template-columns:minmax(0,1fr) auto;align-items:center;margin:12px 0}' +
  '.told p{margin:0;overflow-wrap:break-word}' +
  '.told b{display:block;font-size:15px}' +
  '.told button{min-width:48px;min-height:48px;border:0;border-radius:10px;background:none;color:inherit;font-size:28px;line-height:1;cursor:pointer}';

/** What was read and put away on this device, for as long as the tab lives. */
const PUT_AWAY = 'mocson-told';
const putAway = new Set<string>();

function remembered(): void {
  try {
    (sessionStorage.getItem(PUT_AWAY) || '').split(' ').forEach((id) => putAway.add(id));
  } catch {
    // then it is remembered until the page is loaded again
  }
}

function forget(id: string): void {
  putAway.add(id);
  try {
    sessionStorage.setItem(PUT_AWAY, Array.from(putAway).join(' '));
  } catch {
    // as above
  }
}

function element(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  Object.keys(attributes).forEach((name) => made.setAttribute(name, attributes[name]!));
  children.forEach((child) => made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child));
  return made;
}

/** The place for announcements, which must be in the page before its content for screen readers to notice it. */
function placeIn(root: ShadowRoot): HTMLElement {
  const there = root.querySelector<HTMLElement>('.told');
  if (there) {
    return there;
  }
  const place = element('div', { class: 'told', role: 'status', 'aria-live': 'polite' });
  root.insertBefore(place, root.firstChild);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    root.insertBefore(element('style', {}, STYLES), place);
  }
  return place;
}

/** Shows what is told now, takes away what no longer is, and leaves the rest alone so that nobody hears it twice. */
export function show(host: Host, all: Announcement[]): void {
  remembered();
  const place = placeIn(host.shadowRoot!);
  const words = host.lang === 'en' ? WORDS.en : WORDS.vi;
  const mine = all.filter(
    ({ id, roundId }) => !putAway.has(id) && (!roundId || !host.attempt || host.attempt.roundId === roundId),
  );
  Array.from(place.children).forEach((shown) => {
    if (!mine.some(({ id }) => id === shown.getAttribute('data-id'))) {
      place.removeChild(shown);
    }
  });
  mine.forEach(({ id, tone, text, roundId }) => {
    if (Array.from(place.children).some((shown) => shown.getAttribute('data-id') === id)) {
      return;
    }
    const round = host.contest?.rounds.find((each) => each.id === roundId);
    const close = element('button', { type: 'button', 'aria-label': words.close }, '×');
    const note = element(
      'div',
      { class: tone === 'IMPORTANT' ? 'note wrong' : 'note', 'data-id': id },
      element('p', {}, element('b', {}, words.from), (round ? `${round.name}: ` : '') + text),
      close,
    );
    close.addEventListener('click', () => {
      forget(id);
      place.removeChild(note);
    });
    place.appendChild(note);
  });
}

/** Asks what is told now and shows it. Fails where the answer does not come. */
export async function tell(host: Host): Promise<void> {
  const response = await fetch(`${host.api}/contests/${encodeURIComponent(host.slug)}/announcements`, {
    credentials: 'omit',
    cache: 'no-cache',
  });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  show(host, (await response.json()) as Announcement[]);
}
