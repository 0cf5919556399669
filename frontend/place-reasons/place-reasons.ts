import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { formatMillisecond, formatNumber, formatTaken } from '../door/formats.ts';
import { icons } from '../door/icons.ts';
import type { Neighbour, RankValue, Why } from '../door/model.ts';

export type WhyState =
  | { kind: 'closed' }
  | { kind: 'loading' }
  | { kind: 'told'; why: Why }
  | { kind: 'failed'; problem: string };

/**
 * “Why am I number 37?”: a button, and once it is pressed each key's value and who is just ahead by which of them.
 *
 * @fires why-wanted
 */
export class PlaceReasons extends LitElement {
  static override properties = {
    state: { attribute: false },
    rank: { attribute: false },
    texts: { attribute: false },
  };

  static override styles = [
    doorStyles,
    css`
      :host {
        padding: 8px 0 4px;
      }
      .reasons {
        display: grid;
        grid-gap: 10px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, auto) minmax(0, 1fr);
        grid-gap: 4px 16px;
      }
      dt {
        color: var(--quiet);
      }
      dd {
        font-weight: 600;
        text-align: right;
        overflow-wrap: break-word;
      }
      .neighbour strong {
        overflow-wrap: break-word;
      }
    `,
  ];

  declare state: WhyState;
  declare rank: number;
  declare texts: Texts;

  constructor() {
    super();
    this.state = { kind: 'closed' };
    this.rank = 0;
    this.texts = vi;
  }

  override updated(changed: Map<string, unknown>): void {
    const before = changed.get('state') as WhyState | undefined;
    if (before && before.kind === 'loading' && this.state.kind === 'told') {
      this.renderRoot.querySelector<HTMLElement>('.reasons')?.focus();
    }
  }

  override render() {
    const { board, lang } = this.texts;
    const { state } = this;
    switch (state.kind) {
      case 'told':
        return this.told(state.why);
      case 'failed':
        return html`<div class="note wrong" role="alert">${icons.warning}<p>${board.whyFailed} ${state.problem}</p></div>
          ${this.button(this.texts.retry)}`;
      default:
        return this.button(board.why(formatNumber(this.rank, lang)));
    }
  }

  private button(words: string) {
    const loading = this.state.kind === 'loading';
    return html`<button
      type="button"
      class="button"
      aria-busy=${loading ? 'true' : 'false'}
      ?disabled=${loading}
      @click=${() => this.dispatchEvent(new CustomEvent('why-wanted', { bubbles: true, composed: true }))}
    >
      ${loading ? this.texts.loading : words}
    </button>`;
  }

  private told(why: Why) {
    const { board, lang } = this.texts;
    const number = (n: number) => formatNumber(n, lang);
    return html`<div class="reasons" tabindex="-1" role="status">
      <p>
        <strong>${board.place(number(why.rank), number(why.of))}</strong>
        ${why.sharing > 1 ? board.shared(number(why.sharing - 1)) : nothing}
      </p>
      <p>${board.compared}</p>
      <dl>
        ${why.keys.map(
          (each) =>
            html`<dt>${board.keys[each.key]}</dt>
              <dd class="digits">${this.value(each)}</dd>`,
        )}
      </dl>
      ${why.actual !== null && why.prediction !== null
        ? html`<p>${board.guessed(number(why.prediction), number(why.actual))}</p>`
        : nothing}
      ${why.ahead ? this.neighbour(board.ahead, why.ahead) : html`<p>${board.nobodyAhead}</p>`}
      ${why.behind ? this.neighbour(board.behind, why.behind) : nothing}
    </div>`;
  }

  private neighbour(where: string, other: Neighbour) {
    const { board } = this.texts;
    return html`<p class="neighbour">
      ${where}: ${board.rank(other.rank)}, <strong>${other.name}</strong>, ${other.unit}${other.tied
        ? ` (${board.amongTied})`
        : nothing}.
      ${board.decided(board.keys[other.decidedBy], this.value(other.theirs), this.value(other.mine))}
    </p>`;
  }

  private value({ key, shown, value }: RankValue): string {
    const { board, lang } = this.texts;
    if (shown !== 'SHOWN' || value === null) {
      return shown === 'SHOWN' ? '–' : board.unshown[shown];
    }
    if (typeof value === 'string') {
      return formatMillisecond(value);
    }
    return key === 'DURATION' ? formatTaken(value) : formatNumber(value, lang);
  }
}

define('place-reasons', PlaceReasons);
