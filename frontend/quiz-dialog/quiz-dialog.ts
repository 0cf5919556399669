import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';

/**
 * A modal dialog, at the bottom of a phone and in the middle of a desk. Not <dialog>, which the oldest phones lack.
 *
 * @slot the content; @slot actions the buttons, always in sight
 * @fires close-wanted on Escape, the close button and a press beside the dialog; the owner decides
 */
export class QuizDialog extends LitElement {
  static override properties = {
    open: { type: Boolean, reflect: true },
    heading: {},
    texts: { attribute: false },
  };

  static override styles = [
    doorStyles,
    css`
      :host {
        position: fixed;
        z-index: 1000;
        top: 0;
        right: 0;
        bottom: 0;
        left: 0;
        display: grid;
        align-items: end;
        justify-items: center;
        color: var(--ink);
        background: rgba(30, 27, 24, 0.55);
      }
      :host(:not([open])) {
        display: none;
      }
      .sheet {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        width: 100%;
        max-width: 640px;
        max-height: 88vh;
        border-radius: 16px 16px 0 0;
        background: var(--card);
        animation: rise 160ms ease-out;
      }
      @keyframes rise {
        from {
          transform: translateY(24px);
          opacity: 0;
        }
      }
      header {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 48px;
        align-items: center;
        padding: 12px 8px 4px 20px;
      }
      header button {
        display: grid;
        align-items: center;
        justify-content: center;
        width: 48px;
        height: 48px;
        border-radius: 50%;
      }
      .content {
        padding: 6px 20px 20px;
        overflow-y: auto;
        -webkit-overflow-scrolling: touch;
        overscroll-behavior: contain;
      }
      .actions {
        padding: 12px 20px;
        padding-bottom: calc(12px + env(safe-area-inset-bottom, 0px));
        border-top: 1px solid var(--line);
      }
      @media (min-width: 700px) {
        :host {
          align-items: center;
        }
        .sheet {
          border-radius: 16px;
          max-width: 560px;
        }
      }
    `,
  ];

  declare open: boolean;
  declare heading: string;
  declare texts: Texts;

  private returnTo: HTMLElement | null = null;

  constructor() {
    super();
    this.open = false;
    this.heading = '';
    this.texts = vi;
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) {
        this.wantClose();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.returnTo?.focus();
    this.returnTo = null;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('open') && this.open) {
      this.returnTo = deepActiveElement();
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    } else if (changed.get('open') === true) {
      this.returnTo?.focus();
      this.returnTo = null;
    }
  }

  override render() {
    return html`<div class="sheet" role="dialog" aria-modal="true" aria-labelledby="heading">
      <header>
        <h2 id="heading" tabindex="-1">${this.heading}</h2>
        <button type="button" aria-label=${this.texts.close} @click=${this.wantClose}>${icons.close}</button>
      </header>
      <div class="content" role="group" aria-labelledby="heading" tabindex="0"><slot></slot></div>
      ${this.querySelector('[slot=actions]') ? html`<div class="actions"><slot name="actions"></slot></div>` : nothing}
    </div>`;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.wantClose();
    } else if (event.key === 'Tab') {
      const stops = [...focusStops(this.renderRoot), ...focusStops(this)];
      const here = stops.indexOf(deepActiveElement()!);
      const last = stops.length - 1;
      const wrapped = event.shiftKey ? (here <= 0 ? last : -1) : here === last ? 0 : -1;
      if (wrapped >= 0) {
        event.preventDefault();
        stops[wrapped]?.focus();
      }
    }
  }

  private wantClose(): void {
    this.dispatchEvent(new CustomEvent('close-wanted'));
  }
}

function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active as HTMLElement | null;
}

function focusStops(root: ParentNode): HTMLElement[] {
  const stops: HTMLElement[] = [];
  for (const element of Array.from(root.querySelectorAll<HTMLElement>('*'))) {
    if (element.matches('button:not([disabled]), input:not([disabled]), a[href], [tabindex="0"]')) {
      stops.push(element);
    } else if (element.shadowRoot) {
      stops.push(...focusStops(element.shadowRoot));
    }
  }
  return stops;
}

define('quiz-dialog', QuizDialog);
