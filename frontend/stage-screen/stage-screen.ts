import { LitElement, html, nothing } from 'lit';
import { define } from '../door/define.ts';
import { safeStorage } from '../door/safe-storage.ts';
import { ShowLarder, loadPictures, registerWorker } from '../stage/larder.ts';
import { letterAddresses, loadLetters } from '../stage/letters.ts';
import { otherSpeed, type Deck } from '../stage-show/deck.ts';
import { CHOICE_MS, Follower } from '../stage-show/follower.ts';
import { alone, commandOf, isHeld, isTaken, resumes, type Command } from '../stage-show/keys.ts';
import { NOTHING, type Scene } from '../stage-show/show.ts';
import { StageApi } from '../stage-show/stage-api.ts';
import { texts } from '../stage-show/texts.ts';
import { Player } from './player.ts';
import { screenStyles } from './screen-styles.ts';
import './stage-scene.ts';

const ALONE_MS = 700;
const NOTICE_MS = 4_000;
const IDLE_MS = 2_500;

/**
 * The big screen, or a screen beside it. Loads everything first, then goes where the presenter goes; without a network
 * it goes on by its own keys. With `offline` it needs no server at all: the deck stands in the page.
 */
export class StageScreen extends LitElement {
  static override properties = {
    token: {},
    base: {},
    offline: { type: Boolean },
    scene: { state: true },
    animated: { state: true },
    typed: { state: true },
    info: { state: true },
    idle: { state: true },
    progress: { state: true },
    missing: { state: true },
    left: { state: true },
  };

  static override styles = screenStyles;

  declare token: string;
  declare base: string;
  declare offline: boolean;
  declare scene: Scene;
  declare animated: boolean;
  declare typed: string;
  declare info: boolean;
  declare idle: boolean;
  /** What is loaded of what there is; null while the deck is not here. */
  declare progress: { done: number; all: number } | null;
  declare missing: number;
  /** Seconds until it follows again. */
  declare left: number;

  follower: Follower | null = null;
  private player: Player | null = null;
  private shown = -1;
  private deckShown: Deck | null = null;
  /** Held so that the browser keeps them decoded. */
  private pictures: HTMLImageElement[] = [];
  private typing: ReturnType<typeof setTimeout> | undefined;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private told: ReturnType<typeof setTimeout> | undefined;
  private counting: ReturnType<typeof setInterval> | undefined;
  /** None for a file without a server. */
  private larder: ShowLarder | null = null;

  constructor() {
    super();
    this.token = '';
    this.base = '/api/v1/stage';
    this.offline = false;
    this.scene = NOTHING;
    this.animated = false;
    this.typed = '';
    this.info = false;
    this.idle = false;
    this.progress = null;
    this.missing = 0;
    this.left = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
    window.addEventListener('offline', this.onOffline);
    window.addEventListener('online', this.onOnline);
    document.addEventListener('visibilitychange', this.onVisible);
    this.addEventListener('pointermove', this.onPointer);
    this.onPointer();
    this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener('offline', this.onOffline);
    window.removeEventListener('online', this.onOnline);
    document.removeEventListener('visibilitychange', this.onVisible);
    this.follower?.stop();
    this.player?.stop();
    clearInterval(this.counting);
  }

  private begin(): void {
    const api = this.offline ? null : new StageApi(this.base, this.token);
    this.larder = api === null ? null : new ShowLarder(api.deckAddress);
    const follower = new Follower({
      api,
      store: safeStorage(() => window.localStorage),
      screen: true,
      prepare: (deck) => this.prepare(deck, api),
      changed: () => this.changed(),
    });
    this.follower = follower;
    if (api === null) {
      const text = document.getElementById('stage-deck')?.textContent ?? 'null';
      void follower.alone(JSON.parse(text) as Deck);
    } else {
      void registerWorker('/san-khau/');
      void follower.follow();
    }
    void this.stayAwake();
  }

  private async prepare(deck: Deck, api: StageApi | null): Promise<void> {
    const addresses = Object.keys(deck.pictures).map((id) => deck.pictures[id]!.url);
    this.progress = { done: 0, all: addresses.length + 1 };
    const pictures = loadPictures(addresses, (done) => {
      this.progress = { done, all: addresses.length + 1 };
    });
    await Promise.all([loadLetters(), pictures]);
    this.pictures = await pictures;
    this.missing = addresses.length - this.pictures.length;
    if (api !== null) {
      const scripts = Array.from(document.scripts, ({ src }) => src).filter((src) => src !== '');
      const styles = Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'), ({ href }) => href);
      const page = location.href.split('#')[0]!;
      this.larder?.keep([page, api.deckAddress, ...scripts, ...styles, ...letterAddresses(), ...addresses]);
    }
  }

  private changed(): void {
    const follower = this.follower!;
    const { show, pause } = follower;
    if (show !== null && show.deck !== this.deckShown) {
      this.deckShown = show.deck;
      this.player?.stop();
      this.player = new Player(show, (scene, animated) => {
        this.scene = scene;
        this.animated = animated;
      });
      this.shown = -1;
    }
    if (show !== null && this.shown !== pause) {
      const passage = show.passage(this.shown, pause);
      this.player!.play(follower.landing || this.shown < 0 ? { ...passage, steps: [] } : passage, follower.speed);
      this.shown = pause;
    }
    if (follower.link === 'CHOOSING' && this.counting === undefined) {
      this.left = CHOICE_MS / 1000;
      this.counting = setInterval(() => (this.left = Math.max(0, this.left - 1)), 1_000);
    } else if (follower.link !== 'CHOOSING') {
      clearInterval(this.counting);
      this.counting = undefined;
    }
    if (follower.notice !== '') {
      clearTimeout(this.told);
      this.told = setTimeout(() => {
        follower.notice = '';
        this.requestUpdate();
      }, NOTICE_MS);
    }
    if (follower.over) {
      this.larder?.empty();
    } else if (follower.joined) {
      this.larder?.refill();
    }
    this.requestUpdate();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const taken = isTaken(event, this.typed);
    const command = taken ? null : commandOf(event.key, this.typed);
    if (isHeld(event, command !== null)) {
      event.preventDefault();
    } else if (command !== null) {
      event.preventDefault();
      this.obey(command);
    } else if (!taken && resumes(event.key, this.typed)) {
      this.follower!.resume();
    }
  };

  private obey(command: Command): void {
    const follower = this.follower!;
    clearTimeout(this.typing);
    if (command.do !== 'typed') {
      this.typed = '';
    }
    switch (command.do) {
      case 'typed':
        this.typed = command.digits;
        this.typing = setTimeout(() => {
          const meant = alone(this.typed);
          if (meant !== null) {
            this.obey(meant);
          }
        }, ALONE_MS);
        break;
      case 'forward':
        void follower.forward(command.animated);
        break;
      case 'back':
        void follower.back();
        break;
      case 'jump':
        void follower.go(command.to, false);
        break;
      case 'home':
        void follower.go(0, false);
        break;
      case 'speed':
        void follower.setSpeed(otherSpeed(follower.speed, command.up));
        break;
      case 'blank':
        void follower.setBlank(!follower.blank);
        break;
      case 'full':
        void this.toggleFull();
        break;
      case 'info':
        this.info = !this.info;
        break;
    }
  }

  private readonly onOffline = (): void => this.follower?.cut();
  private readonly onOnline = (): void => this.follower?.again();
  private readonly onVisible = (): void => {
    if (document.visibilityState === 'visible') {
      this.follower?.again();
      void this.stayAwake();
    }
  };

  private readonly onPointer = (): void => {
    this.idle = false;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => (this.idle = true), IDLE_MS);
  };

  private onClick(event: MouseEvent): void {
    if (this.follower !== null && this.follower.show !== null) {
      const right = event.clientX >= this.getBoundingClientRect().left + this.clientWidth / 2;
      void (right ? this.follower.forward() : this.follower.back());
    }
  }

  private async toggleFull(): Promise<void> {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    } catch {
      // An old tablet that cannot; the page fills the window anyway.
    }
  }

  /** A hall's screen does not go to sleep between two names. */
  private async stayAwake(): Promise<void> {
    try {
      await navigator.wakeLock?.request('screen');
    } catch {
      // Not allowed here: then the machine's own settings hold.
    }
  }

  override render() {
    const follower = this.follower;
    if (follower === null || follower.show === null) {
      return this.loading();
    }
    const { show } = follower;
    return html`<div class="all ${this.idle ? 'idle' : ''}" @click=${this.onClick}>
        <stage-scene
          .show=${show}
          .scene=${this.scene}
          .view=${show.deck.role === 'SIDE' ? show.deck.side : null}
          .animated=${this.animated}
          .speed=${follower.speed}
          .blank=${follower.blank}
        ></stage-scene>
      </div>
      ${this.signs(follower)}`;
  }

  private loading() {
    const { progress } = this;
    const gone = this.follower !== null && this.follower.link === 'GONE';
    const waiting = this.follower !== null && this.follower.waiting && progress === null;
    return html`<div class="loading" role="status">
      <p>${gone ? texts.gone : waiting ? texts.waiting : texts.preparing}</p>
      ${
        progress === null || gone
          ? nothing
          : html`<progress max=${progress.all} .value=${progress.done}></progress>
            <p class="small">${texts.prepared(progress.done, progress.all)}</p>`
      }
    </div>`;
  }

  private signs(follower: Follower) {
    const { link, show, notice } = follower;
    const unbegun = follower.pause === 0 && (follower.server === null || follower.server.started === null);
    const ready = unbegun && !follower.asks && !this.idle;
    return html`<div class="signs">
      ${
        link === 'OFFLINE' || link === 'GONE' || link === 'STAYING'
          ? html`<span class="dot" role="img" aria-label=${link === 'GONE' ? texts.gone : texts.offline}></span>`
          : nothing
      }
      ${link === 'GONE' ? html`<span class="sign">${texts.gone}</span>` : nothing}
      ${notice !== '' ? html`<span class="sign" role="status">${notice}</span>` : nothing}
      ${this.typed !== '' ? html`<span class="sign typed">→ ${this.typed}</span>` : nothing}
      ${ready ? html`<span class="sign">${texts.ready(show!.pauses)}</span>` : nothing}
      ${ready && this.missing > 0 ? html`<span class="sign">${texts.missing(this.missing)}</span>` : nothing}
      ${
        link === 'CHOOSING'
          ? html`<span class="choice" role="alertdialog" aria-label=${texts.backSoon(this.left)}>
            <span>${texts.backSoon(this.left)}</span>
            <button class="yes" @click=${() => follower.rejoin()}>${texts.rejoin(follower.server!.pause)}</button>
            <button @click=${() => follower.stay()}>${texts.stay}</button>
          </span>`
          : follower.asks
            ? html`<span class="choice" role="alertdialog" aria-label=${texts.stoodAt}>
            <span>${texts.stoodAt}</span>
            <button class="yes" @click=${() => follower.resume()}>${texts.resume(follower.stoodAt!)}</button>
            <button @click=${() => void follower.go(0, false)}>${texts.fromStart}</button>
          </span>`
          : link === 'STAYING' && !this.idle
            ? html`<button @click=${() => follower.rejoin()}>${texts.rejoin(follower.server!.pause)}</button>`
            : nothing
      }
      ${
        this.info
          ? html`<span class="sign info"
            >${follower.pause} / ${show!.pauses} · ×${follower.speed} · ${link} · ${show!.deck.hash.slice(0, 12)}</span
          >`
          : nothing
      }
    </div>`;
  }
}

define('stage-screen', StageScreen);
