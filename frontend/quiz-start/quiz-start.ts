import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import type { StartDelay } from '../door/admission.ts';
import { formatMinute, formatNumber, fullName } from '../door/formats.ts';
import { icons } from '../door/icons.ts';
import type { Me, MyRound, Round, RoundState } from '../door/model.ts';
import { ServerClock } from '../door/server-clock.ts';
import '../quiz-countdown/quiz-countdown.ts';

const ORDER = ['OPEN', 'UPCOMING', 'OVER', 'PUBLISHED', 'CLOSED'];
/** To be let in by itself can be arranged so long before: for longer nobody leaves a page open. */
const ARRANGED_BEFORE_MS = 3 * 3_600_000;
const SPOKEN_EVERY_MS = 30_000;

/**
 * Where the person stands before a sitting: the round that matters first, what it asks, and one big button.
 *
 * A round opens by the server's clock, without anything being read: the button is there at that moment.
 *
 * @fires attempt-wanted with `detail.roundId`
 * @fires opening-wanted with `detail.roundId`: to be let in by itself when it opens
 * @fires opening-due when a round opens
 * @fires waiting-unwanted when the person waits for neither opening nor line any longer
 * @fires round-due when a displayed waiting time is over and the state should be read again
 * @fires board-wanted with `detail.roundId`
 * @fires receipt-wanted with `detail.roundId`
 * @fires sign-out-wanted
 */
export class QuizStart extends LitElement {
  static override properties = {
    rounds: { attribute: false },
    me: { attribute: false },
    receipts: { attribute: false },
    delay: { attribute: false },
    wanted: {},
    timed: { type: Boolean },
    spoken: { state: true },
    problem: {},
    clock: { attribute: false },
    texts: { attribute: false },
  };

  static override styles = [
    doorStyles,
    css`
      .who {
        display: flex;
        flex-wrap: wrap;
      }
      .who p {
        flex: 1 1 8em;
        min-width: 0;
        margin-right: 12px;
      }
      .who .link {
        padding-top: 0;
      }
      .who strong,
      .who span {
        display: block;
        overflow-wrap: break-word;
      }
      .state {
        display: inline-grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-gap: 8px;
        align-items: center;
        color: var(--quiet);
        font-size: 0.889em;
        font-weight: 600;
      }
      .state svg {
        width: 1.3em;
        height: 1.3em;
      }
      .state.OPEN {
        color: var(--right);
      }
      .facts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(4.4em, 1fr));
        margin: 4px 0;
        overflow: hidden;
        border-top: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
      }
      .facts div {
        padding: 14px 8px;
        text-align: center;
      }
      /* Outside of the first in each line, where nothing of it is seen. */
      .facts div {
        box-shadow: -1px 0 0 var(--line);
      }
      .facts strong {
        display: block;
        color: var(--son);
        font-size: 1.778em;
        line-height: 1.2;
      }
      .facts span {
        display: block;
        color: var(--quiet);
        font-size: 0.833em;
        line-height: 1.35;
      }
      .knows li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-gap: 12px;
      }
      .knows li + li {
        margin-top: 10px;
      }
      .knows svg {
        margin-top: 0.1em;
        color: var(--kim-text);
      }
      .wait {
        text-align: center;
      }
      .wait quiz-countdown {
        color: var(--son);
        font-size: 2em;
        font-size: min(2em, 9vw);
        line-height: 1.3;
      }
      .wait .button {
        margin-top: 16px;
      }
      .line {
        padding: 20px 16px;
        border: 1.5px solid var(--kim-text);
        border-radius: var(--radius);
        background: var(--paper);
        text-align: center;
      }
      .line:focus {
        outline: none;
      }
      .line strong {
        display: block;
        color: var(--son);
        font-size: 2.444em;
        line-height: 1.25;
      }
      .line .bar {
        height: 10px;
        margin: 4px 0 12px;
        border-radius: 5px;
        background: var(--line);
        overflow: hidden;
      }
      .line i {
        display: block;
        height: 100%;
        min-width: 10px;
        border-radius: 5px;
        background: var(--son);
        transition: width 200ms;
      }
      .line .link {
        text-align: center;
      }
      .note quiz-countdown {
        display: inline-block;
      }
      .others {
        margin-top: 12px;
      }
      .others li {
        padding: 16px 0 0;
        border-top: 1px solid var(--line);
      }
      .links {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9em, max-content));
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), max-content));
        grid-gap: 0 24px;
      }
    `,
  ];

  declare rounds: Round[];
  declare me: Me | null;
  /** Rounds of which this device holds a receipt. */
  declare receipts: string[];
  declare delay: StartDelay | null;
  /** The round that the person wants to enter, now or when it opens. */
  declare wanted: string;
  /** Whether the server's time is known; the device's own may be wrong by hours. */
  declare timed: boolean;
  /** What was last said to a screen reader about the line. */
  private declare spoken: string;
  declare problem: string;
  declare clock: ServerClock;
  declare texts: Texts;

  constructor() {
    super();
    this.rounds = [];
    this.me = null;
    this.receipts = [];
    this.delay = null;
    this.wanted = '';
    this.timed = false;
    this.spoken = '';
    this.problem = '';
    this.clock = new ServerClock();
    this.texts = vi;
  }

  private spokenAt = -Infinity;

  override willUpdate(): void {
    if (this.delay?.kind !== 'queued') {
      this.spoken = '';
      this.spokenAt = -Infinity;
    } else if (performance.now() - this.spokenAt >= SPOKEN_EVERY_MS) {
      this.spokenAt = performance.now();
      this.spoken = `${this.place(this.delay.place)}, ${this.texts.start.turnIn(this.delay.seconds)}`;
    }
  }

  /** The button that was pressed is gone; who works by keyboard goes on at what took its place. */
  override updated(changed: Map<string, unknown>): void {
    if (changed.has('delay') && this.delay && !changed.get('delay')) {
      this.renderRoot.querySelector<HTMLElement>('.line')?.focus();
    }
  }

  override render() {
    const [first, ...others] = this.sorted();
    return html`<div class="stack">
      ${this.me ? this.who(this.me) : nothing}
      ${first
        ? this.mainRound(first)
        : html`<div class="card"><p>${this.texts.start.noRounds}</p></div>`}
      ${others.length > 0
        ? html`<section class="card">
            <h2>${this.texts.start.otherRounds}</h2>
            <ul class="others stack">
              ${others.map((round) => html`<li class="stack">${this.otherRound(round)}</li>`)}
            </ul>
          </section>`
        : nothing}
    </div>`;
  }

  private who(me: Me) {
    const unit = typeof me.unit === 'string' ? me.unit : me.unit?.name;
    return html`<div class="who">
      <p>
        <strong>${this.texts.start.hello(me.displayName)}</strong>
        ${unit ? html`<span class="quiet-text small">${unit}</span>` : nothing}
      </p>
      <button type="button" class="link" @click=${() => this.tell('sign-out-wanted')}>${this.texts.start.signOut}</button>
    </div>`;
  }

  private mainRound(round: Round) {
    const { start } = this.texts;
    const mine = this.mine(round);
    const state = this.stateOf(round);
    const live = state === 'OPEN' || state === 'UPCOMING';
    const waiting = this.delay !== null && this.wanted === round.id;
    return html`<section class="card stack">
      <h2>${fullName(round)}</h2>
      ${this.state(round)} ${live ? this.facts(round, mine) : nothing}
      ${state === 'UPCOMING' ? this.opening(round, mine) : nothing}
      ${state === 'OPEN' ? this.entry(round, mine) : nothing}
      ${live && !waiting
        ? html`<ul class="knows">
            <li>${icons.clock}<span>${start.clock}</span></li>
            <li>${icons.done}<span>${start.saved}</span></li>
            <li>${icons.info}<span>${start.autoSubmit}${round.prediction ? ` ${start.prediction}` : ''}</span></li>
          </ul>`
        : nothing}
      ${this.links(round)}
    </section>`;
  }

  private otherRound(round: Round) {
    const mine = this.mine(round);
    return html`<strong>${fullName(round)}</strong>${this.state(round)}
      ${this.stateOf(round) === 'OPEN' ? this.entry(round, mine) : nothing}
      ${this.stateOf(round) === 'UPCOMING' ? html`<p class="quiet-text">${this.opensIn(round)}</p>` : nothing}
      ${this.links(round)}`;
  }

  private state(round: Round) {
    const { start } = this.texts;
    const state = this.stateOf(round);
    const word = {
      OPEN: start.openUntil(formatMinute(round.closesAt)),
      UPCOMING: start.opensAt(formatMinute(round.opensAt)),
      CLOSED: start.closedAt(formatMinute(round.closesAt)),
      PUBLISHED: start.published,
    }[state];
    const icon = { OPEN: icons.done, UPCOMING: icons.clock, CLOSED: icons.lock, PUBLISHED: icons.done }[state];
    return html`<p class="state ${state}">${icon}<span>${word}</span></p>`;
  }

  private facts(round: Round, mine: MyRound | undefined) {
    const { start } = this.texts;
    const left = mine ? mine.attemptsLeft : round.attempts.max;
    const fact = (value: string | number, word: string): TemplateResult =>
      html`<div><strong class="digits">${value}</strong><span>${word}</span></div>`;
    return html`<div class="facts">
      ${fact(round.questionCount, start.questions)}
      ${round.durationSeconds
        ? fact(Math.round(round.durationSeconds / 6) / 10, start.minutes)
        : fact('–', start.noLimit)}
      ${left === null || left === undefined
        ? fact('∞', start.unlimited)
        : fact(round.attempts.max ? `${left}/${round.attempts.max}` : left, start.attemptsLeft)}
    </div>`;
  }

  /** The moment is told by the server's clock or not at all. */
  private opensIn(round: Round) {
    return this.timed
      ? html`${this.texts.start.opensIn}
          <quiz-countdown
            .until=${Date.parse(round.opensAt)}
            .clock=${this.clock}
            .texts=${this.texts}
            @time-up=${this.opened}
          ></quiz-countdown>`
      : nothing;
  }

  private opening(round: Round, mine: MyRound | undefined) {
    const { start } = this.texts;
    const soon = this.timed && this.clock.until(round.opensAt) < ARRANGED_BEFORE_MS && mine?.attemptsLeft !== 0;
    return html`<div class="wait">
        <p class="quiet-text">${this.opensIn(round)}</p>
        ${soon && this.wanted !== round.id
          ? html`<button
              type="button"
              class="button primary wide big"
              @click=${() => this.tell('opening-wanted', round)}
            >
              ${start.arrange}
            </button>`
          : nothing}
      </div>
      ${this.problem ? html`<div class="note wrong" role="alert">${icons.warning}<p>${this.problem}</p></div>` : nothing}
      ${this.wanted === round.id
        ? html`<div class="note good" role="status">${icons.done}<p>${start.arranged}</p></div>
            <button type="button" class="link" @click=${() => this.tell('waiting-unwanted')}>${start.unarrange}</button>`
        : html`<p class="quiet-text small">${start.opensItself}</p>`}`;
  }

  private entry(round: Round, mine: MyRound | undefined) {
    const { start } = this.texts;
    const open = Boolean(mine?.openAttemptId);
    const waitsUntil = mine?.nextAttemptAt ? Date.parse(mine.nextAttemptAt) : NaN;
    if (this.delay && this.wanted === round.id) {
      return this.delayed(this.delay);
    }
    if (!open && mine?.attemptsLeft === 0) {
      return html`<div class="note">${icons.info}<p>${start.exhausted}</p></div>`;
    }
    if (!open && waitsUntil > this.clock.now()) {
      return this.waiting(start.cooldown, waitsUntil);
    }
    return html`${open ? html`<div class="note wrong">${icons.clock}<p>${start.openAttempt}</p></div>` : nothing}
      ${this.problem ? html`<div class="note wrong" role="alert">${icons.warning}<p>${this.problem}</p></div>` : nothing}
      <button
        type="button"
        class="button primary wide big"
        aria-disabled=${this.delay ? 'true' : 'false'}
        @click=${() => this.delay || this.tell('attempt-wanted', round)}
      >
        ${open ? start.resume : start.begin}
      </button>`;
  }

  private delayed(delay: StartDelay) {
    const { start } = this.texts;
    const leave = html`<button type="button" class="link" @click=${() => this.tell('waiting-unwanted')}>
      ${start.leave}
    </button>`;
    switch (delay.kind) {
      case 'queued': {
        const done = Math.round(100 * (1 - (delay.place - 1) / Math.max(delay.first, 2)));
        return html`<div class="line" tabindex="-1">
            <p>${start.yourPlace}<strong class="digits">${formatNumber(delay.place, this.texts.lang)}</strong></p>
            <div class="bar" aria-hidden="true"><i style="width:${done}%"></i></div>
            <p>${start.turnIn(delay.seconds)}.</p>
            <p class="quiet-text small">${start.stay}</p>
            ${leave}
          </div>
          <p class="out-of-sight" role="status">${this.spoken}</p>`;
      }
      case 'retrying':
        return html`<div class="note wrong" role="status">
            ${icons.offline}
            <p>${delay.offline ? start.unreachable : start.overloaded} ${start.retrying}</p>
          </div>
          ${leave}`;
      default:
        return html`<button type="button" class="button primary wide big" aria-disabled="true">
          ${delay.kind === 'opening' ? start.opening : start.starting}
        </button>`;
    }
  }

  private place(place: number): string {
    return `${this.texts.start.yourPlace} ${formatNumber(place, this.texts.lang)}`;
  }

  private waiting(text: string, until: number) {
    return html`<div class="note" role="status">
      ${icons.clock}
      <p>
        ${text}
        <quiz-countdown .until=${until} .clock=${this.clock} .texts=${this.texts} @time-up=${this.due}></quiz-countdown>
      </p>
    </div>`;
  }

  private links(round: Round) {
    const board = round.state !== 'UPCOMING';
    const receipt = this.receipts.includes(round.id);
    if (!board && !receipt) {
      return nothing;
    }
    return html`<div class="links">
      ${receipt
        ? html`<button type="button" class="link" @click=${() => this.tell('receipt-wanted', round)}>
            ${this.texts.start.receipt}
          </button>`
        : nothing}
      ${board
        ? html`<button type="button" class="link" @click=${() => this.tell('board-wanted', round)}>
            ${this.texts.start.board}
          </button>`
        : nothing}
    </div>`;
  }

  /** What one can enter now, then what comes next, then what is over (the latest first). */
  private sorted(): Round[] {
    const order = (round: Round) => {
      const state = this.stateOf(round);
      const mine = this.mine(round);
      return ORDER.indexOf(state === 'OPEN' && mine?.attemptsLeft === 0 && !mine.openAttemptId ? 'OVER' : state);
    };
    return [...this.rounds].sort((a, b) => {
      const byTime = Date.parse(a.opensAt) - Date.parse(b.opensAt);
      return order(a) - order(b) || (a.state === 'OPEN' || a.state === 'UPCOMING' ? byTime : -byTime);
    });
  }

  /** A round opens when its time has come, whenever it was read. */
  private stateOf({ state, opensAt }: Round): RoundState {
    return state === 'UPCOMING' && this.timed && this.clock.until(opensAt) <= 0 ? 'OPEN' : state;
  }

  private mine(round: Round): MyRound | undefined {
    return this.me?.rounds.find((mine) => mine.roundId === round.id);
  }

  private opened(event: Event): void {
    event.stopPropagation();
    this.requestUpdate();
    this.tell('opening-due');
  }

  private due(event: Event): void {
    event.stopPropagation();
    this.tell('round-due');
  }

  private tell(event: string, round?: Round): void {
    this.dispatchEvent(new CustomEvent(event, { detail: round ? { roundId: round.id } : {} }));
  }
}

define('quiz-start', QuizStart);
