import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import type { SaveState } from '../door/answer-queue.ts';
import { backGuard } from '../door/back-guard.ts';
import { define } from '../door/define.ts';
import { doorStyles, fieldStyles } from '../door/door-styles.ts';
import { formatNumber } from '../door/formats.ts';
import { icons } from '../door/icons.ts';
import type { Question, Responses, Round } from '../door/model.ts';
import { ServerClock } from '../door/server-clock.ts';
import { parseTypedNumber } from '../door/typed-values.ts';
import { questionStyles } from '../quiz-question/question-styles.ts';
import { DOUBLE_TAP_MS, LETTERS, type QuizQuestion } from '../quiz-question/quiz-question.ts';
import '../question-map/question-map.ts';
import '../quiz-countdown/quiz-countdown.ts';
import '../quiz-dialog/quiz-dialog.ts';
import '../quiz-question/quiz-question.ts';
import '../save-state/save-state.ts';

/**
 * One sitting: a question at a time, then the prediction, then the overview from which the person hands in.
 * It holds the place in the paper and nothing else; the answers belong to its owner.
 *
 * @fires answer-changed with `detail` {questionId, optionIds}
 * @fires prediction-changed with `detail.value`
 * @fires submission-wanted after the confirmation
 * @fires time-up when the deadline is reached
 */
export class QuizPlayer extends LitElement {
  static override properties = {
    questions: { attribute: false },
    responses: { attribute: false },
    prediction: { attribute: false },
    predictionLocked: { type: Boolean },
    round: { attribute: false },
    deadline: { attribute: false },
    clock: { attribute: false },
    saveState: { attribute: false },
    waiting: { attribute: false },
    leaving: { state: true },
    settling: { state: true },
    notice: {},
    texts: { attribute: false },
    step: { state: true },
    dialog: { state: true },
    predictionTyped: { state: true },
  };

  static override styles = [
    doorStyles,
    fieldStyles,
    questionStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr auto;
        grid-template-columns: minmax(0, 1fr);
        min-height: inherit;
      }
      quiz-question {
        font-size: inherit;
      }
      .bar {
        position: -webkit-sticky;
        position: sticky;
        z-index: 10;
        top: var(--mocson-sticky-top, 0px);
        color: #fff;
        background: var(--son-deep);
      }
      .bar .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        grid-gap: 16px;
        align-items: center;
        min-height: 56px;
      }
      .row,
      .page {
        width: 100%;
        max-width: 672px;
        margin: 0 auto;
        padding: 0 16px;
      }
      .where {
        font-weight: 700;
      }
      progress {
        -webkit-appearance: none;
        appearance: none;
        display: block;
        width: 100%;
        height: 5px;
        border: 0;
        background: #97444d;
        color: var(--kim);
      }
      progress::-webkit-progress-bar {
        background: #97444d;
      }
      progress::-webkit-progress-value {
        background: var(--kim);
      }
      progress::-moz-progress-bar {
        background: var(--kim);
      }
      .page {
        padding-top: 12px;
        padding-bottom: 32px;
      }
      .status {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-gap: 8px;
        margin-bottom: 16px;
      }
      .review:focus {
        outline: none;
      }
      .keys {
        display: none;
      }
      @media (min-width: 900px) and (hover: hover) {
        .keys {
          display: block;
        }
      }
      .foot {
        position: -webkit-sticky;
        position: sticky;
        position: var(--mocson-foot, sticky);
        z-index: 10;
        bottom: 0;
        border-top: 1px solid var(--line);
        background: var(--card);
        padding-bottom: env(safe-area-inset-bottom, 0px);
      }
      .foot .row {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        padding: 5px 11px;
        /* Three buttons side by side; the largest letters put them one below the other, at the end of the page. */
        font-size: var(--mocson-foot-size, min(1em, 5.2vw));
      }
      .foot .button {
        flex: 1 1 5em;
        margin: 5px;
        padding-left: 10px;
        padding-right: 10px;
      }
      .foot .button svg {
        width: 20px;
        height: 20px;
      }
      @media (max-width: 430px) {
        .foot .way svg {
          display: none;
        }
      }
      .foot .map {
        flex: 0 1 auto;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-gap: 0;
        grid-auto-flow: row;
        justify-items: center;
        padding: 4px 12px;
        border-color: transparent;
        font-size: 0.778em;
      }
      /* The second tap of a double tap is not meant for the question that has just come. */
      .settling button {
        pointer-events: none;
      }
      .one {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-gap: 6px;
        align-items: center;
        min-height: 1.5em;
        color: var(--quiet);
      }
      .one svg {
        width: 1.35em;
        height: 1.35em;
      }
      .one.held {
        color: var(--warning);
        font-weight: 600;
      }
      .apart {
        margin-top: 20px;
      }
      .prediction-input {
        max-width: 14em;
        font-size: 1.222em;
        font-weight: 600;
      }
      .numbers {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(56px, 1fr));
        grid-gap: 10px;
      }
      .numbers .button {
        padding: 4px;
      }
      .actions {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        grid-gap: 12px;
      }
    `,
  ];

  declare questions: Question[];
  declare responses: Responses;
  declare prediction: number | null;
  declare predictionLocked: boolean;
  declare round: Pick<Round, 'name' | 'prediction'>;
  /** By the server's clock, in milliseconds. */
  declare deadline: number;
  declare clock: ServerClock;
  declare saveState: SaveState;
  /** Ids of the questions whose answer is on this device only. */
  declare waiting: string[];
  /** One quiet line about something that happened by itself. */
  declare notice: string;
  declare texts: Texts;
  declare step: number;
  declare dialog: 'none' | 'map' | 'confirm';
  declare predictionTyped: string | null;
  /** The back button was pressed at the first question: once more leaves. */
  declare leaving: boolean;
  declare settling: boolean;

  private settleTimer = 0;

  private readonly keyListener = (event: KeyboardEvent) => this.onKey(event);

  constructor() {
    super();
    this.questions = [];
    this.responses = {};
    this.prediction = null;
    this.predictionLocked = false;
    this.round = { name: '', prediction: null };
    this.deadline = NaN;
    this.clock = new ServerClock();
    this.saveState = 'saved';
    this.waiting = [];
    this.leaving = false;
    this.settling = false;
    this.notice = '';
    this.texts = vi;
    this.step = -1;
    this.dialog = 'none';
    this.predictionTyped = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.keyListener);
    backGuard.begin(() => this.back());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.keyListener);
    backGuard.end();
    window.clearTimeout(this.settleTimer);
  }

  override firstUpdated(): void {
    this.toTop();
  }

  override willUpdate(): void {
    if (this.step < 0 && this.questions.length > 0) {
      // Who comes back goes on where something is left to do.
      const open = this.unanswered()[0];
      this.step = open === undefined ? this.lastStep : open - 1;
    }
  }

  override render() {
    const { texts } = this;
    const of = this.questions.length;
    const answered = of - this.unanswered().length;
    const notice = this.leaving ? texts.queue.leave : this.notice;
    return html`
      <div class="bar">
        <div class="row">
          <span class="where">${this.where()}</span>
          <quiz-countdown announce .until=${this.deadline} .clock=${this.clock} .texts=${texts}></quiz-countdown>
        </div>
        <progress max=${of} .value=${answered} aria-label=${texts.player.progress(answered, of)}></progress>
      </div>
      <div class="page">
        <div class="status">
          <save-state .state=${this.saveState} .waiting=${this.waiting.length} .texts=${texts}></save-state>
          <div aria-live="polite">
            ${notice ? html`<div class="note small">${icons.info}<p>${notice}</p></div>` : nothing}
          </div>
        </div>
        ${this.step < of ? this.question() : this.step < this.lastStep ? this.predictionStep() : this.overview()}
      </div>
      ${this.foot()} ${this.mapDialog()} ${this.confirmDialog()}
    `;
  }

  private where(): string {
    if (this.step < this.questions.length) {
      return this.texts.player.question(this.step + 1, this.questions.length);
    }
    return this.step < this.lastStep ? this.texts.player.predictionStep : this.texts.player.overview;
  }

  private question() {
    const { texts } = this;
    const question = this.questions[this.step];
    if (!question) {
      return nothing;
    }
    return html`<quiz-question
      .question=${question}
      .number=${this.step + 1}
      .chosen=${this.responses[question.id] ?? []}
      .texts=${texts}
      @answer=${this.onAnswer}
      >${this.oneState(question)}
      <p slot="under" class="keys quiet-text small">${texts.player.keys}</p></quiz-question
    >`;
  }

  /** Where the answer of the question in view is. */
  private oneState({ id }: Question) {
    const { one } = this.texts.queue;
    const waiting = this.waiting.includes(id);
    if (!waiting && (this.responses[id] ?? []).length === 0) {
      return nothing;
    }
    const held = waiting && this.saveState !== 'saving';
    return html`<p slot="under" class="one small ${held ? 'held' : ''}">
      ${held ? icons.offline : waiting ? icons.saving : icons.done}
      <span>${held ? one.waiting : waiting ? one.saving : one.saved}</span>
    </p>`;
  }

  private predictionStep() {
    const { player } = this.texts;
    const shown =
      this.predictionTyped ?? (this.prediction === null ? '' : formatNumber(this.prediction, this.texts.lang));
    const wrong = this.predictionTyped !== null && this.predictionTyped.trim() !== '' && this.parse(shown) === null;
    return html`<h2 class="question" tabindex="-1">
        <span class="number">${player.predictionStep}</span><span class="wording">${this.round.prediction?.text}</span>
      </h2>
      <div class="field apart">
        <label for="prediction">${player.predictionNumber}${this.percent ? ' (%)' : ''}</label>
        ${this.predictionLocked
          ? html`<p><strong class="prediction-input">${shown || player.predictionNone}</strong></p>
              <div class="note small">${icons.lock}<p>${player.predictionLocked}</p></div>`
          : html`<span class="hint" id="prediction-hint"
                >${this.percent ? player.predictionHintPercent : player.predictionHint}</span
              >
              <input
                class="input prediction-input digits"
                id="prediction"
                type="text"
                inputmode=${this.percent ? 'decimal' : 'numeric'}
                autocomplete="off"
                maxlength="14"
                aria-describedby="prediction-error prediction-hint"
                aria-invalid=${wrong ? 'true' : 'false'}
                .value=${shown}
                @input=${this.onPrediction}
              />
              <span id="prediction-error" class=${wrong ? 'error' : ''}
                >${wrong
                  ? html`${icons.warning}<span>${this.percent ? player.predictionWrongPercent : player.predictionWrong}</span>`
                  : nothing}</span
              >`}
      </div>`;
  }

  private overview() {
    const { player } = this.texts;
    const open = this.unanswered().length;
    return html`<div class="stack loose">
      <h2 class="review" tabindex="-1">${player.reviewTitle}</h2>
      <p>${open === 0 ? player.reviewAll : player.reviewSome(open)}</p>
      ${this.map(-1)}
    </div>`;
  }

  private foot() {
    const { player } = this.texts;
    const last = this.step === this.lastStep;
    return html`<nav class="foot ${this.settling ? 'settling' : ''}">
      <div class="row">
        <button
          type="button"
          class="button quiet way"
          aria-disabled=${this.step === 0 ? 'true' : 'false'}
          @click=${() => this.go(this.step - 1)}
        >
          ${icons.back}<span>${last ? player.toQuestions : player.back}</span>
        </button>
        <button type="button" class="button quiet map" @click=${() => (this.dialog = 'map')}>
          ${icons.map}<span>${player.map}</span>
        </button>
        ${last
          ? html`<button type="button" class="button primary" @click=${() => (this.dialog = 'confirm')}>
              ${player.submit}
            </button>`
          : html`<button type="button" class="button primary way" @click=${() => this.go(this.step + 1)}>
              <span>${this.step === this.lastStep - 1 ? player.overview : player.next}</span>${icons.next}
            </button>`}
      </div>
    </nav>`;
  }

  private map(current: number) {
    return html`<question-map
      .answered=${this.questions.map((question) => this.isAnswered(question))}
      .waiting=${this.questions.map(({ id }) => this.waiting.includes(id))}
      .current=${current}
      .prediction=${this.round.prediction ? this.prediction !== null : null}
      .texts=${this.texts}
      @step-chosen=${(event: CustomEvent<{ step: number }>) => this.go(event.detail.step)}
    ></question-map>`;
  }

  private mapDialog() {
    if (this.dialog !== 'map') {
      return nothing;
    }
    return html`<quiz-dialog open .heading=${this.texts.player.map} .texts=${this.texts} @close-wanted=${this.closeDialog}>
      ${this.map(this.step)}
      <button slot="actions" type="button" class="button wide" @click=${() => this.go(this.lastStep)}>
        ${this.texts.player.reviewTitle}
      </button>
    </quiz-dialog>`;
  }

  private confirmDialog() {
    if (this.dialog !== 'confirm') {
      return nothing;
    }
    const { confirm } = this.texts;
    const open = this.unanswered();
    const noPrediction = this.round.prediction !== null && !this.predictionLocked && this.prediction === null;
    return html`<quiz-dialog open .heading=${confirm.title} .texts=${this.texts} @close-wanted=${this.closeDialog}>
      <div class="stack">
        ${open.length === 0
          ? html`<div class="note good">${icons.done}<p>${confirm.complete(this.questions.length)}</p></div>`
          : html`<div class="note wrong">${icons.warning}<p><strong>${confirm.unanswered(open)}</strong></p></div>
              <p class="small">${confirm.jump}</p>
              <div class="numbers">
                ${open.map(
                  (no) =>
                    html`<button
                      type="button"
                      class="button quiet"
                      aria-label=${this.texts.player.questionNo(no)}
                      @click=${() => this.go(no - 1)}
                    >
                      ${no}
                    </button>`,
                )}
              </div>`}
        ${noPrediction
          ? html`<div class="note wrong">
              ${icons.warning}
              <p>
                ${confirm.noPrediction}<br /><button
                  type="button"
                  class="link"
                  @click=${() => this.go(this.questions.length)}
                >
                  ${confirm.toPrediction}
                </button>
              </p>
            </div>`
          : nothing}
        <p class="quiet-text small">${confirm.final}</p>
      </div>
      <div slot="actions" class="actions">
        <button type="button" class="button quiet" @click=${this.closeDialog}>${confirm.cancel}</button>
        <button type="button" class="button primary" @click=${this.submit}>${confirm.submit}</button>
      </div>
    </quiz-dialog>`;
  }

  private get lastStep(): number {
    return this.questions.length + (this.round.prediction ? 1 : 0);
  }

  private get percent(): boolean {
    return (this.round.prediction?.of ?? '').includes('PERCENT');
  }

  private isAnswered(question: Question): boolean {
    return (this.responses[question.id] ?? []).length > 0;
  }

  /** Numbers as printed on the page, from 1. */
  private unanswered(): number[] {
    return this.questions.map((_, index) => index + 1).filter((no) => !this.isAnswered(this.questions[no - 1]!));
  }

  private onAnswer(event: CustomEvent<{ questionId: string; optionIds: string[] }>): void {
    const { questionId, optionIds } = event.detail;
    backGuard.arm();
    this.leaving = false;
    // Shown at once, whatever the owner does with it.
    this.responses = { ...this.responses, [questionId]: optionIds };
    this.dispatchEvent(new CustomEvent('answer-changed', { detail: { questionId, optionIds } }));
  }

  private get shown(): QuizQuestion | null {
    return this.renderRoot.querySelector('quiz-question');
  }

  private onPrediction(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.predictionTyped = typed;
    const value = this.parse(typed);
    if (value !== this.prediction && (value !== null || typed.trim() === '')) {
      this.prediction = value;
      this.dispatchEvent(new CustomEvent('prediction-changed', { detail: { value } }));
    }
  }

  private parse(typed: string): number | null {
    return parseTypedNumber(typed, this.percent);
  }

  private go(step: number): void {
    if (step < 0 || step > this.lastStep) {
      return;
    }
    this.dialog = 'none';
    this.step = step;
    this.predictionTyped = null;
    this.leaving = false;
    this.settling = true;
    window.clearTimeout(this.settleTimer);
    this.settleTimer = window.setTimeout(() => (this.settling = false), DOUBLE_TAP_MS);
    backGuard.arm();
    void this.updateComplete.then(async () => {
      await this.shown?.updateComplete;
      const heading = this.shown ?? this.renderRoot.querySelector<HTMLElement>('.page h2');
      heading?.focus({ preventScroll: true });
      this.toTop();
    });
  }

  /** The back button of phone or browser. */
  private back(): boolean {
    const within = this.dialog !== 'none' || this.step > 0;
    if (this.dialog !== 'none') {
      this.closeDialog();
    } else if (within) {
      this.go(this.step - 1);
    }
    this.leaving = !within;
    return within;
  }

  private toTop(): void {
    if (this.getBoundingClientRect().top < 0) {
      this.scrollIntoView();
    }
  }

  private closeDialog(): void {
    this.dialog = 'none';
  }

  private submit(): void {
    this.dialog = 'none';
    this.dispatchEvent(new CustomEvent('submission-wanted'));
  }

  private onKey(event: KeyboardEvent): void {
    const path = event.composedPath();
    const target = path[0];
    const ours = path.includes(this) || target === document.body || target === document.documentElement;
    const typing = target instanceof HTMLInputElement && target.type === 'text';
    const covered = this.dialog !== 'none' || this.shown?.covered;
    if (!ours || typing || covered || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      // Otherwise the browser would move the choice inside the radio group.
      event.preventDefault();
      this.go(this.step + (event.key === 'ArrowRight' ? 1 : -1));
      return;
    }
    const key = event.key.toUpperCase();
    const index = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[A-H]$/.test(key) ? LETTERS.indexOf(key) : -1;
    if (index >= 0) {
      this.shown?.choose(index);
    }
  }
}

define('quiz-player', QuizPlayer);
