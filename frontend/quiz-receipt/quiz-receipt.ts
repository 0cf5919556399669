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
  /** Absent where an older page kept the ending. */
  receiptHash?: string | null;
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
    contestTitle: {},
    checkPage: {},
    saved: { state: true },
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
        font-size: min(2em, 13vw);
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
        font-size: min(1.556em, 8.2vw);
        letter-spacing: 0.08em;
        line-height: 1.3;
        overflow-wrap: break-word;
        -webkit-user-select: all;
        user-select: all;
      }
      .code + p {
        margin-top: -8px;
      }
      .hash {
        font-family: monospace;
        font-size: 0.833em;
        font-weight: 400;
        word-break: break-all;
      }
      .saved img {
        display: block;
        width: 100%;
        max-width: 360px;
        margin: 12px auto 0;
        border: 1px solid var(--line);
      }
      a.link {
        display: inline-block;
        padding-top: 0.6em;
      }
      dl div {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
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
  declare contestTitle: string;
  /** Where receipts are checked; empty where the page around knows no such place. */
  declare checkPage: string;
  /** The picture of the receipt, or what kept it from being drawn. */
  private declare saved: { image?: string; problem?: string } | null;
  declare texts: Texts;

  constructor() {
    super();
    this.round = null;
    this.contestTitle = '';
    this.checkPage = '';
    this.saved = null;
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
        ${ending.receiptHash
          ? html`<div>
              <dt>${receipt.hash}</dt>
              <dd class="hash">${ending.receiptHash}</dd>
            </div>`
          : nothing}
      </dl>
      ${ending.receiptCode ? this.keeping(ending.receiptCode) : nothing}
      ${ending.result || ending.state === 'VOID' ? nothing : html`<div class="note">${icons.clock}<p>${this.later()}</p></div>`}
    </section>`;
  }

  private keeping(code: string) {
    const { receipt } = this.texts;
    return html`<button type="button" class="button wide" @click=${() => this.save(code)}>${receipt.save}</button>
      <div class="saved" role="status">
        ${this.saved?.problem}
        ${this.saved?.image
          ? html`<p class="small">${receipt.saved}</p>
              <img src=${this.saved.image} alt=${receipt.imageOf(code)} />`
          : nothing}
      </div>
      ${this.checkPage
        ? html`<p class="small">
            <span class="quiet-text">${receipt.checkLater}</span><br /><a
              class="link"
              href="${this.checkPage}?ma=${code}"
              target="_blank"
              rel="noopener"
              >${receipt.check}</a
            >
          </p>`
        : nothing}`;
  }

  private async save(code: string): Promise<void> {
    const { ending, texts } = this;
    const { receipt } = texts;
    try {
      const { receiptImage, download } = await import('./receipt-image.ts');
      const facts: [string, string][] = [[receipt.answered, receipt.answeredOf(ending.answered, ending.questions)]];
      if (ending.submittedAt) {
        facts.unshift([receipt.submittedAt, formatSecond(ending.submittedAt)]);
      }
      const image = receiptImage({
        heading: receipt.imageTitle,
        contest: this.contestTitle,
        round: this.round ? fullName(this.round) : '',
        codeLabel: receipt.code,
        code,
        facts,
        hashLabel: receipt.hash,
        hash: ending.receiptHash ?? '',
        foot: this.checkPage ? receipt.checkAt(this.checkPage.replace(/^https?:\/\//, '')) : '',
        font: getComputedStyle(this).fontFamily || 'sans-serif',
      });
      this.saved = { image };
      download(image, `${code}.png`);
    } catch {
      this.saved = { problem: receipt.saveFailed };
    }
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
