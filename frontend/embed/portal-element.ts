import type { Site } from './site.ts';
import { baseStyles } from './styles.ts';
import { texts } from './texts.ts';

type Child = Node | string | null;

/** Builds elements out of words, never out of markup: nothing that a server sends can become one. */
export function build(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    element.setAttribute(name, attributes[name]!);
  }
  for (const child of children) {
    if (child !== null) {
      element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    }
  }
  return element;
}

/**
 * An element in somebody else's page: everything stands in a shadow root below one element that inherits nothing, so
 * that neither the portal's rules reach in nor ours out. The portal may set the colours: `--mocson-son` and so on.
 */
export abstract class PortalElement extends HTMLElement {
  static site: Site;

  protected root: HTMLElement | null = null;
  protected timer = 0;
  /** Whether it stands in a page; what comes back later is of no interest. */
  protected alive = false;

  connectedCallback(): void {
    this.alive = true;
    if (!this.root) {
      const shadow = this.attachShadow({ mode: 'open' });
      this.root = build('div', { class: 'root', lang: 'vi' });
      addStyles(shadow, baseStyles + this.styles());
      shadow.appendChild(this.root);
      // whatever the portal thinks of elements that it does not know
      this.style.setProperty('display', 'block', 'important');
    }
    this.begin();
  }

  disconnectedCallback(): void {
    this.alive = false;
    window.clearTimeout(this.timer);
    window.clearInterval(this.timer);
  }

  protected abstract begin(): void;

  protected styles(): string {
    return '';
  }

  protected get contest(): string {
    return this.getAttribute('contest') || '';
  }

  protected api(path: string): string {
    return `${PortalElement.site.base}/api/v1${path}`;
  }

  protected page(path: string): string {
    return PortalElement.site.base + path;
  }

  protected show(...content: Child[]): void {
    const root = this.root!;
    while (root.firstChild) {
      root.removeChild(root.firstChild);
    }
    for (const child of content) {
      if (child !== null) {
        root.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
      }
    }
  }

  protected wait(): void {
    this.show(build('p', { class: 'quiet', role: 'status' }, texts.loading));
  }

  /** What is so, and a button that tries again. */
  protected tell(sentence: string): void {
    const again = build('button', { type: 'button', class: 'button' }, texts.retry);
    again.addEventListener('click', () => this.begin());
    this.show(build('div', { class: 'note', role: 'status' }, build('p', {}, sentence), again));
  }
}

/** A portal's policy may forbid `<style>`; sheets made by script are not asked for it. */
function addStyles(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.appendChild(style);
  }
}
