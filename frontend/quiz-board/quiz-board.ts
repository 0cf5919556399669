import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { formatCountdown, formatMinute, formatNumber } from '../door/formats.ts';
import { icons } from '../door/icons.ts';
import type { Board, BoardRow } from '../door/model.ts';
import type { WhyState } from '../place-reasons/place-reasons.ts';
import '../place-reasons/place-reasons.ts';

export type BoardState =
  | { kind: 'loading' }
  | { kind: 'shown'; board: Board }
  | { kind: 'hidden'; visibleAt: string | null }
  | { kind: 'failed'; problem: string };

/**
 * The first places and one's own, as a page of honour.
 *
 * @fires retry-wanted
 * @fires why-wanted from the button at one's own place
 */
export class QuizBoard extends LitElement {
  static override properties = {
    state: { attribute: false },
    why: { attribute: false },
    texts: { attribute: false },
  };

  static override styles = [
    doorStyles,
    css`
      .head {
        display: grid;
        grid-gap: 2px;
        margin-bottom: 8px;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }
      /* One line as long as there is room; with the largest letters on a small phone, one below the other. */
      li > * {
        flex: 1 1 5em;
        min-width: 0;
        max-width: 100%;
      }
      li > .rank {
        flex: 0 0 auto;
        min-width: 2.4em;
        margin-right: 12px;
      }
      li > .score {
        flex: 0 0 auto;
        margin-left: auto;
        padding-left: 12px;
      }
      .rank {
        color: var(--quiet);
        font-weight: 700;
        text-align: center;
      }
      .top .rank {
        color: var(--kim-text);
        font-size: 1.333em;
      }
      .name {
        display: block;
        font-weight: 600;
        overflow-wrap: break-word;
      }
      .unit {
        display: block;
        color: var(--quiet);
        font-size: 0.833em;
        line-height: 1.4;
        overflow-wrap: break-word;
      }
      .score {
        text-align: right;
        font-weight: 600;
        white-space: nowrap;
      }
      .score span {
        display: block;
        color: var(--quiet);
        font-size: 0.778em;
        font-weight: 400;
      }
      .me {
        margin: 8px -12px 0;
        padding: 12px;
        border: 1.5px solid var(--kim-text);
        border-radius: var(--radius);
        background: #fef8e7;
      }
      .me + li,
      .mine + li {
        border-top-color: transparent;
      }
      .skeleton i {
        display: block;
        height: 20px;
        margin-top: 22px;
        border-radius: 5px;
        background: #efe6d6;
      }
    `,
  ];

  declare state: BoardState;
  declare why: WhyState;
  declare texts: Texts;

  constructor() {
    super();
    this.state = { kind: 'loading' };
    this.why = { kind: 'closed' };
    this.texts = vi;
  }

  override render() {
    const { board } = this.texts;
    return html`<section class="card" aria-label=${board.title}>
      <div class="head"><h2>${board.title}</h2></div>
      ${this.content()}
    </section>`;
  }

  private content() {
    const { board: words } = this.texts;
    const { state } = this;
    switch (state.kind) {
      case 'loading':
        return html`<div class="skeleton" role="status" aria-label=${this.texts.loading}><i></i><i></i><i></i></div>`;
      case 'hidden':
        return html`<div class="note">
          ${icons.lock}
          <p>${state.visibleAt ? words.visibleAt(formatMinute(state.visibleAt)) : words.hidden}</p>
        </div>`;
      case 'failed':
        return html`<div class="stack">
          <div class="note wrong">${icons.warning}<p>${words.failed} ${state.problem}</p></div>
          <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('retry-wanted'))}>
            ${this.texts.retry}
          </button>
        </div>`;
      case 'shown':
        return this.rows(state.board);
    }
  }

  private rows(board: Board) {
    const { board: words } = this.texts;
    const lang = this.texts.lang;
    const name = { LIVE: words.live, FROZEN: words.frozen, FINAL: words.final }[board.state] ?? '';
    if (board.rows.length === 0) {
      return html`<p class="quiet-text">${words.empty}</p>`;
    }
    return html`<p class="quiet-text small">
        ${name}${board.total ? ` · ${words.total(formatNumber(board.total, lang))}` : ''} ·
        ${words.asOf(formatMinute(board.asOf))}
      </p>
      <ol>
        ${board.me ? this.row(board.me, true) : nothing}
      </ol>
      ${board.me && board.me.rank
        ? html`<place-reasons .state=${this.why} .rank=${board.me.rank} .texts=${this.texts}></place-reasons>`
        : nothing}
      <ol>
        ${board.rows.map((row) => this.row(row, false))}
      </ol>`;
  }

  private row(row: BoardRow, mine: boolean) {
    const { board: words, lang } = this.texts;
    const top = !mine && (row.rank ?? 99) <= 3;
    return html`<li class="${mine ? 'me' : ''} ${top ? 'top' : ''}">
      <span class="rank digits" aria-label=${row.rank ? words.rank(row.rank) : nothing}>${row.rank ?? '–'}</span>
      <span>
        ${mine ? html`<span class="unit">${words.me}${row.tied ? `, ${words.tied}` : ''}</span>` : nothing}
        <span class="name">${row.name ?? '–'}</span>
        ${row.unit ? html`<span class="unit">${row.unit}</span>` : nothing}
      </span>
      <span class="score digits">
        ${row.points !== undefined && row.points !== null
          ? words.points(formatNumber(row.points, lang))
          : row.correct !== undefined && row.correct !== null
            ? words.correct(row.correct)
            : nothing}
        ${row.durationMs ? html`<span>${formatCountdown(row.durationMs)}</span>` : nothing}
      </span>
    </li>`;
  }
}

define('quiz-board', QuizBoard);
