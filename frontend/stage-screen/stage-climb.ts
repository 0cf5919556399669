import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define } from '../door/define.ts';
import { formatNumber } from '../door/formats.ts';
import type { ClimbRow, ClimbStep } from '../stage-show/deck.ts';
import { CLIMB_EASING, animate, calm, whenAt } from './motion.ts';
import { climbStyles } from './climb-styles.ts';
import { fit } from './fit.ts';

/** In units of the stage. */
const ROW = 92;
const LIFT_MS = 700;
const SHIFT_MS = 420;
const ENTER_MS = 600;
/** The card before goes first; then each row of a board that has just come follows the one above it. */
const LEAD_MS = 400;
const AFTER_MS = 50;

/** How long a row climbs: longer the further, but nobody waits for ever. */
export function climbMs(places: number): number {
  return Math.min(3_600, 900 + 180 * Math.abs(places));
}

/** The first place that is seen when `slot` should be near the middle. */
export function lookAt(slot: number, seen: number, all: number): number {
  return Math.max(0, Math.min(slot - Math.floor(seen / 2), all - seen));
}

/** Where the row a step is about sets out and arrives: one place for a row that has just come, or goes; −1 for none. */
export function wayOf({ from, to, highlight }: Pick<ClimbStep, 'from' | 'to' | 'highlight'>): {
  start: number;
  goal: number;
} {
  const stood = highlight === null ? -1 : from.indexOf(highlight);
  const stands = highlight === null ? -1 : to.indexOf(highlight);
  return { start: stood < 0 ? stands : stood, goal: stands < 0 ? stood : stands };
}

/** A board on which one row climbs past the others while the view follows it. */
export class StageClimb extends LitElement {
  static override properties = {
    step: { attribute: false },
    animated: { type: Boolean },
    speed: { type: Number },
    unit: { type: Number },
    height: { type: Number },
  };

  static override styles = climbStyles;

  declare step: ClimbStep | null;
  declare animated: boolean;
  declare speed: number;
  /** Pixels of a unit of the stage. */
  declare unit: number;
  /** In units. */
  declare height: number;

  private moving: Animation[] = [];
  /** The first place that is seen, and the row that is lit. */
  private looking: number | null = null;
  private lit: string | null = null;

  constructor() {
    super();
    this.step = null;
    this.animated = false;
    this.speed = 1;
    this.unit = 1;
    this.height = 736;
  }

  private get seen(): number {
    return Math.max(3, Math.floor(this.height / ROW));
  }

  override render() {
    const { step } = this;
    if (step === null) {
      return '';
    }
    // In an order of their own: rows change their places by moving, not in the page.
    const rows = step.rows.slice().sort((a, b) => (a.key < b.key ? -1 : 1));
    return html`<ol class="window">
      <div class="track">${repeat(
        rows,
        ({ key }) => key,
        (row) => this.row(row, row.key === step.highlight),
      )}</div>
    </ol>`;
  }

  private row(row: ClimbRow, lit: boolean) {
    const rank = typeof row.rank === 'number' ? formatNumber(row.rank, 'vi') : (row.rank ?? '');
    return html`<li class="row ${lit ? 'lit' : ''} ${row.told === false ? 'untold' : ''}" data-key=${row.key}>
      <span class="gold"></span>
      <span class="rank ${rank.length > 3 ? 'far' : ''}">${rank}</span>
      <span class="who" data-fit="44 24 80"><b>${row.holder}</b><small>${row.unit}</small></span>
      <span class="text">${row.text}</span>
    </li>`;
  }

  override updated(changed: Map<string, unknown>): void {
    const { step } = this;
    if (step === null) {
      return;
    }
    this.style.setProperty('--seen', String(this.seen));
    if (changed.has('step') || changed.has('unit')) {
      fit(this.renderRoot, this.unit);
    }
    if (changed.has('step') || changed.has('unit') || changed.has('height')) {
      this.place(step, changed.has('step') && this.animated && !calm());
    }
  }

  private place(step: ClimbStep, animated: boolean): void {
    this.moving.forEach((animation) => animation.cancel());
    this.moving = [];
    const { to } = step;
    const from = animated && step.from.length > 0 ? step.from : to;
    const { start: highlight, goal } = wayOf({ from, to, highlight: step.highlight });
    const first = lookAt(Math.max(0, highlight), this.seen, to.length);
    const last = lookAt(Math.max(0, goal), this.seen, to.length);
    const before = this.looking ?? first;
    const known = this.lit === step.highlight;
    const pan = before === first ? 0 : Math.min(1_200, 350 + 50 * Math.abs(before - first));
    const wait = Math.max(pan, known ? 120 : LIFT_MS) / this.speed;
    const climb = climbMs(goal - highlight) / this.speed;
    if (animated && this.looking === null) {
      this.comeIn(from.slice(first, first + this.seen));
    }
    this.looking = last;
    this.lit = step.highlight;
    const track = this.renderRoot.querySelector<HTMLElement>('.track')!;
    track.style.transform = this.at(-last);
    if (animated && (before !== first || first !== last)) {
      const frames = [
        { transform: this.at(-before), easing: 'ease-in-out' },
        { transform: this.at(-first), easing: CLIMB_EASING, offset: wait / (wait + climb) },
        { transform: this.at(-last) },
      ];
      this.run(track, frames, { duration: wait + climb });
    }
    for (const row of this.rows()) {
      const key = row.dataset.key!;
      const was = from.indexOf(key);
      const is = to.indexOf(key);
      const lit = key === step.highlight;
      const alone = lit || highlight < 0;
      const late = alone || highlight === goal ? 0 : this.passed(was, highlight, goal) * climb;
      this.move(row, this.at(was < 0 ? is : was), this.at(is), {
        duration: alone ? climb : SHIFT_MS / this.speed,
        delay: wait + Math.max(0, alone ? 0 : late - SHIFT_MS / this.speed / 2),
        easing: alone ? CLIMB_EASING : 'ease-in-out',
      });
      if (animated && was < 0) {
        this.run(row, [{ opacity: 0 }, { opacity: 1 }], { duration: LIFT_MS / this.speed, delay: wait });
      } else if (animated && was !== is) {
        // Its new number is told when it has arrived.
        const told = { duration: 300 / this.speed, delay: wait + climb };
        this.run(row.querySelector('.rank')!, [{ opacity: 0 }, { opacity: 1 }], told);
      }
      if (animated && lit && !known) {
        this.run(row.querySelector('.gold')!, [{ opacity: 0 }, { opacity: 1 }], { duration: LIFT_MS / this.speed });
      }
    }
  }

  /** Each a picture of its own, so that nothing larger has to be mixed while the board comes or goes. */
  rows(): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>('.row'));
  }

  private comeIn(keys: string[]): void {
    for (const row of this.rows()) {
      const place = keys.indexOf(row.dataset.key!);
      if (place >= 0) {
        const timing = { duration: ENTER_MS / this.speed, delay: (LEAD_MS + AFTER_MS * place) / this.speed };
        this.run(row, [{ opacity: 0 }, { opacity: 1 }], timing);
      }
    }
  }

  /** The share of the climb's time at which it comes past a place. */
  private passed(slot: number, highlight: number, goal: number): number {
    const way = (highlight - slot) / (highlight - goal || 1);
    return whenAt(Math.max(0, Math.min(1, way)));
  }

  private move(element: HTMLElement, from: string, to: string, timing: KeyframeAnimationOptions): void {
    element.style.transform = to;
    if (from !== to) {
      this.run(element, [{ transform: from }, { transform: to }], timing);
    }
  }

  private run(element: Element, frames: Keyframe[], timing: KeyframeAnimationOptions): void {
    const animation = animate(element, frames, { ...timing, fill: 'backwards' });
    if (animation !== null) {
      this.moving.push(animation);
    }
  }

  private at(slot: number): string {
    return `translateY(${(slot * ROW * this.unit).toFixed(2)}px)`;
  }
}

define('stage-climb', StageClimb);
