import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define } from '../door/define.ts';
import type { SideContent, Step } from '../stage-show/deck.ts';
import { NOTHING, type Scene, type Show } from '../stage-show/show.ts';
import { texts } from '../stage-show/texts.ts';
import { calledCard, card, cardKey, nextCard, type Hall } from './cards.ts';
import { grounds } from './colours.ts';
import { drum } from './drum.ts';
import { fit } from './fit.ts';
import { animate, calm, enter, leave, type Leaving } from './motion.ts';
import { sceneStyles } from './scene-styles.ts';
import type { StageClimb } from './stage-climb.ts';
import { unitOf } from './units.ts';

/** What lies on the stage: which card, and with what content. */
interface Laid {
  key: string;
  content: (hall: Hall) => unknown;
  /** Text fills it: the drum steps aside. */
  full: boolean;
  /** Carries the contest's title itself. */
  titled: boolean;
}

const FULL = ['LIST', 'UNITS', 'CLIMB', 'FIGURES', 'HISTORY', 'PHOTO'];
const TITLED = ['SPLASH', 'END', 'BLANK', 'MUSIC'];

/** One scene of the show, drawn; on the stage as large as the wall, in the presenter's hand as a small copy. */
export class StageScene extends LitElement {
  static override properties = {
    show: { attribute: false },
    scene: { attribute: false },
    view: { attribute: false },
    animated: { type: Boolean },
    speed: { type: Number },
    blank: { type: Boolean },
    unit: { state: true },
    high: { state: true },
    leaving: { state: true },
  };

  static override styles = sceneStyles;

  declare show: Show | null;
  declare scene: Scene;
  /** What a side screen shows; null on the stage. */
  declare view: SideContent | null;
  declare animated: boolean;
  declare speed: number;
  declare blank: boolean;
  declare unit: number;
  declare high: number;
  declare leaving: Laid | null;

  private laid: Laid | null = null;
  private entering = false;
  private going: Leaving | null = null;
  private sizes: ResizeObserver | null = null;

  constructor() {
    super();
    this.show = null;
    this.scene = NOTHING;
    this.view = null;
    this.animated = false;
    this.speed = 1;
    this.blank = false;
    this.unit = 1;
    this.high = 1080;
    this.leaving = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof ResizeObserver === 'function') {
      this.sizes = new ResizeObserver(() => this.measure());
      this.sizes.observe(this);
    }
    this.measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes?.disconnect();
  }

  private measure(): void {
    const { clientWidth, clientHeight } = this;
    if (clientWidth > 0 && clientHeight > 0) {
      this.unit = unitOf(clientWidth, clientHeight);
      this.high = Math.round(clientHeight / this.unit);
      this.style.setProperty('--u', `${this.unit}px`);
    }
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (this.show === null) {
      return;
    }
    if (changed.has('show')) {
      const { mid, deep, dark } = grounds(this.show.deck.accent);
      this.style.setProperty('--mid', mid);
      this.style.setProperty('--deep', deep);
      this.style.setProperty('--dark', dark);
    }
    if (changed.has('show') || changed.has('scene') || changed.has('view')) {
      // The card that was leaving may be the one that comes back.
      this.going?.stop();
      this.going = null;
      const before = this.laid;
      this.laid = this.lay(this.show, this.scene);
      this.entering = before !== null && before.key !== this.laid.key && this.animated;
      this.leaving = this.entering ? before : null;
    }
  }

  private lay(show: Show, scene: Scene): Laid {
    switch (this.view) {
      case 'LIST': {
        const called = show.called(scene);
        const title = show.groupOf(scene)?.title ?? show.deck.title;
        const content = () =>
          scene.group === null ? nextCard('', show.deck.title, show.deck.subtitle) : calledCard(title, called);
        return { key: `${title} ${called.length}`, content, full: true, titled: false };
      }
      case 'UNITS': {
        const board = show.board(scene);
        return board === null ? this.titleCard(show) : this.step(board);
      }
      case 'NEXT': {
        const next = show.nextGroup(scene);
        return next === null
          ? this.titleCard(show)
          : {
              key: next.id,
              content: () => nextCard(texts.next, next.title, texts.scopes[next.scope] ?? ''),
              full: false,
              titled: false,
            };
      }
      default: {
        const step = show.step(scene.card);
        return step === null ? { key: 'nothing', content: () => nothing, full: false, titled: true } : this.step(step);
      }
    }
  }

  private titleCard({ deck }: Show): Laid {
    const content = () => nextCard(deck.organizer, deck.title, deck.subtitle);
    return { key: 'title', content, full: false, titled: true };
  }

  private step(step: Step): Laid {
    return {
      key: cardKey(step),
      content: (hall) => card(step, hall),
      full: FULL.indexOf(step.type) >= 0,
      titled: TITLED.indexOf(step.type) >= 0,
    };
  }

  override render() {
    const { show, laid } = this;
    if (show === null || laid === null) {
      return html`<div class="back"></div>`;
    }
    const { deck } = show;
    const hall: Hall = { deck, animated: this.animated, speed: this.speed, unit: this.unit, height: this.high };
    const cards = this.leaving === null ? [laid] : [this.leaving, laid];
    return html`<div class="back ${laid.full ? 'aside' : ''}">
        ${drum} ${laid.full ? nothing : html`<div class="glow"></div>`}
        <div class="frame"></div>
      </div>
      <div class="hall" aria-live="polite">
        ${repeat(
          cards,
          ({ key }) => key,
          (
            one,
          ) => html`<section class="card" ?data-leaving=${one !== laid} aria-hidden=${one === laid ? 'false' : 'true'}>
            ${one.content(hall)}
          </section>`,
        )}
      </div>
      ${laid.titled ? nothing : html`<div class="foot">${deck.title}</div>`}
      <div class="blank ${this.blank ? 'on' : ''}"></div>
      ${
        deck.kind === 'REHEARSAL'
          ? html`<div class="trial" role="note"><span>${texts.trial}</span><small>${texts.trialNote}</small></div>`
          : nothing
      }`;
  }

  override updated(changed: Map<string, unknown>): void {
    const current = this.renderRoot.querySelector('.card:not([data-leaving])');
    if (current === null) {
      return;
    }
    if (changed.has('scene') || changed.has('show') || changed.has('unit') || changed.has('high')) {
      fit(current, this.unit);
    }
    if (changed.has('scene') && this.entering) {
      this.entering = false;
      enter(current, this.speed);
      this.letGo();
    } else if (changed.has('scene') && this.animated) {
      this.tell(current);
    }
  }

  /** An answer comes in under its question, which stays. */
  private tell(current: Element): void {
    for (const part of Array.from(current.querySelectorAll('[data-answer], .right'))) {
      animate(part, [{ opacity: 0 }, { opacity: 1 }], {
        duration: (calm() ? 200 : 900) / this.speed,
        fill: 'backwards',
      });
    }
  }

  private letGo(): void {
    const leaving = leave(partsOf(this.renderRoot.querySelector('.card[data-leaving]')!), this.speed);
    this.going = leaving;
    void leaving.gone.then(() => {
      if (this.going === leaving) {
        this.going = null;
        this.leaving = null;
      }
    });
  }
}

/** What comes and goes by itself: the smallest pictures there are. */
function partsOf(card: Element): HTMLElement[] {
  const boards = Array.from(card.querySelectorAll<StageClimb>('stage-climb'));
  return Array.from(card.querySelectorAll<HTMLElement>('[data-in], [data-answer]')).concat(
    ...boards.map((board) => board.rows()),
  );
}

define('stage-scene', StageScene);
