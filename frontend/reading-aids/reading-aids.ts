import { LitElement, css, html } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';
import { readJson, safeStorage } from '../door/safe-storage.ts';

export const SIZES = [100, 125, 150, 175, 200];
/** From here on nothing may keep its place on the screen beside the question. */
const LARGE = 150;
const KEPT = 'mocson.reading';

interface Aids {
  size: number;
  contrast: boolean;
}

/**
 * Larger letters and stronger contrast for the element in whose shadow it stands, whatever the page around is like.
 * The device remembers both, for all contests.
 */
export class ReadingAids extends LitElement {
  static override properties = {
    texts: { attribute: false },
    size: { state: true },
    contrast: { state: true },
  };

  static override styles = [
    doorStyles,
    css`
      :host {
        /* The way back to small letters must not grow out of the screen. */
        font-size: 1rem;
        color: #fff;
        background: var(--son-deep);
      }
      .aids {
        display: grid;
        grid-template-columns: auto auto auto minmax(0, 1fr);
        grid-gap: 4px;
        align-items: center;
        max-width: 672px;
        margin: 0 auto;
        padding: 0 16px;
        border-bottom: 1px solid rgba(255, 255, 255, 0.25);
        font-weight: 600;
      }
      .label {
        margin-right: 4px;
      }
      button {
        min-width: 48px;
        min-height: 48px;
        padding: 4px;
        border-radius: 8px;
      }
      .larger {
        font-size: 1.375em;
      }
      button[aria-disabled='true'] {
        opacity: 0.5;
        cursor: default;
      }
      .contrast {
        display: grid;
        grid-template-columns: auto auto;
        grid-gap: 6px;
        align-items: center;
        justify-self: end;
        padding: 4px 0;
        font-size: 0.875em;
        white-space: nowrap;
      }
      .contrast svg {
        width: 20px;
        height: 20px;
      }
      .contrast[aria-pressed='true'] span {
        text-decoration: underline;
      }
      :focus {
        outline-color: var(--kim);
        outline-offset: -3px;
      }
    `,
  ];

  declare texts: Texts;
  declare size: number;
  declare contrast: boolean;

  private readonly device = safeStorage(() => window.localStorage);

  constructor() {
    super();
    const kept = readJson<Partial<Aids>>(this.device, KEPT);
    this.texts = vi;
    this.size = SIZES.find((size) => size === kept?.size) ?? 100;
    this.contrast = kept?.contrast === true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.apply();
  }

  override render() {
    const { aids } = this.texts;
    return html`<div class="aids" role="group" aria-label=${aids.title}>
      <span class="label" aria-hidden="true">${aids.size}</span>
      ${this.step('smaller', 'A−', aids.smaller, -1)} ${this.step('larger', 'A+', aids.larger, 1)}
      <button type="button" class="contrast" aria-pressed=${this.contrast ? 'true' : 'false'} @click=${this.toggleContrast}>
        ${icons.contrast}<span>${aids.contrast}</span>
      </button>
      <span class="out-of-sight" role="status">${this.hasUpdated ? aids.sizeIs(this.size) : ''}</span>
    </div>`;
  }

  private step(kind: string, sign: string, label: string, by: number) {
    const next = SIZES[SIZES.indexOf(this.size) + by];
    return html`<button
      type="button"
      class=${kind}
      aria-label=${label}
      aria-disabled=${next ? 'false' : 'true'}
      @click=${() => next && this.change(next, this.contrast)}
    >
      ${sign}
    </button>`;
  }

  private toggleContrast(): void {
    this.change(this.size, !this.contrast);
  }

  private change(size: number, contrast: boolean): void {
    this.size = size;
    this.contrast = contrast;
    this.device.set(KEPT, JSON.stringify({ size, contrast } satisfies Aids));
    this.apply();
  }

  private apply(): void {
    const { host } = this.getRootNode() as ShadowRoot;
    if (!(host instanceof HTMLElement)) {
      return;
    }
    host.style.fontSize = '';
    if (this.size !== 100) {
      // From what the page around gives, which may be larger letters of the browser's own.
      host.style.fontSize = `${(parseFloat(getComputedStyle(host).fontSize) * this.size) / 100}px`;
    }
    host.toggleAttribute('large-text', this.size >= LARGE);
    host.toggleAttribute('high-contrast', this.contrast);
  }
}

define('reading-aids', ReadingAids);
