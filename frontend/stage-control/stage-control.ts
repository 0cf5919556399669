import { LitElement, html, nothing } from 'lit';
import { define } from '../door/define.ts';
import { formatCountdown, formatSecond } from '../door/formats.ts';
import { icons } from '../door/icons.ts';
import { safeStorage } from '../door/safe-storage.ts';
import { ShowLarder, registerWorker } from '../stage/larder.ts';
import { letterAddresses, loadLetters } from '../stage/letters.ts';
import { otherSpeed, type Deck } from '../stage-show/deck.ts';
import { Follower } from '../stage-show/follower.ts';
import { commandOf, isHeld, isTaken } from '../stage-show/keys.ts';
import type { Show } from '../stage-show/show.ts';
import { StageApi } from '../stage-show/stage-api.ts';
import { remaining, stopsOf, type Stop } from '../stage-show/stops.ts';
import { texts as stageTexts } from '../stage-show/texts.ts';
import '../stage-screen/stage-scene.ts';
import { controlStyles } from './control-styles.ts';
import { jumpList } from './jump-list.ts';
import { texts } from './texts.ts';

type Asked = 'START' | 'FINISH';

/** The presenter's own screen, and on a phone the remote: what is seen, what comes, what is to be said. */
export class StageControl extends LitElement {
  static override properties = {
    token: {},
    base: {},
    asked: { state: true },
    listed: { state: true },
    picked: { state: true },
    filter: { state: true },
    typed: { state: true },
    time: { state: true },
  };

  static override styles = controlStyles;

  declare token: string;
  declare base: string;
  /** What waits for a second yes. */
  declare asked: Asked | null;
  declare listed: boolean;
  declare picked: number | null;
  declare filter: string;
  declare typed: string;
  /** The server's, in milliseconds. */
  declare time: number;

  follower: Follower | null = null;
  private stops: Stop[] = [];
  private stopsOfShow: Show | null = null;
  private larder: ShowLarder | null = null;
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.token = '';
    this.base = '/api/v1/stage';
    this.asked = null;
    this.listed = false;
    this.picked = null;
    this.filter = '';
    this.typed = '';
    this.time = NaN;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const api = new StageApi(this.base, this.token);
    this.larder = new ShowLarder(api.deckAddress);
    this.follower = new Follower({
      api,
      store: safeStorage(() => window.localStorage),
      screen: false,
      prepare: (deck) => this.prepare(deck, api),
      changed: () => this.changed(),
    });
    window.addEventListener('keydown', this.onKey);
    window.addEventListener('offline', this.onOffline);
    window.addEventListener('online', this.onOnline);
    document.addEventListener('visibilitychange', this.onVisible);
    this.ticking = setInterval(() => this.tick(), 1_000);
    void registerWorker('/dieu-khien/');
    void this.follower.follow();
    void this.stayAwake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener('offline', this.onOffline);
    window.removeEventListener('online', this.onOnline);
    document.removeEventListener('visibilitychange', this.onVisible);
    clearInterval(this.ticking);
    this.follower?.stop();
  }

  private async prepare(_: Deck, api: StageApi): Promise<void> {
    await loadLetters();
    const scripts = Array.from(document.scripts, ({ src }) => src).filter((src) => src !== '');
    this.larder?.keep([location.href.split('#')[0]!, api.deckAddress, ...scripts, ...letterAddresses()]);
  }

  private changed(): void {
    const { show, over, joined } = this.follower!;
    if (show !== null && show !== this.stopsOfShow) {
      this.stopsOfShow = show;
      this.stops = stopsOf(show);
    }
    if (over) {
      this.larder?.empty();
    } else if (joined) {
      this.larder?.refill();
    }
    this.tick();
    this.requestUpdate();
  }

  private tick(): void {
    this.time = Date.now() + (this.follower?.ahead ?? 0);
  }

  private readonly onOffline = (): void => this.follower?.cut();
  private readonly onOnline = (): void => this.follower?.again();
  private readonly onVisible = (): void => {
    if (document.visibilityState === 'visible') {
      this.follower?.again();
      void this.follower?.probe();
      void this.stayAwake();
    }
  };

  private async stayAwake(): Promise<void> {
    try {
      await navigator.wakeLock?.request('screen');
    } catch {
      // Then the tablet's own settings hold.
    }
  }

  /** A clicker works here too. Digits pick a row of the list, so that nobody jumps by a slip. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const taken = isTaken(event, this.typed);
    if (event.ctrlKey || event.altKey || event.metaKey || this.asked !== null || this.listed || taken) {
      if (isHeld(event, false)) {
        event.preventDefault();
      }
      if (event.key === 'Escape') {
        this.asked = null;
        this.listed = false;
      }
      return;
    }
    const command = commandOf(event.key, this.typed);
    if (command === null || !this.running) {
      return;
    }
    event.preventDefault();
    if (isHeld(event, true)) {
      return;
    }
    const follower = this.follower!;
    this.typed = command.do === 'typed' ? command.digits : '';
    switch (command.do) {
      case 'forward':
        void follower.forward();
        break;
      case 'back':
        void follower.back();
        break;
      case 'jump':
        this.open(command.to);
        break;
      case 'blank':
        void follower.setBlank(!follower.blank);
        break;
      case 'speed':
        void follower.setSpeed(otherSpeed(follower.speed, command.up));
        break;
      default:
        break;
    }
  };

  private get running(): boolean {
    const server = this.follower?.server ?? null;
    return server !== null && server.started !== null && server.finished === null;
  }

  private get able(): boolean {
    return this.follower!.link === 'FOLLOWING' && !this.follower!.busy;
  }

  private open(picked: number | null): void {
    this.listed = true;
    this.filter = '';
    this.picked = picked === null ? null : this.follower!.show!.within(picked);
  }

  override render() {
    const follower = this.follower;
    if (follower === null || follower.show === null) {
      const gone = follower !== null && follower.link === 'GONE';
      return html`<p class="loading" role="status">
        ${gone ? stageTexts.gone : follower !== null && follower.waiting ? texts.waiting : texts.loading}
      </p>`;
    }
    return html`<div class="page ${follower.show.deck.role === 'REMOTE' ? 'remote' : ''}">
        ${this.head(follower, follower.show)}
        <div class="main">${this.current(follower, follower.show)} ${this.coming(follower, follower.show)}</div>
        ${this.bar(follower)}
      </div>
      ${
        this.listed
          ? jumpList({
              stops: this.stops,
              groups: follower.show.deck.groups,
              now: follower.pause,
              picked: this.picked,
              filter: this.filter,
              able: this.able && this.running,
              onPick: (pause) => (this.picked = pause),
              onFilter: (filter) => (this.filter = filter),
              onGo: (pause) => {
                this.listed = false;
                void follower.go(pause, false);
              },
              onClose: () => (this.listed = false),
            })
          : nothing
      }
      ${this.asked === null ? nothing : this.question(this.asked, follower)}`;
  }

  private head(follower: Follower, show: Show) {
    const { server, link } = follower;
    const until = server !== null && server.finished !== null ? Date.parse(server.finished) : this.time;
    const elapsed = server !== null && server.started !== null ? until - Date.parse(server.started) : 0;
    const cut = link === 'OFFLINE' || link === 'GONE';
    const message =
      link === 'GONE' ? stageTexts.gone : cut && server !== null ? stageTexts.offlineControl : follower.notice;
    return html`<header>
        <h1>
          ${show.deck.kind === 'REHEARSAL' ? html`<b class="trial">${texts.rehearsal}</b>` : nothing}${show.deck.title}
        </h1>
        <span class="link ${cut ? 'cut' : ''}">${cut ? icons.offline : icons.done}${cut ? texts.cut : texts.connected}</span>
        <dl>
          <div><dt>${texts.elapsed}</dt><dd>${formatCountdown(elapsed)}</dd></div>
          <div><dt>${texts.left}</dt><dd>${formatCountdown(remaining(show, follower.pause))}</dd></div>
          <div class="clock"><dt>${texts.clock}</dt><dd>${isNaN(this.time) ? '' : formatSecond(this.time).slice(11)}</dd></div>
        </dl>
      </header>
      ${message === '' ? nothing : html`<p class="message ${cut ? 'cut' : ''}" role="alert">${message}</p>`}
      ${follower.blank ? html`<p class="message dark" role="status">${texts.blanked}</p>` : nothing}
      ${server !== null && server.finished !== null ? html`<p class="message" role="status">${texts.finished}</p>` : nothing}`;
  }

  private current(follower: Follower, show: Show) {
    const stop = this.stops[follower.pause]!;
    return html`<section class="current">
      <div class="view">
        <stage-scene aria-hidden="true" .show=${show} .scene=${show.sceneAt(follower.pause)} .blank=${follower.blank}></stage-scene>
      </div>
      <p class="label">${texts.now} <span>${texts.of(follower.pause, show.pauses)}</span></p>
      <h2>${stop.title}</h2>
      <p class="detail">${stop.detail}</p>
      ${this.said(texts.words, stop.words, 'words')} ${this.said(texts.note, stop.notes, 'note')}
      ${this.said(texts.music, stop.music, 'note')}
    </section>`;
  }

  private coming(follower: Follower, show: Show) {
    const stop = this.stops[follower.pause + 1];
    if (stop === undefined) {
      return html`<section class="coming"><p class="label">${texts.coming}</p><h2>${texts.nothingComing}</h2></section>`;
    }
    return html`<section class="coming">
      <div class="view">
        <stage-scene aria-hidden="true" .show=${show} .scene=${show.sceneAt(stop.pause)}></stage-scene>
      </div>
      <p class="label">${texts.coming}</p>
      <h2>${stop.title}</h2>
      <p class="detail">${stop.detail}</p>
      ${this.said(texts.wordsComing, stop.words, 'words')} ${this.said(texts.note, stop.notes, 'note')}
      ${this.said(texts.music, stop.music, 'note')}
    </section>`;
  }

  private said(label: string, paragraphs: string[], kind: string) {
    return paragraphs.length === 0
      ? nothing
      : html`<div class=${kind}><p class="label">${label}</p>${paragraphs.map((one) => html`<p>${one}</p>`)}</div>`;
  }

  private bar(follower: Follower) {
    const { server } = follower;
    if (server === null || server.started === null) {
      const rehearsal = follower.show!.deck.kind === 'REHEARSAL';
      return html`<div class="bar">
        <button class="next" ?disabled=${!this.able} @click=${() => (this.asked = 'START')}>
          ${rehearsal ? texts.startRehearsal : texts.start}
        </button>
      </div>`;
    }
    const able = this.able && this.running;
    const last = follower.pause >= follower.show!.pauses;
    return html`<div class="bar">
      <div class="tools">
        <button @click=${() => this.open(null)}>${icons.map}${texts.jump}</button>
        <button ?disabled=${!able} aria-pressed=${follower.blank ? 'true' : 'false'} @click=${() => void follower.setBlank(!follower.blank)}>
          ${follower.blank ? texts.unblank : texts.blank}
        </button>
        <span class="speed" role="group" aria-label=${texts.speed}>
          <button ?disabled=${!able} aria-label=${texts.slower} @click=${() => this.changeSpeed(follower, false)}>−</button>
          <output>×${String(follower.speed).replace('.', ',')}</output>
          <button ?disabled=${!able} aria-label=${texts.faster} @click=${() => this.changeSpeed(follower, true)}>+</button>
        </span>
        ${follower.show!.deck.role === 'REMOTE' ? nothing : this.end(able)}
      </div>
      <button class="back" ?disabled=${!able || follower.pause === 0} @click=${() => void follower.back()}>
        ${icons.back}<span>${texts.back}</span>
      </button>
      <button class="next" ?disabled=${!able || last} @click=${() => void follower.forward()}>
        <span>${texts.next}</span>${icons.next}
      </button>
    </div>`;
  }

  /** Only at the presenter's desk: a phone in a pocket ends no ceremony. */
  private end(able: boolean) {
    return html`<button ?disabled=${!able} @click=${() => (this.asked = 'FINISH')}>${texts.finish}</button>`;
  }

  private changeSpeed(follower: Follower, up: boolean): void {
    void follower.setSpeed(otherSpeed(follower.speed, up));
  }

  private question(asked: Asked, follower: Follower) {
    const start = asked === 'START';
    const yes = () => {
      this.asked = null;
      void (start ? follower.start() : follower.finish());
    };
    return html`<div class="veil">
      <div class="dialog" role="alertdialog" aria-modal="true" aria-labelledby="asked">
        <h2 id="asked">${start ? texts.startAsk : texts.finishAsk}</h2>
        <p>${start ? texts.startText : texts.finishText}</p>
        <div class="answers">
          <button class="no" @click=${() => (this.asked = null)}>${texts.cancel}</button>
          <button class="yes" @click=${yes}>${start ? texts.start : texts.finish}</button>
        </div>
      </div>
    </div>`;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('asked') && this.asked !== null) {
      this.renderRoot.querySelector<HTMLButtonElement>('.no')!.focus();
    }
    if (changed.has('listed') && this.listed) {
      const row = this.renderRoot.querySelector('[aria-current=true]');
      row?.scrollIntoView?.({ block: 'center' });
    }
  }
}

define('stage-control', StageControl);
