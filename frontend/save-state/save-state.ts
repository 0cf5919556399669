import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import type { SaveState } from '../door/answer-queue.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';

/** Where the answers are: quiet while all is well; spoken aloud only when the connection goes and when it is back. */
export class SaveStateElement extends LitElement {
  static override properties = {
    state: {},
    waiting: { type: Number },
    texts: { attribute: false },
  };

  static override styles = [
    doorStyles,
    css`
      .state {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-gap: 6px;
        align-items: center;
        color: var(--quiet);
        font-size: 0.833em;
      }
      .saved svg {
        color: var(--right);
      }
      svg {
        width: 1.35em;
        height: 1.35em;
      }
      .offline,
      .busy {
        padding: 8px 12px;
        border: 1px solid #e3b98c;
        border-radius: var(--radius);
        color: var(--warning);
        background: #fff4e6;
        font-size: 0.889em;
        font-weight: 600;
      }
    `,
  ];

  declare state: SaveState;
  /** How many answers are on this device only. */
  declare waiting: number;
  declare texts: Texts;

  private announcement = '';

  constructor() {
    super();
    this.state = 'saved';
    this.waiting = 0;
    this.texts = vi;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('state')) {
      return;
    }
    if (this.state === 'offline' || this.state === 'busy') {
      this.announcement = this.texts.save[this.state];
    } else if (this.state === 'saved' && this.announcement !== '') {
      this.announcement = this.texts.save.restored;
    }
  }

  override render() {
    const icon = { saved: icons.done, saving: icons.saving, offline: icons.offline, busy: icons.warning }[this.state];
    return html`<span class="state ${this.state}">${icon}<span
        >${this.texts.save[this.state]}${this.waiting > 0 && icon !== icons.saving
          ? html`. ${this.texts.queue.kept(this.waiting)}.`
          : nothing}</span></span
      ><span class="out-of-sight" aria-live="polite">${this.announcement}</span>`;
  }
}

define('save-state', SaveStateElement);
