import { readJson, type KeyValueStore } from '../door/safe-storage.ts';
import type { Deck, Move, ShowState } from './deck.ts';
import { Show } from './show.ts';
import { StageApi, StageRefused } from './stage-api.ts';
import { texts } from './texts.ts';

/**
 * How a screen is joined to the show.
 * - JOINING: the deck is not here yet
 * - FOLLOWING: at the presenter's index
 * - OFFLINE: goes on with what it has, driven by its own keys
 * - CHOOSING: back on the network after it was driven here; follows in a moment unless somebody says otherwise
 * - STAYING: somebody said otherwise; follows at the presenter's next move
 * - GONE: its address was taken back; it keeps what it shows
 * - ALONE: a file without any server
 */
export type Link = 'JOINING' | 'FOLLOWING' | 'OFFLINE' | 'CHOOSING' | 'STAYING' | 'GONE' | 'ALONE';

interface Kept {
  hash: string;
  pause: number;
  /** When it came there. */
  at: number;
  /** Driven here while there was no network. */
  own: boolean;
}

export const CHOICE_MS = 5_000;
/** So soon after its last step a page that opens comes out of a crash; later it may be the evening after the trial. */
const CRASH_MS = 10 * 60_000;
const PROBE_MS = 2_500;
const GONE_MS = 15_000;
const RETRIES_MS = [500, 1_000, 2_000, 3_000, 5_000];

interface Settings {
  /** None for a file without a server. */
  api: StageApi | null;
  store: KeyValueStore;
  /** A screen may be driven by hand when it is cut off; a control that moves nobody may not pretend to. */
  screen: boolean;
  /** Everything that is needed later is fetched now. */
  prepare?: (deck: Deck) => Promise<void>;
  changed: () => void;
}

/** One screen's or control's way through the show: the server's index, or its own where there is no server. */
export class Follower {
  link: Link = 'JOINING';
  show: Show | null = null;
  pause = 0;
  /** Whether the last change of the pause is shown without animation. */
  landing = true;
  speed = 1;
  blank = false;
  server: ShowState | null = null;
  notice = '';
  /** A move is on its way. */
  busy = false;
  /** Nothing came from the server so far. */
  waiting = false;
  /** Where this screen stood when it was last open, too long ago to go on there unasked. */
  stoodAt: number | null = null;
  /** Milliseconds the server's clock is ahead of ours. */
  ahead = 0;

  private connected = false;
  private own = false;
  private failures = 0;
  private stopped = false;
  private poll: AbortController | null = null;
  private choice: ReturnType<typeof setTimeout> | undefined;
  private wake = () => {};

  constructor(private readonly settings: Settings) {}

  get mayDrive(): boolean {
    const role = this.show === null ? null : this.show.deck.role;
    return role === 'PRESENTER' || role === 'REMOTE';
  }

  /** Whether the keys of this machine move the show here or everywhere. */
  get drives(): boolean {
    return this.cutOff || this.mayDrive;
  }

  /** Its names are nothing for this machine any more. */
  get over(): boolean {
    return this.link === 'GONE' || (this.server !== null && this.server.finished !== null);
  }

  /** The server has just said where the show is. */
  get joined(): boolean {
    return this.connected;
  }

  private get cutOff(): boolean {
    return this.settings.screen && (this.link === 'OFFLINE' || this.link === 'GONE' || this.link === 'ALONE');
  }

  /** Whether somebody here has to say where to begin: nobody else does. */
  get asks(): boolean {
    return this.stoodAt !== null && this.cutOff && (this.waiting || this.link === 'ALONE');
  }

  /** Shows a deck that came along with the page. */
  async alone(deck: Deck): Promise<void> {
    await this.take(deck);
    this.link = 'ALONE';
    this.settings.changed();
  }

  /** Never ends until {@link stop}. */
  async follow(): Promise<void> {
    while (!this.stopped && this.show === null) {
      try {
        await this.take(await this.api.deck());
        this.link = 'OFFLINE';
      } catch (error) {
        this.lost(error);
        await this.pauseBeforeRetry();
      }
    }
    while (!this.stopped) {
      try {
        const after = this.connected && this.server !== null ? this.server.revision : -1;
        this.poll = new AbortController();
        const asked = Date.now();
        const state = after < 0 ? await this.api.now() : await this.api.awaitAfter(after, this.poll);
        if (this.stopped) {
          return;
        }
        await this.heard(state, after);
        if (state.revision === after && Date.now() - asked < 1_000) {
          await this.sleep(1_000); // a server that does not wait is not to be asked without pause
        }
      } catch (error) {
        this.lost(error);
        await this.pauseBeforeRetry();
      }
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.choice);
    this.poll?.abort();
    this.wake();
  }

  /** The browser says that there is no network any more. */
  cut(): void {
    if (this.settings.api !== null && this.show !== null) {
      this.lost(new TypeError('offline'));
      this.poll?.abort();
    }
  }

  /** Perhaps there is a network again: no waiting for the next try. */
  again(): void {
    this.wake();
  }

  /** Whether the server is still there, asked at once instead of after a poll's time. */
  async probe(): Promise<void> {
    try {
      await this.heard(await this.api.now(PROBE_MS), -1);
    } catch (error) {
      this.lost(error);
      this.poll?.abort();
    }
  }

  forward(animated = true): Promise<void> {
    return this.go(this.pause + 1, animated);
  }

  back(): Promise<void> {
    return this.go(this.pause - 1);
  }

  /** Where it stood when it was last open. */
  resume(): void {
    if (this.asks) {
      this.move(this.show!.within(this.stoodAt!), false);
    }
  }

  async go(pause: number, animated = true): Promise<void> {
    if (this.show === null || this.busy) {
      return;
    }
    const to = this.show.within(pause);
    if (to === this.pause && this.link !== 'CHOOSING' && !this.asks) {
      return;
    }
    if (!this.cutOff && !this.mayDrive && this.settings.screen) {
      if (this.link === 'CHOOSING' || this.link === 'STAYING') {
        this.stay();
        this.move(to, animated);
        return;
      }
      // Somebody presses a key here although a presenter leads: perhaps because nothing comes from there any more.
      this.busy = true;
      await this.probe();
      this.busy = false;
      if (!this.cutOff) {
        this.say(texts.readOnly);
        return;
      }
    }
    if (this.cutOff) {
      this.move(to, animated);
    } else {
      await this.send({ pause: to }, animated);
    }
  }

  async setSpeed(speed: number): Promise<void> {
    if (this.cutOff || this.link === 'STAYING') {
      this.speed = speed;
      this.settings.changed();
    } else if (this.mayDrive) {
      await this.send({ speed });
    }
  }

  async setBlank(blank: boolean): Promise<void> {
    if (this.cutOff || this.link === 'STAYING') {
      this.blank = blank;
      this.settings.changed();
    } else if (this.mayDrive) {
      await this.send({ blank });
    }
  }

  start(): Promise<void> {
    return this.send({ start: true });
  }

  finish(): Promise<void> {
    return this.send({ finish: true });
  }

  /** Goes where the presenter is. */
  rejoin(): void {
    if (this.server !== null && (this.link === 'CHOOSING' || this.link === 'STAYING')) {
      this.adopt(this.server, true);
    }
  }

  /** Stays here until the presenter's next move. */
  stay(): void {
    if (this.link === 'CHOOSING') {
      clearTimeout(this.choice);
      this.link = 'STAYING';
      this.settings.changed();
    }
  }

  private get api(): StageApi {
    return this.settings.api!;
  }

  private async take(deck: Deck): Promise<void> {
    await this.settings.prepare?.(deck);
    const show = new Show(deck);
    const kept = readJson<Kept>(this.settings.store, this.key(deck));
    if (this.show === null && kept !== null && kept.hash === deck.hash) {
      this.reopen(kept, show.within(kept.pause));
    } else {
      this.pause = show.within(this.pause);
    }
    this.show = show;
    this.landing = true;
    this.settings.changed();
  }

  private reopen({ at, own }: Kept, pause: number): void {
    const age = Date.now() - at;
    if (!this.settings.screen || (age >= 0 && age < CRASH_MS)) {
      this.pause = pause;
      this.own = own;
    } else if (pause > 0) {
      this.stoodAt = pause;
      this.blank = true; // no name that nobody asked for
    }
  }

  private async heard(state: ShowState, after: number): Promise<void> {
    if (this.show === null || this.stopped) {
      return;
    }
    const known = this.server;
    if (this.connected && known !== null && after !== known.revision && state.revision < known.revision) {
      return; // on its way while a move of ours was answered
    }
    if (state.hash !== this.show.deck.hash) {
      await this.take(await this.api.deck());
    }
    const first = !this.connected;
    const moved = known === null || state.revision !== known.revision;
    this.connected = true;
    this.failures = 0;
    this.waiting = false;
    this.server = state;
    this.ahead = Date.parse(state.now) - Date.now();
    // Before a show has begun there was nothing but a trial to be driven through.
    const trial = known === null && state.started === null;
    if (this.own && !trial && state.pause !== this.pause && (first || this.link === 'CHOOSING' || !moved)) {
      this.offer();
    } else {
      this.adopt(state, first);
    }
  }

  private offer(): void {
    if (this.link !== 'CHOOSING' && this.link !== 'STAYING') {
      this.link = 'CHOOSING';
      this.choice = setTimeout(() => this.rejoin(), CHOICE_MS);
    }
    this.settings.changed();
  }

  private adopt(state: ShowState, landing: boolean): void {
    clearTimeout(this.choice);
    this.link = 'FOLLOWING';
    this.own = false;
    this.stoodAt = null;
    this.speed = state.speed;
    this.blank = state.blank;
    this.place(this.show!.within(state.pause), !landing);
    this.settings.changed();
  }

  private lost(error: unknown): void {
    clearTimeout(this.choice);
    this.connected = false;
    this.failures++;
    this.waiting = true;
    const revoked = error instanceof StageRefused && error.takenBack;
    if (this.show !== null || revoked) {
      this.link = revoked ? 'GONE' : 'OFFLINE';
    }
    this.settings.changed();
  }

  private move(to: number, animated: boolean): void {
    this.own = this.link !== 'ALONE';
    if (this.stoodAt !== null) {
      this.stoodAt = null;
      this.blank = false;
    }
    this.place(to, animated);
    this.settings.changed();
  }

  /** Only the very next pause is ever played; the rest lands. */
  private place(pause: number, animated: boolean): void {
    if (pause !== this.pause) {
      this.landing = !animated || pause !== this.pause + 1;
      this.pause = pause;
    }
    const { deck } = this.show!;
    const kept: Kept = { hash: deck.hash, pause, at: Date.now(), own: this.own };
    this.settings.store.set(this.key(deck), JSON.stringify(kept));
  }

  private async send(move: Move, animated = true): Promise<void> {
    if (this.server === null || this.busy || !this.mayDrive) {
      return;
    }
    if (this.link === 'OFFLINE') {
      this.say(texts.offlineControl);
      return;
    }
    this.busy = true;
    this.notice = '';
    this.settings.changed();
    try {
      this.answered(await this.api.move(this.server.revision, move), !animated);
    } catch (error) {
      this.refused(error, move, animated);
    } finally {
      this.busy = false;
      this.settings.changed();
    }
  }

  /** A poll may have told of a later move while the answer was on its way. */
  private answered(state: ShowState, landing: boolean): void {
    if (this.server === null || state.revision >= this.server.revision) {
      this.server = state;
      this.adopt(state, landing);
    }
  }

  private refused(error: unknown, move: Move, animated: boolean): void {
    if (!(error instanceof StageRefused) || error.foreign) {
      this.lost(error);
      this.poll?.abort();
      this.notice = texts.unreachable;
      if (this.cutOff && move.pause !== undefined) {
        this.notice = '';
        this.move(move.pause, animated);
      }
    } else if (error.status === 409 && error.state !== null) {
      this.answered(error.state, false);
      this.notice = error.state.finished === null ? texts.conflict : error.detail;
    } else if (error.takenBack) {
      this.lost(error);
      this.notice = texts.gone;
    } else {
      this.notice = error.detail || texts.refused;
    }
  }

  private say(notice: string): void {
    this.notice = notice;
    this.settings.changed();
  }

  private pauseBeforeRetry(): Promise<void> {
    const wait = RETRIES_MS[Math.min(this.failures, RETRIES_MS.length) - 1] ?? RETRIES_MS[0]!;
    return this.sleep(this.link === 'GONE' ? GONE_MS : wait);
  }

  private sleep(ms: number): Promise<void> {
    return this.stopped
      ? Promise.resolve()
      : new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          this.wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
  }

  private key({ show, role, side }: Deck): string {
    return `mocson.stage.${show}.${role}.${side ?? ''}`;
  }
}
