import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { formatMinute, fullName } from '../door/formats.ts';
import { icons } from '../door/icons.ts';
import type { Me, MyRound, Round } from '../door/model.ts';
import { ServerClock } from '../door/server-clock.ts';
import '../quiz-countdown/quiz-countdown.ts';

const ORDER = ['OPEN', 'UPCOMING', 'PUBLISHED', 'CLOSED'];

/** Why an attempt has not begun although the person asked for it. */
export type StartDelay = { kind: 'queued'; until: number } | { kind: 'retrying' } | { kind: 'fetching' };

/**
 * Where the person stands before a sitting: the round that matters first, what it asks, and one big button.
 *
 * @fires attempt-wanted with `detail.roundId`
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
  declare problem: string;
  declare clock: ServerClock;
  declare texts: Texts;

  constructor() {
    super();
    this.rounds = [];
    this.me = null;
    this.receipts = [];
    this.delay = null;
    this.problem = '';
    this.clock = new ServerClock();
    this.texts = vi;
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
    const live = round.state === 'OPEN' || round.state === 'UPCOMING';
    return html`<section class="card stack">
      <h2>${fullName(round)}</h2>
      ${this.state(round)} ${live ? this.facts(round, mine) : nothing}
      ${round.state === 'UPCOMING' ? this.opening(round) : nothing}
      ${round.state === 'OPEN' ? this.entry(round, mine) : nothing}
      ${live
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
      ${round.state === 'OPEN' ? this.entry(round, mine) : nothing} ${this.links(round)}`;
  }

  private state(round: Round) {
    const { start } = this.texts;
    const word = {
      OPEN: start.openUntil(formatMinute(round.closesAt)),
      UPCOMING: start.opensAt(formatMinute(round.opensAt)),
      CLOSED: start.closedAt(formatMinute(round.closesAt)),
      PUBLISHED: start.published,
    }[round.state];
    const icon = { OPEN: icons.done, UPCOMING: icons.clock, CLOSED: icons.lock, PUBLISHED: icons.done }[round.state];
    return html`<p class="state ${round.state}">${icon}<span>${word}</span></p>`;
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

  private opening(round: Round) {
    const { start } = this.texts;
    return html`<div class="wait">
      <p class="quiet-text">${start.opensIn}</p>
      <quiz-countdown
        .until=${Date.parse(round.opensAt)}
        .clock=${this.clock}
        .texts=${this.texts}
        @time-up=${this.due}
      ></quiz-countdown>
      <p class="quiet-text small">${start.opensItself}</p>
    </div>`;
  }

  private entry(round: Round, mine: MyRound | undefined) {
    const { start } = this.texts;
    const open = Boolean(mine?.openAttemptId);
    const waitsUntil = mine?.nextAttemptAt ? Date.parse(mine.nextAttemptAt) : NaN;
    if (!open && mine?.attemptsLeft === 0) {
      return html`<div class="note">${icons.info}<p>${start.exhausted}</p></div>`;
    }
    if (!open && waitsUntil > this.clock.now()) {
      return this.waiting(start.cooldown, waitsUntil);
    }
    if (this.delay?.kind === 'queued') {
      return this.waiting(start.queued, this.delay.until);
    }
    const fetching = this.delay !== null;
    return html`${open ? html`<div class="note wrong">${icons.clock}<p>${start.openAttempt}</p></div>` : nothing}
      ${this.problem ? html`<div class="note wrong" role="alert">${icons.warning}<p>${this.problem}</p></div>` : nothing}
      ${this.delay?.kind === 'retrying'
        ? html`<div class="note wrong" role="status">${icons.offline}<p>${start.retrying}</p></div>`
        : nothing}
      <button
        type="button"
        class="button primary wide big"
        aria-disabled=${fetching ? 'true' : 'false'}
        @click=${() => fetching || this.tell('attempt-wanted', round)}
      >
        ${fetching ? start.starting : open ? start.resume : start.begin}
      </button>`;
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
    return [...this.rounds].sort((a, b) => {
      const byState = ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
      const byTime = Date.parse(a.opensAt) - Date.parse(b.opensAt);
      return byState || (a.state === 'OPEN' || a.state === 'UPCOMING' ? byTime : -byTime);
    });
  }

  private mine(round: Round): MyRound | undefined {
    return this.me?.rounds.find((mine) => mine.roundId === round.id);
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
