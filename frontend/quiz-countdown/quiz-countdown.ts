import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { formatCountdown } from '../door/formats.ts';
import { icons } from '../door/icons.ts';
import { ServerClock } from '../door/server-clock.ts';

const ANNOUNCED_MINUTES = [10, 5, 1];
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Counts down to an instant of the server's clock; shows, decides nothing.
 *
 * @fires time-up once per `until`, when it is reached
 */
export class QuizCountdown extends LitElement {
  static override properties = {
    until: { type: Number },
    clock: { attribute: false },
    texts: { attribute: false },
    announce: { type: Boolean },
    left: { state: true },
    announcement: { state: true },
  };

  static override styles = [
    doorStyles,
    css`
      :host {
        display: inline-block;
      }
      .time {
        display: inline-grid;
        grid-auto-flow: column;
        grid-gap: 6px;
        align-items: center;
        vertical-align: middle;
        font-weight: 700;
        white-space: nowrap;
      }
      .last {
        padding: 2px 10px;
        border-radius: 999px;
        color: #1e1b18;
        background: var(--kim);
      }
    `,
  ];

  declare until: number;
  declare clock: ServerClock;
  declare texts: Texts;
  /** The sitting's timer: with an icon, a visible last minute and spoken reminders. */
  declare announce: boolean;
  declare left: number;
  declare announcement: string;

  private timer = 0;
  private over = false;

  constructor() {
    super();
    this.until = NaN;
    this.clock = new ServerClock();
    this.texts = vi;
    this.announce = false;
    this.left = NaN;
    this.announcement = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.tick();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('until') || changed.has('clock')) {
      this.over = false;
      this.left = NaN;
      this.tick();
    }
  }

  private tick(): void {
    window.clearTimeout(this.timer);
    if (isNaN(this.until)) {
      return;
    }
    const before = this.left;
    this.left = this.until - this.clock.now();
    this.speak(before);
    if (this.left > 0) {
      // The next change of the shown second, but never far off: the clock may be corrected meanwhile.
      this.timer = window.setTimeout(() => this.tick(), Math.min(1_000, (this.left % 1_000) + 5));
    } else if (!this.over) {
      this.over = true;
      this.dispatchEvent(new CustomEvent('time-up', { bubbles: true, composed: true }));
    }
  }

  private speak(before: number): void {
    const passed = ANNOUNCED_MINUTES.find((minutes) => before > minutes * MINUTE && this.left <= minutes * MINUTE);
    if (this.left <= 0) {
      this.announcement = this.texts.countdown.over;
    } else if (passed !== undefined) {
      this.announcement = this.texts.countdown.minutesLeft(passed);
    }
  }

  override render() {
    if (isNaN(this.left)) {
      return nothing;
    }
    const days = Math.floor(this.left / DAY);
    const time =
      days > 0
        ? `${this.texts.countdown.days(days)} ${formatCountdown(this.left - days * DAY)}`
        : formatCountdown(this.left);
    if (!this.announce) {
      return html`<span class="time digits" role="timer" aria-live="off">${time}</span>`;
    }
    const last = this.left <= MINUTE;
    return html`<span
        class="time digits ${last ? 'last' : ''}"
        role="timer"
        aria-live="off"
        aria-label=${`${this.texts.countdown.label}: ${time}`}
        >${icons.clock}<span>${time}</span></span
      ><span class="out-of-sight" aria-live="polite">${this.announcement}</span>`;
  }
}

define('quiz-countdown', QuizCountdown);
