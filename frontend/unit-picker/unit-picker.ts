import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles, fieldStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';
import type { Unit } from '../door/model.ts';

export type UnitSearch = (query: string, signal: AbortSignal) => Promise<Unit[]>;

const DEBOUNCE_MS = 250;

/**
 * A combobox (ARIA 1.2, list autocomplete) over the units of a contest; the server finds names without tone marks.
 * The list opens in the flow of the page, where no phone keyboard and no portal's frame can cut it off.
 *
 * @fires unit-chosen with `detail.unit`, null when the text was changed after a choice
 */
export class UnitPicker extends LitElement {
  static override properties = {
    search: { attribute: false },
    unit: { attribute: false },
    texts: { attribute: false },
    invalid: { type: Boolean },
    describedBy: { attribute: false },
    query: { state: true },
    found: { state: true },
    active: { state: true },
    open: { state: true },
    phase: { state: true },
  };

  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    doorStyles,
    fieldStyles,
    css`
      .box {
        position: relative;
      }
      .box svg {
        position: absolute;
        top: 15px;
        right: 14px;
        color: var(--quiet);
        pointer-events: none;
      }
      .input {
        padding-right: 48px;
      }
      .list {
        margin-top: 6px;
        max-height: 19em;
        overflow-y: auto;
        -webkit-overflow-scrolling: touch;
        border: 1px solid var(--field-line);
        border-radius: var(--radius);
        background: #fff;
      }
      .option {
        padding: 10px 14px;
        min-height: 48px;
        border-bottom: 1px solid var(--line);
        cursor: pointer;
      }
      .option:last-child {
        border-bottom: 0;
      }
      .option strong {
        display: block;
        font-weight: 600;
        line-height: 1.35;
      }
      .option[aria-selected='true'] {
        background: #fdf0ee;
        box-shadow: inset 4px 0 0 var(--son);
      }
      .path {
        display: block;
        color: var(--quiet);
        font-size: 0.833em;
        line-height: 1.4;
      }
      .message {
        padding: 12px 14px;
        color: var(--quiet);
      }
      .chosen {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-gap: 8px;
        margin-top: 8px;
        color: var(--right);
        font-size: 0.889em;
      }
      .chosen .path {
        font-size: 1em;
      }
    `,
  ];

  declare search: UnitSearch;
  declare unit: Unit | null;
  declare texts: Texts;
  declare invalid: boolean;
  declare describedBy: string;
  declare query: string;
  declare found: Unit[];
  declare active: number;
  declare open: boolean;
  declare phase: 'idle' | 'searching' | 'failed';

  private timer = 0;
  private running: AbortController | null = null;

  constructor() {
    super();
    this.search = () => Promise.resolve([]);
    this.unit = null;
    this.texts = vi;
    this.invalid = false;
    this.describedBy = '';
    this.query = '';
    this.found = [];
    this.active = -1;
    this.open = false;
    this.phase = 'idle';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
    this.running?.abort();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('unit') && this.unit) {
      this.query = this.unit.name;
    }
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('active') && this.active >= 0) {
      const option = this.renderRoot.querySelector<HTMLElement>(`#option-${this.active}`);
      const list = option?.parentElement;
      if (option && list) {
        const top = option.offsetTop - list.offsetTop;
        if (top < list.scrollTop) {
          list.scrollTop = top;
        } else if (top + option.offsetHeight > list.scrollTop + list.clientHeight) {
          list.scrollTop = top + option.offsetHeight - list.clientHeight;
        }
      }
    }
  }

  override render() {
    const listed = this.open && this.phase === 'idle' && this.found.length > 0;
    return html`<div class="box">
        <input
          class="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${listed ? 'true' : 'false'}
          aria-controls="list"
          aria-activedescendant=${listed && this.active >= 0 ? `option-${this.active}` : nothing}
          aria-invalid=${this.invalid ? 'true' : 'false'}
          aria-label=${this.texts.register.unitId}
          aria-description=${this.describedBy || nothing}
          placeholder=${this.texts.units.placeholder}
          .value=${this.query}
          @input=${this.onInput}
          @keydown=${this.onKey}
          @blur=${this.onBlur}
        />
        ${icons.search}
      </div>
      <div id="list" class=${listed ? 'list' : ''} role="listbox" aria-label=${this.texts.units.list}>
        ${listed ? this.found.map((unit, index) => this.option(unit, index)) : nothing}
      </div>
      ${this.open && !listed ? this.message() : nothing}
      ${this.unit && !this.open
        ? html`<p class="chosen">
            ${icons.done}<span>${this.texts.units.chosen}<span class="path">${this.unit.path}</span></span>
          </p>`
        : nothing}
      <span class="out-of-sight" aria-live="polite">${listed ? this.texts.units.found(this.found.length) : ''}</span>`;
  }

  private option(unit: Unit, index: number) {
    return html`<div
      class="option"
      role="option"
      id="option-${index}"
      aria-selected=${index === this.active ? 'true' : 'false'}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.choose(unit)}
    >
      <strong>${unit.name}</strong><span class="path">${unit.path}</span>
    </div>`;
  }

  private message() {
    if (this.phase === 'failed') {
      return html`<div class="list message" role="status">
        ${this.texts.units.failed}
        <button
          type="button"
          class="link"
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${() => this.lookUp(this.query)}
        >
          ${this.texts.retry}
        </button>
      </div>`;
    }
    return html`<div class="list message" role="status">
      ${this.phase === 'searching' ? this.texts.units.searching : this.texts.units.none}
    </div>`;
  }

  private onInput(event: InputEvent): void {
    this.query = (event.target as HTMLInputElement).value;
    if (this.unit) {
      this.unit = null;
      this.tell(null);
    }
    window.clearTimeout(this.timer);
    this.running?.abort();
    if (this.query.trim() === '') {
      this.open = false;
      return;
    }
    this.timer = window.setTimeout(() => this.lookUp(this.query), DEBOUNCE_MS);
  }

  private async lookUp(query: string): Promise<void> {
    this.running?.abort();
    const running = (this.running = new AbortController());
    this.open = true;
    this.phase = 'searching';
    this.active = -1;
    try {
      const found = await this.search(query.trim(), running.signal);
      if (this.running === running) {
        this.found = found;
        this.phase = 'idle';
      }
    } catch {
      if (this.running === running && !running.signal.aborted) {
        this.phase = 'failed';
      }
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open) {
        void this.lookUp(this.unit ? '' : this.query);
      } else if (this.found.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const from = this.active < 0 && step < 0 ? 0 : this.active;
        this.active = (from + step + this.found.length) % this.found.length;
      }
    } else if (event.key === 'Enter') {
      const unit = this.open ? this.found[this.active] : undefined;
      if (unit) {
        event.preventDefault();
        this.choose(unit);
      }
    } else if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.open = false;
    }
  }

  private onBlur(event: FocusEvent): void {
    if (!event.relatedTarget) {
      return; // "Done" on a phone's keyboard: the person wants to see the list, not to lose it.
    }
    const typed = this.query.trim().toLowerCase();
    const exact = this.open ? this.found.filter((unit) => unit.name.toLowerCase() === typed) : [];
    if (exact.length === 1 && exact[0]) {
      this.choose(exact[0]);
    } else {
      this.open = false;
    }
  }

  private choose(unit: Unit): void {
    this.unit = unit;
    this.query = unit.name;
    this.open = false;
    this.active = -1;
    this.tell(unit);
  }

  private tell(unit: Unit | null): void {
    this.dispatchEvent(new CustomEvent('unit-chosen', { detail: { unit }, bubbles: true, composed: true }));
  }
}

define('unit-picker', UnitPicker);
