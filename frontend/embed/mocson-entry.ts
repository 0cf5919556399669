import { build, PortalElement } from './portal-element.ts';
import { read, Refused, type Contest } from './site.ts';
import { entryStyles } from './styles.ts';
import { texts } from './texts.ts';

/** After so long without a word from the frame, the way out is shown; the frame may still come. */
const PATIENCE_MS = 15_000;
/** The server writes the version's hash behind it. */
const DOOR = '/door/contest-entry.js';

let door: Promise<void> | null = null;

/** The participant's door, once for the whole page. */
function loadDoor(address: string): Promise<void> {
  door =
    door ||
    new Promise<void>((loaded, failed) => {
      const script = build('script', { src: address }) as HTMLScriptElement;
      script.onload = () => (customElements.get('contest-entry') ? loaded() : failed(new Error('no element')));
      script.onerror = () => {
        door = null;
        failed(new Error('not loaded'));
      };
      document.head.appendChild(script);
    });
  return door;
}

/** What a link of a unit carries; it may stand on the portal's own page as well. */
function fromAddress(name: string): string {
  const found = new RegExp(`[?&]${name}=([^&]*)`).exec(location.search);
  try {
    return found ? decodeURIComponent(found[1]!.replace(/\+/g, ' ')) : '';
  } catch {
    return '';
  }
}

/**
 * The whole way through a contest in the portal's page: as an element of the page, else in a frame, else as a link.
 *
 * Attributes: `contest`, `mode="iframe"` to keep it apart from the portal's scripts, `unit` a unit's code.
 */
export class MocsonEntry extends PortalElement {
  private frame: HTMLIFrameElement | null = null;

  private readonly onMessage = (event: MessageEvent) => this.heard(event);

  protected override styles(): string {
    return entryStyles;
  }

  protected begin(): void {
    this.wait();
    window.addEventListener('message', this.onMessage);
    if (this.getAttribute('mode') === 'iframe') {
      this.showFrame();
      return;
    }
    // A page that may not call the door must not begin a sitting that it could never save.
    read<Contest>(this.api(`/contests/${encodeURIComponent(this.contest)}`))
      .then(() => loadDoor(this.page(DOOR)))
      .then(
        () => this.alive && this.showElement(),
        (failure) => this.alive && this.withoutElement(failure),
      );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.onMessage);
  }

  private get unit(): string {
    return this.getAttribute('unit') || fromAddress('don-vi');
  }

  private showElement(): void {
    const entry = build('contest-entry', { slug: this.contest, api: this.api(''), lang: this.getAttribute('lang') || 'vi' });
    if (this.unit) {
      entry.setAttribute('unit', this.unit);
    }
    this.show(entry);
  }

  private withoutElement(failure: unknown): void {
    if (failure instanceof Refused && failure.status === 404) {
      this.tell(texts.missing);
    } else {
      this.showFrame();
    }
  }

  private showFrame(): void {
    let query = '?nhung=1';
    if (this.unit) {
      query += `&don-vi=${encodeURIComponent(this.unit)}`;
    }
    if (fromAddress('ma')) {
      query += `&ma=${encodeURIComponent(fromAddress('ma'))}`;
    }
    const frame = build('iframe', {
      src: this.page(`/thi/${encodeURIComponent(this.contest)}${query}`),
      title: texts.frame(this.contest),
    }) as HTMLIFrameElement;
    this.frame = frame;
    this.show(frame);
    this.timer = window.setTimeout(() => {
      // It may still be on its way over a slow network, so it stays in the page.
      frame.className = 'hidden';
      this.show(frame, this.wayOut());
    }, PATIENCE_MS);
  }

  private wayOut(): HTMLElement {
    return build(
      'div',
      { class: 'note', role: 'status' },
      build('p', {}, texts.blocked),
      build('a', { class: 'button primary', href: this.page(`/thi/${encodeURIComponent(this.contest)}`), target: '_top' }, texts.enterApart),
    );
  }

  /** Only from our own server, and only from the frame that this element holds. */
  private heard(event: MessageEvent): void {
    const { frame } = this;
    if (!frame || event.source !== frame.contentWindow || event.origin !== PortalElement.site.origin) {
      return;
    }
    const told = event.data as { mocson?: string; height?: unknown; top?: unknown } | null;
    if (!told || told.mocson !== 'frame') {
      return;
    }
    window.clearTimeout(this.timer);
    if (frame.className) {
      frame.className = '';
      const note = this.root!.querySelector('.note');
      if (note) {
        this.root!.removeChild(note);
      }
    }
    if (typeof told.height === 'number' && told.height > 0 && told.height < 20_000) {
      frame.style.height = `${Math.ceil(told.height)}px`;
    }
    if (told.top && frame.getBoundingClientRect().top < 0) {
      frame.scrollIntoView();
    }
  }
}
