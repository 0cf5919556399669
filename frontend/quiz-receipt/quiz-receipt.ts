import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { formatMinute, formatNumber, formatSecond, fullName } from '../door/formats.ts';
import { icons } from '../door/icons.ts';
import { lateNote } from '../door/late-note.ts';
import type { AttemptState, Result, Round } from '../door/model.ts';
import { mayShow } from '../door/moments.ts';

/** How an attempt ended, as far as the server told. */
export interface Ending {
  attemptId: string;
  roundId: string;
  state: AttemptState;
  submittedAt: string | null;
  receiptCode: string | null;
  result: Result | null;
  answered: number;
  questions: number;
  /** It was not this page that handed it in. */
  elsewhere: boolean;
  /** What came too late to count: the questions by their numbers on the paper. */
  late?: { receivedAt: string; kept: boolean; questions: number[]; prediction: boolean } | null;
}

/** The proof that an attempt arrived, and its result as soon as the rules allow. */
export class QuizReceipt extends LitElement {
  static override properties = {
    ending: { attribute: false },
    round: { attribute: false },
    texts: { attribute: false },
  };

  static override styles = [
    doorStyles,
    css`
      .head {
        display: grid;
        justify-items: center;
        grid-gap: 8px;
        text-align: center;
      }
      .head svg {
        width: 56px;
        height: 56px;
        stroke-width: 1.5;
        color: var(--right);
      }
      .head.late svg {
        color: var(--warning);
      }
      h2 {
        font-size: 1.556em;
      }
      h2:focus {
        outline: none;
      }
      .result {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        border-top: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
      }
      .result div {
        padding: 14px 8px;
        text-align: center;
      }
      .result div + div {
        border-left: 1px solid var(--line);
      }
      .result strong {
        display: block;
        color: var(--son);
        font-size: 2em;
        line-height: 1.2;
      }
      .code {
        padding: 16px;
        border: 1.5px dashed var(--kim-text);
        border-radius: var(--radius);
        background: var(--paper);
        text-align: center;
      }
      .code strong {
        display: block;
        font-size: 1.556em;
        letter-spacing: 0.08em;
        line-height: 1.3;
        overflow-wrap: break-word;
        -webkit-user-select: all;
        user-select: all;
      }
      dl div {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
        grid-gap: 0 16px;
        padding: 8px 0;
      }
      dl div + div {
        border-top: 1px solid var(--line);
      }
      dt {
        color: var(--quiet);
      }
      dd {
        font-weight: 600;
      }
    `,
  ];

  declare ending: Ending;
  declare round: Round | null;
  declare texts: Texts;

  constructor() {
    super();
    this.round = null;
    this.texts = vi;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override render() {
    const { ending } = this;
    const { receipt } = this.texts;
    const fine = ending.state === 'SUBMITTED';
    const title = fine ? receipt.title : ending.state === 'VOID' ? receipt.voidTitle : receipt.expiredTitle;
    const story = fine
      ? ending.elsewhere
        ? receipt.closedElsewhere
        : ''
      : ending.state === 'VOID'
        ? receipt.voided
        : receipt.expired;
    return html`<section class="card stack">
      <div class="head ${fine ? '' : 'late'}">
        ${fine ? icons.done : icons.clock}
        <h2 tabindex="-1">${title}</h2>
        ${this.round ? html`<p class="quiet-text">${fullName(this.round)}</p>` : nothing}
        ${story ? html`<p>${story}</p>` : nothing}
      </div>
      ${ending.result
        ? html`<div class="result">
            <div>
              <strong class="digits">${ending.result.correct}/${ending.result.questions}</strong>${receipt.correct}
            </div>
            <div>
              <strong class="digits">${formatNumber(ending.result.points, this.texts.lang)}</strong>${receipt.points}
            </div>
          </div>`
        : nothing}
      ${lateNote(ending, this.texts)}
      ${ending.receiptCode
        ? html`<div class="code"><span class="quiet-text">${receipt.code}</span><strong>${ending.receiptCode}</strong></div>
            <p class="small quiet-text">${receipt.keep}</p>`
        : nothing}
      <dl>
        ${ending.submittedAt
          ? html`<div>
              <dt>${receipt.submittedAt}</dt>
              <dd class="digits">${formatSecond(ending.submittedAt)}</dd>
            </div>`
          : nothing}
        <div>
          <dt>${receipt.answered}</dt>
          <dd>${receipt.answeredOf(ending.answered, ending.questions)}</dd>
        </div>
      </dl>
      ${ending.result || ending.state === 'VOID' ? nothing : html`<div class="note">${icons.clock}<p>${this.later()}</p></div>`}
    </section>`;
  }

  /** When the result comes, by the rules of the round. */
  private later(): string {
    const { round } = this;
    const { receipt } = this.texts;
    const moment = round?.results?.showScore;
    if (!round || !moment) {
      return receipt.resultLater;
    }
    if (moment === 'NEVER') {
      return receipt.resultNever;
    }
    if (mayShow(moment, round)) {
      return receipt.resultNotYet;
    }
    return moment === 'AT_ROUND_CLOSE' ? receipt.resultAt(formatMinute(round.closesAt)) : receipt.resultLater;
  }
}

define('quiz-receipt', QuizReceipt);
