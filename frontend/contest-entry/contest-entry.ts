import { LitElement, html, nothing } from 'lit';
import { Admission, backOff, passes, type StartDelay } from '../door/admission.ts';
import { AnswerQueue, type QueueEvent } from '../door/answer-queue.ts';
import { AnswerVault, forgetSitting, keptSitting } from '../door/answer-vault.ts';
import { define } from '../door/define.ts';
import { DoorApi, Problem } from '../door/door-api.ts';
import { doorStyles, typeStyles } from '../door/door-styles.ts';
import { formatMinute, fullName } from '../door/formats.ts';
import { drumRing, icons } from '../door/icons.ts';
import type {
  Attempt,
  Contest,
  Credentials,
  Entrance,
  Me,
  Registration,
  Review,
  Round,
  SaveBody,
  Submission,
} from '../door/model.ts';
import { mayShow } from '../door/moments.ts';
import { problemText } from '../door/problem-text.ts';
import { ServerClock, SleepWatch } from '../door/server-clock.ts';
import { Session, type Wanted } from '../door/session.ts';
import type { BoardState } from '../quiz-board/quiz-board.ts';
import type { WhyState } from '../place-reasons/place-reasons.ts';
import type { Ending } from '../quiz-receipt/quiz-receipt.ts';
import type { RegistrationDraft } from '../registration-form/registration-form.ts';
import { contrastStyles } from '../reading-aids/contrast-styles.ts';
import { contestInPage } from './contest-in-page.ts';
import { entryStyles } from './entry-styles.ts';
import { textsFor, vi, type Texts } from './texts.ts';
import '../answer-review/answer-review.ts';
import '../quiz-board/quiz-board.ts';
import '../quiz-countdown/quiz-countdown.ts';
import '../quiz-dialog/quiz-dialog.ts';
import '../quiz-player/quiz-player.ts';
import '../quiz-receipt/quiz-receipt.ts';
import '../quiz-start/quiz-start.ts';
import '../reading-aids/reading-aids.ts';
import '../registration-form/registration-form.ts';
import '../sign-in-form/sign-in-form.ts';

type Phase = 'loading' | 'failed' | 'welcome' | 'start' | 'sitting' | 'submitting' | 'receipt' | 'board';

/** What the server still accepts after the deadline, by contract. */
const GRACE_MS = 5_000;
/** Everybody's page opens the round at the same second; nobody's request has to come in the same one. */
const OPENING_JITTER_MS = 5_000;
/** Who comes back to the page later than this after the opening presses the button: perhaps nobody sits before it. */
const ARRANGEMENT_HOLDS_MS = 10 * 60_000;
/** How often a waiting page looks whether the opening was moved, and how long before the opening it leaves the server alone. */
const LOOK_AGAIN_MS = 4 * 60_000;
const QUIET_BEFORE_MS = 90_000;
/** After so long without a word to the server a page asks for the time, for whatever the organizer has to tell. */
const NEWS_MS = 30_000;
const BOARD_ROWS = 10;
const UNITS_SHOWN = 20;

/**
 * The participant's whole way through a contest: register or sign in, start, sit, hand in, see the receipt and the board.
 *
 * Attributes: `slug` of the contest, `api` base address, `lang` (`vi` or `en`), `unit` the code of the unit to begin with.
 *
 * @fires entrant-changed with `detail` {participantId, displayName}, or null after signing out
 * @fires phase-changed with `detail`, the name of the step that begins
 * @fires attempt-submitted with `detail` {attemptId, roundId, state, receiptCode}
 */
export class ContestEntry extends LitElement {
  static override properties = {
    slug: {},
    api: {},
    lang: { reflect: true },
    texts: { state: true },
    phase: { state: true },
    contest: { state: true },
    me: { state: true },
    way: { state: true },
    notice: { state: true },
    problem: { state: true },
    busy: { state: true },
    serverErrors: { state: true },
    phoneTaken: { state: true },
    lockedUntil: { state: true },
    delay: { state: true },
    wantedRound: { state: true },
    attempt: { state: true },
    deadline: { state: true },
    timeUp: { state: true },
    ending: { state: true },
    review: { state: true },
    board: { state: true },
    boardRound: { state: true },
    why: { state: true },
    leaving: { state: true },
  };

  static override styles = [doorStyles, typeStyles, entryStyles, contrastStyles];

  declare slug: string;
  declare api: string;
  declare lang: string;
  private declare texts: Texts;
  declare phase: Phase;
  declare contest: Contest | null;
  declare me: Me | null;
  declare way: 'register' | 'sign-in';
  declare notice: string;
  declare problem: string;
  declare busy: boolean;
  declare serverErrors: { field: string; code: string }[];
  declare phoneTaken: boolean;
  declare lockedUntil: number | null;
  declare delay: StartDelay | null;
  declare attempt: Attempt | null;
  declare deadline: number;
  declare timeUp: boolean;
  declare ending: Ending | null;
  declare review: Review | null;
  declare board: BoardState;
  declare boardRound: string;
  declare why: WhyState;
  declare leaving: boolean;

  private readonly clock = new ServerClock();
  private door = new DoorApi('', this.clock);
  private session = new Session('');
  private queue: AnswerQueue | null = null;
  private declare wantedRound: string;
  private admission: Admission | null = null;
  /** By the monotonic clock: when a waiting page looks at the contest again. */
  private lookAt = 0;
  private failures = 0;
  /** The code of the last refusal, for who reports it. */
  private trouble = '';
  private vault: AnswerVault | null = null;
  private timer = 0;
  private noticeTimer = 0;
  private sleepTimer = 0;
  private readonly sleep = new SleepWatch();
  /** Counts visits; what an earlier one still has under way is of no interest to the next. */
  private visit = 0;

  private readonly onOnline = () => this.queue?.online();
  private readonly onReachable = () => {
    this.admission?.hurry();
    if (this.phase === 'failed') {
      void this.load();
    } else if (this.phase === 'start' && !this.admission) {
      this.lookAgain();
    }
  };
  private readonly onVisible = () => {
    if (document.visibilityState === 'visible') {
      this.lookAgain();
    } else {
      this.queue?.online(); // perhaps the last chance to send
    }
  };
  private readonly onUnload = (event: BeforeUnloadEvent) => {
    if (this.queue?.dirty) {
      event.preventDefault();
      event.returnValue = '';
    }
  };

  constructor() {
    super();
    this.slug = '';
    this.api = '/api/v1';
    this.lang = 'vi';
    this.texts = vi;
    this.phase = 'loading';
    this.contest = null;
    this.me = null;
    this.way = 'register';
    this.notice = '';
    this.problem = '';
    this.busy = false;
    this.serverErrors = [];
    this.phoneTaken = false;
    this.lockedUntil = null;
    this.delay = null;
    this.wantedRound = '';
    this.attempt = null;
    this.deadline = NaN;
    this.timeUp = false;
    this.ending = null;
    this.review = null;
    this.board = { kind: 'loading' };
    this.boardRound = '';
    this.why = { kind: 'closed' };
    this.leaving = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.onOnline);
    window.addEventListener('online', this.onReachable);
    window.addEventListener('pagehide', this.onOnline);
    window.addEventListener('beforeunload', this.onUnload);
    document.addEventListener('visibilitychange', this.onVisible);
    this.sleepTimer = window.setInterval(() => {
      if (this.sleep.jumped()) {
        this.lookAgain();
      } else if (this.phase === 'start' && this.clock.monotonic() > this.lookAt) {
        this.lookWhileWaiting();
      } else if (
        this.contest &&
        !document.hidden &&
        this.clock.monotonic() - this.door.askedAt > NEWS_MS * (1 + Math.random()) &&
        !(Math.abs(this.opening) < QUIET_BEFORE_MS)
      ) {
        this.door.syncClock().catch(() => undefined);
      }
    }, 5_000);
    if (this.hasUpdated) {
      this.open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('online', this.onReachable);
    window.removeEventListener('pagehide', this.onOnline);
    window.removeEventListener('beforeunload', this.onUnload);
    document.removeEventListener('visibilitychange', this.onVisible);
    window.clearInterval(this.sleepTimer);
    window.clearTimeout(this.timer);
    this.queue?.stop();
    this.admission?.leave();
    this.admission = null;
    this.visit++;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('lang')) {
      void this.speak(this.lang);
    }
    if (changed.has('slug') || changed.has('api')) {
      this.open();
    }
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('phase')) {
      // a portal around our frame has to scroll itself
      this.tell('phase-changed', this.phase);
      if (this.getBoundingClientRect().top < 0) {
        this.scrollIntoView();
      }
      // whoever goes by keyboard or listens begins at the new step, not above the page
      const step = this.renderRoot.querySelector<HTMLElement>('.page, quiz-player');
      if (step && !['loading', 'failed', undefined].includes(changed.get('phase') as Phase)) {
        step.tabIndex = -1;
        step.focus({ preventScroll: true });
      }
    }
  }

  // ---- loading -------------------------------------------------------------------------------------------------

  private open(): void {
    this.queue?.stop();
    this.queue = null;
    this.session = new Session(this.slug);
    this.door = new DoorApi(this.api, this.clock);
    this.door.token = this.session.token;
    this.door.onNews = () =>
      import('./announcements.ts').then(({ tell }) => tell(this)).catch(() => (this.door.news = '?'));
    this.failures = 0;
    void this.load();
  }

  private async load(): Promise<void> {
    const visit = ++this.visit;
    window.clearTimeout(this.timer);
    if (this.failures === 0) {
      this.phase = 'loading';
    }
    this.notice = '';
    const clock = this.door.syncClock().catch(() => undefined);
    try {
      const contest = contestInPage(this.slug) ?? (await this.door.contest(this.slug));
      if (visit !== this.visit) {
        return;
      }
      this.contest = contest;
      this.contestRead();
      if (!this.door.token) {
        this.door.token = this.session.token = (await keptSitting(this.slug))?.token ?? null;
      }
      if (this.door.token) {
        await clock;
        await this.enter();
      } else {
        await this.presetUnit();
        this.welcome('register', '');
      }
    } catch (failure) {
      if (visit === this.visit && !(await this.resumeUnreached(failure))) {
        this.fail(failure);
      }
    }
  }

  /** The unit whose link or QR code led here; whoever chose one keeps it. */
  private async presetUnit(): Promise<void> {
    const code = this.getAttribute('unit') || new URLSearchParams(location.search).get('don-vi');
    if (code && !this.session.draft.unit) {
      const [unit] = await this.door.unit(this.slug, code).catch(() => []);
      this.session.draft = { ...this.session.draft, unit: unit ?? null };
    }
  }

  /** Nobody is reached, but the paper of a sitting is on this device: it goes on, and all is sent when there is a network. */
  private async resumeUnreached(failure: unknown): Promise<boolean> {
    const kept = passes(failure) ? await keptSitting(this.slug) : null;
    if (kept) {
      this.door.token = kept.token;
      this.contest = kept.contest;
      this.clock.assume(kept.offset);
      await this.sit(kept.attempt, kept.key);
    }
    return kept !== null;
  }

  private fail(failure: unknown): void {
    if (failure instanceof Problem && failure.status === 401) {
      this.sessionEnded();
      return;
    }
    this.problem = this.told(failure);
    this.phase = 'failed';
    if (passes(failure)) {
      this.problem += ` ${this.texts.failed.itself}`;
      this.timer = window.setTimeout(() => void this.load(), 2_000 + backOff(this.failures++));
    }
  }

  private told(failure: unknown): string {
    this.trouble = failure instanceof Problem ? failure.code : 'OFFLINE';
    return problemText(failure, this.texts);
  }

  /** After a sleep, a change of tabs or of the clock: is everything still as shown? */
  private lookAgain(): void {
    if (this.phase === 'sitting') {
      this.queue?.refresh();
    } else if (this.phase === 'start' || this.phase === 'welcome') {
      this.door.syncClock().then(
        () => {
          this.requestUpdate();
          this.enterIfDue();
          if (!this.admission) {
            this.refreshSoon(0);
          }
        },
        () => {
          window.clearTimeout(this.timer);
          this.timer = window.setTimeout(() => this.lookAgain(), OPENING_JITTER_MS);
        },
      );
    } else if (this.phase === 'receipt' && this.ending) {
      void this.complete(this.ending);
    }
  }

  /** A page that waits for an opening: is it still at the same time, and is ours the right one? */
  private lookWhileWaiting(): void {
    const { opening } = this;
    this.contestRead();
    if (this.clock.known && (opening === Infinity || Math.abs(opening) < QUIET_BEFORE_MS)) {
      return;
    }
    this.door.syncClock().then(
      () => {
        this.requestUpdate();
        this.refreshSoon(0);
      },
      () => (this.lookAt = this.clock.monotonic() + OPENING_JITTER_MS),
    );
  }

  /** How long until the next round opens. */
  private get opening(): number {
    return Math.min(
      ...this.contest!.rounds.filter((round) => round.state === 'UPCOMING').map(({ opensAt }) => this.clock.until(opensAt)),
    );
  }

  private contestRead(): void {
    this.lookAt = this.clock.monotonic() + (this.clock.known ? LOOK_AGAIN_MS * (1 + Math.random()) : OPENING_JITTER_MS);
  }

  private async refreshRounds(): Promise<void> {
    window.clearTimeout(this.timer);
    const visit = this.visit;
    let again = false;
    try {
      const [contest, me] = await Promise.all([
        this.door.contest(this.slug),
        this.door.token && this.phase === 'start' ? this.door.me() : this.me,
      ]);
      if (visit !== this.visit) {
        return;
      }
      this.contest = contest;
      this.contestRead();
      this.me = me;
      this.enterIfDue();
      again = contest.rounds.some(({ state, opensAt }) => state === 'UPCOMING' && this.clock.until(opensAt) <= 0);
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) {
        this.sessionEnded();
      } else {
        again = visit === this.visit;
      }
    }
    if (again) {
      this.refreshSoon(3 * OPENING_JITTER_MS);
    }
  }

  private refreshSoon(afterMs: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.refreshRounds(), afterMs + Math.random() * OPENING_JITTER_MS);
  }

  // ---- register, sign in, sign out -----------------------------------------------------------------------------

  private welcome(way: 'register' | 'sign-in', notice: string): void {
    this.failures = 0;
    this.way = way;
    this.notice = notice;
    this.problem = '';
    this.serverErrors = [];
    this.phoneTaken = false;
    this.phase = 'welcome';
  }

  private async register(registration: Registration): Promise<void> {
    await this.knock(async () => {
      this.serverErrors = [];
      this.phoneTaken = false;
      this.session.phone = registration.phone ?? null;
      this.admit(await this.door.register(this.slug, registration));
      this.session.draft = null;
    });
  }

  private async signIn(credentials: Credentials): Promise<void> {
    await this.knock(async () => {
      this.session.phone = credentials.phone;
      this.admit(await this.door.signIn(this.slug, credentials));
    });
  }

  /** A registration or a sign-in: one at a time, with its refusals put where they belong. */
  private async knock(run: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = '';
    try {
      await run();
    } catch (failure) {
      this.busy = false;
      if (!(failure instanceof Problem)) {
        this.problem = this.told(failure);
      } else if (failure.code === 'PHONE_TAKEN') {
        this.phoneTaken = true;
      } else if (failure.status === 400 && failure.errors.length > 0) {
        this.serverErrors = failure.errors;
      } else if (failure.code === 'LOCKED_OUT' && failure.retryAfter !== null) {
        this.lockedUntil = this.clock.now() + failure.retryAfter;
      } else if (failure.code === 'BAD_CREDENTIALS') {
        this.problem = this.texts.signIn.wrong;
      } else {
        this.problem = this.told(failure);
      }
      return;
    }
    this.busy = false;
    try {
      await this.enter();
    } catch (failure) {
      this.fail(failure);
    }
  }

  private admit(entrance: Entrance): void {
    this.door.token = entrance.token;
    this.session.token = entrance.token;
    this.tell('entrant-changed', { participantId: entrance.participantId, displayName: entrance.displayName });
  }

  private async enter(): Promise<void> {
    const visit = this.visit;
    const me = await this.door.me();
    if (visit !== this.visit) {
      return;
    }
    this.failures = 0;
    this.me = { ...me, rounds: me.rounds ?? [] };
    const sitting = this.session.sitting ?? (await keptSitting(this.slug))?.attempt.id;
    if (sitting) {
      try {
        // Open: go on. Closed meanwhile: say how it ended.
        await this.sit(await this.door.attempt(sitting));
        return;
      } catch (failure) {
        if (!(failure instanceof Problem && failure.status === 404)) {
          throw failure;
        }
        this.session.sitting = null; // Somebody else has signed in.
        await forgetSitting(this.slug, false);
      }
    }
    this.toStart();
  }

  private sessionEnded(): void {
    const sitting = this.session.sitting !== null;
    this.stopWaiting();
    this.queue?.stop();
    this.queue = null;
    this.door.token = null;
    this.session.token = null;
    this.me = null;
    this.welcome('sign-in', sitting ? this.texts.welcome.sessionEndedSitting : this.texts.welcome.sessionEnded);
    this.tell('entrant-changed', null);
  }

  private signOut(): void {
    if (!this.leaving && this.me?.rounds.some(({ openAttemptId }) => openAttemptId)) {
      this.leaving = true;
      return;
    }
    this.leaving = false;
    this.stopWaiting();
    this.door.token = null;
    this.session.forget(this.me?.rounds.map(({ openAttemptId }) => openAttemptId));
    void forgetSitting(this.slug, true);
    this.me = null;
    this.welcome('sign-in', this.texts.welcome.signedOut);
    this.tell('entrant-changed', null);
  }

  // ---- start ---------------------------------------------------------------------------------------------------

  private toStart(): void {
    this.problem = '';
    this.notice = '';
    this.ending = null;
    this.phase = 'start';
    if (!this.admission) {
      this.wantedRound = this.mine()?.roundId ?? '';
      this.enterIfDue();
    }
  }

  /** What this person asked for; another one may have sat at this tab before. */
  private mine(): Wanted | null {
    const { wanted } = this.session;
    return wanted && wanted.participantId === this.me?.participantId ? wanted : null;
  }

  /** The person wants to be let in: as soon as it opens, also after a reload. */
  private want(roundId: string): void {
    this.problem = '';
    this.wantedRound = roundId;
    this.session.wanted = { participantId: this.me!.participantId, roundId, since: this.clock.now() };
  }

  /** @param forGood whether the person said so */
  private stopWaiting(forGood = false): void {
    this.admission?.leave();
    this.admission = null;
    this.delay = null;
    this.wantedRound = '';
    if (forGood) {
      this.session.wanted = null;
    }
  }

  /** Nothing is read at this moment; whoever did not ask to be let in just has the button now. */
  private openingDue(): void {
    this.enterIfDue();
    if (!this.admission) {
      this.refreshSoon(60_000 * (1 + Math.random()));
    }
  }

  /** Enters what the person wants to enter: when it opens, after a reload in the line, back before the screen. */
  private enterIfDue(): void {
    const wanted = this.mine();
    const round = wanted && this.roundOf(wanted.roundId);
    if (!round || this.phase !== 'start' || this.admission || !this.clock.known || document.visibilityState === 'hidden') {
      return;
    }
    const opensAt = Date.parse(round.opensAt);
    const late = this.clock.now() - Math.max(opensAt, wanted.since);
    if (round.state === 'CLOSED' || round.state === 'PUBLISHED' || late > ARRANGEMENT_HOLDS_MS) {
      this.stopWaiting(true);
    } else if (this.clock.now() >= opensAt) {
      const jitter = wanted.since < opensAt && late < OPENING_JITTER_MS ? Math.random() * OPENING_JITTER_MS : 0;
      void this.start(round.id, jitter);
    }
  }

  private async start(roundId: string, afterMs = 0): Promise<void> {
    if (this.admission) {
      return;
    }
    const { token } = this.door;
    const { visit } = this;
    const admission = new Admission(
      () => this.door.start(roundId),
      (delay) => {
        if (this.admission === admission) {
          this.delay = delay;
          if (delay.kind === 'queued' || delay.kind === 'retrying') {
            this.want(roundId);
          }
        }
      },
    );
    this.admission = admission;
    if (afterMs === 0) {
      this.want(roundId);
    }
    try {
      const attempt = await admission.enter(afterMs);
      // Also where the person left the line meanwhile: its clock runs.
      const at = this.phase;
      if (attempt && token === this.door.token && visit === this.visit && at !== 'sitting' && at !== 'submitting') {
        await this.sit(attempt);
        this.stopWaiting(true);
      }
    } catch (failure) {
      if (this.admission === admission) {
        this.notStarted(failure, roundId);
      }
    }
  }

  private notStarted(failure: unknown, roundId: string): void {
    const refused = failure instanceof Problem ? failure : null;
    const moved = refused?.code === 'ROUND_NOT_OPEN' ? Date.parse(String(refused.body.retryAt)) : NaN;
    this.stopWaiting(isNaN(moved) && refused?.status !== 401);
    if (refused?.status === 401) {
      this.sessionEnded();
    } else if (!isNaN(moved)) {
      this.opensLater(roundId, moved, refused!);
    } else {
      this.problem = refused?.code === 'COOLDOWN' ? '' : this.told(failure);
      this.refreshSoon(0);
    }
  }

  /** The opening was moved, or our request ran ahead of it; the refusal says all there is to know. */
  private opensLater(roundId: string, opensAt: number, refused: Problem): void {
    const known = this.roundOf(roundId)!;
    this.problem = opensAt - Date.parse(known.opensAt) > 1_000 ? refused.detail : '';
    const later: Round = { ...known, state: 'UPCOMING', opensAt: new Date(opensAt).toISOString() };
    this.contest = {
      ...this.contest!,
      rounds: this.contest!.rounds.map((round) => (round.id === roundId ? later : round)),
    };
    this.wantedRound = this.mine()?.roundId ?? '';
    if (this.clock.until(later.opensAt) <= 0) {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.enterIfDue(), 1_000 + Math.random() * OPENING_JITTER_MS);
    }
  }

  /** Repeats what failed for a passing reason, with growing pauses; gives up only when the page moves on. */
  private async persistently<T>(run: () => Promise<T>, onTrouble: () => void): Promise<T> {
    const visit = this.visit;
    for (let tries = 0; ; tries++) {
      try {
        return await run();
      } catch (failure) {
        if (!passes(failure) || tries > 40 || visit !== this.visit) {
          throw failure;
        }
        onTrouble();
        await new Promise((resolve) => window.setTimeout(resolve, backOff(tries)));
      }
    }
  }

  // ---- sitting -------------------------------------------------------------------------------------------------

  /** @param unreached the key that was kept with the paper, where the server could not be asked for the attempt */
  private async sit(attempt: Attempt, unreached: CryptoKey | null = null): Promise<void> {
    const visit = this.visit;
    await this.vault?.written();
    const vault = await AnswerVault.open(attempt, unreached);
    if (visit !== this.visit) {
      return;
    }
    this.queue?.stop();
    this.vault = vault;
    this.attempt = attempt;
    this.timeUp = false;
    this.notice = '';
    const queue = new AnswerQueue(attempt, { api: this.door, vault, listener: (event) => this.onQueue(event) });
    this.queue = queue;
    if (attempt.state !== 'OPEN') {
      void this.closedElsewhere();
      return;
    }
    this.session.sitting = attempt.id;
    this.deadline = Date.parse(attempt.deadline);
    this.phase = 'sitting';
    vault.keep({ attempt, contest: this.contest!, offset: this.clock.now() - Date.now(), token: this.door.token! });
    if (unreached) {
      queue.refresh();
    } else {
      queue.resume();
    }
  }

  private onQueue(event: QueueEvent): void {
    switch (event.type) {
      case 'changed':
        this.requestUpdate();
        break;
      case 'deadline':
        this.deadline = Date.parse(event.deadline);
        break;
      case 'merged':
        this.say(this.texts.player.merged);
        break;
      case 'conflict':
        this.say(this.texts.queue.conflict(this.numbers(event.questionIds)));
        break;
      case 'refused':
        this.say(event.problem.detail || this.texts.player.refused);
        break;
      case 'unauthenticated':
        this.sessionEnded();
        break;
      case 'closed':
        void this.closedElsewhere();
        break;
    }
  }

  private say(notice: string): void {
    this.notice = notice;
    window.clearTimeout(this.noticeTimer);
    this.noticeTimer = window.setTimeout(() => (this.notice = ''), 12_000);
  }

  private onTimeUp(): void {
    if (this.phase === 'sitting') {
      this.timeUp = true;
      void this.submit(true);
    }
  }

  /** @param automatic because time is up: where time was given back meanwhile, the sitting goes on */
  private async submit(automatic = false): Promise<void> {
    const { queue, attempt } = this;
    if (!queue || !attempt || queue.submitting) {
      return;
    }
    this.phase = 'submitting';
    try {
      const submission = await queue.submit(automatic);
      this.finish(attempt, submission, submission.answered ?? this.answeredIn(queue.responses), false);
    } catch (failure) {
      // Told over the queue's own way: the session ended, or the page left.
      if (failure instanceof Problem && failure.status !== 401 && this.queue === queue) {
        void this.closedElsewhere(failure);
      }
    }
  }

  /** The attempt takes no more answers, and not because of this page: asks the server how it ended. */
  private async closedElsewhere(reason?: Problem): Promise<void> {
    const attempt = this.attempt!;
    this.phase = 'submitting';
    try {
      const final = await this.persistently(
        () => this.door.attempt(attempt.id),
        () => this.requestUpdate(),
      );
      if (final.state === 'OPEN') {
        await this.sit(final);
        if (reason?.code === 'TIME_LEFT') {
          this.say(this.texts.player.moreTime);
        }
        return;
      }
      const told = (reason?.body ?? {}) as Partial<Submission>;
      let submission: Submission = {
        state: final.state,
        submittedAt: told.submittedAt ?? final.deadline,
        receipt: told.receipt ?? null,
        result: told.result ?? null,
        late: told.late ?? null,
      };
      // What never arrived goes along: it is too late to count, but not to be on record.
      const left = this.queue?.leftOver(final) ?? {};
      if (final.state === 'SUBMITTED') {
        // Handing in again answers the same receipt.
        submission = await this.persistently(
          () => this.door.submit(attempt.id, left),
          () => this.requestUpdate(),
        );
      } else if (left.revision || (final.state === 'EXPIRED' && !submission.receipt)) {
        submission = await this.outcomeOfExpired(attempt.id, submission, left);
      }
      this.finish(attempt, submission, this.answeredIn(final.responses ?? {}), true);
    } catch (failure) {
      this.fail(failure);
    }
  }

  /** Handing in what the server closed itself is refused, and the refusal tells the receipt and the result. */
  private async outcomeOfExpired(attemptId: string, known: Submission, left: SaveBody): Promise<Submission> {
    try {
      return await this.persistently(
        () => this.door.submit(attemptId, left),
        () => this.requestUpdate(),
      );
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.code !== 'ATTEMPT_CLOSED') {
        throw failure;
      }
      return { ...known, ...(failure.body as Partial<Submission>) };
    }
  }

  private finish(attempt: Attempt, submission: Submission, answered: number, elsewhere: boolean): void {
    void this.queue?.forget().then(() => forgetSitting(this.slug, false));
    this.queue = null;
    this.session.sitting = null;
    const { late } = submission;
    const ending: Ending = {
      attemptId: attempt.id,
      roundId: attempt.roundId,
      state: submission.state,
      submittedAt: submission.submittedAt ?? null,
      receiptCode: submission.receipt?.code ?? null,
      receiptHash: submission.receipt?.hash ?? null,
      result: submission.result ?? null,
      answered,
      questions: attempt.questions.length,
      elsewhere,
      late: late && { ...late, questions: this.numbers(late.questions) },
    };
    this.session.keep(ending);
    this.show(ending);
    this.tell('attempt-submitted', {
      attemptId: ending.attemptId,
      roundId: ending.roundId,
      state: ending.state,
      receiptCode: ending.receiptCode,
    });
  }

  /** As printed on the paper. */
  private numbers(questionIds: string[]): number[] {
    return this.attempt!.questions.map((_, index) => index + 1).filter((no) =>
      questionIds.includes(this.attempt!.questions[no - 1]!.id),
    );
  }

  private answeredIn(responses: Record<string, string[]>): number {
    return this.attempt!.questions.filter(({ id }) => (responses[id] ?? []).length > 0).length;
  }

  // ---- receipt and board ---------------------------------------------------------------------------------------

  private show(ending: Ending): void {
    this.ending = ending;
    this.review = null;
    this.phase = 'receipt';
    void this.loadBoard(ending.roundId);
  }

  /** Asks for what the rules may show of an attempt by now: its result, which a decision may have changed, and the answers. */
  private async complete(ending: Ending): Promise<void> {
    await this.refreshRounds();
    const round = this.roundOf(ending.roundId);
    if (!round || ending.state === 'VOID') {
      return;
    }
    const { results, state } = round;
    if (!results || (mayShow(results.showScore, round) && (!ending.result || state !== 'OPEN'))) {
      await this.askResult(ending);
    }
    if (results && mayShow(results.showAnswers, round) && !this.review) {
      await this.askAnswers(ending);
    }
  }

  private async askResult(ending: Ending): Promise<void> {
    let told: Partial<Submission>;
    try {
      told = await this.door.submit(ending.attemptId, {}); // answers the same receipt
    } catch (failure) {
      if (!(failure instanceof Problem && failure.code === 'ATTEMPT_CLOSED')) {
        return; // What is known stays; the receipt says that the result is not there yet.
      }
      told = failure.body as Partial<Submission>;
    }
    if (!this.shows(ending)) {
      return;
    }
    const state = told.state ?? ending.state;
    this.ending = { ...ending, state, result: state === 'VOID' ? null : (told.result ?? ending.result) };
    this.session.keep(this.ending);
  }

  private async askAnswers(ending: Ending): Promise<void> {
    try {
      const review = await this.door.review(ending.attemptId);
      if (this.shows(ending)) {
        this.review = review;
      }
    } catch {
      // Not shown, or not reached: there is no link then, and the next visit asks again.
    }
  }

  /** Whether the page is still at this ending. */
  private shows({ attemptId }: Ending): boolean {
    return this.phase === 'receipt' && this.ending?.attemptId === attemptId;
  }

  private async loadBoard(roundId: string): Promise<void> {
    this.boardRound = roundId;
    this.board = { kind: 'loading' };
    this.why = { kind: 'closed' };
    let board: BoardState;
    try {
      board = { kind: 'shown', board: await this.door.board(roundId, BOARD_ROWS) };
    } catch (failure) {
      if (failure instanceof Problem && failure.code === 'LEADERBOARD_HIDDEN') {
        const { visibleAt } = failure.body;
        board = { kind: 'hidden', visibleAt: typeof visibleAt === 'string' ? visibleAt : null };
      } else {
        board = { kind: 'failed', problem: problemText(failure, this.texts) };
      }
    }
    if (this.boardRound === roundId) {
      this.board = board;
    }
  }

  private async loadWhy(): Promise<void> {
    const roundId = this.boardRound;
    this.why = { kind: 'loading' };
    let why: WhyState;
    try {
      why = { kind: 'told', why: await this.door.why(roundId) };
    } catch (failure) {
      why = { kind: 'failed', problem: problemText(failure, this.texts) };
    }
    if (this.boardRound === roundId && this.why.kind === 'loading') {
      this.why = why;
    }
  }

  private async backToStart(): Promise<void> {
    this.toStart();
    await this.refreshRounds();
  }

  // ---- the page ------------------------------------------------------------------------------------------------

  private async speak(lang: string): Promise<void> {
    try {
      const texts = await textsFor(lang);
      if (lang === this.lang) {
        this.texts = texts;
      }
    } catch {
      this.lang = this.texts.lang;
    }
  }

  private roundOf(roundId: string): Round | null {
    return this.contest?.rounds.find(({ id }) => id === roundId) ?? null;
  }

  override render() {
    return html`<reading-aids .texts=${this.texts}></reading-aids>
      ${this.phase === 'sitting'
        ? html`<h1 class="out-of-sight">${this.contest?.title}</h1>
            ${this.player()}`
        : html`${this.header()}
            <div class="page">${this.page()}</div>
            ${this.leaving ? this.signOutDialog() : nothing}`}
      ${this.help()}`;
  }

  private header() {
    const { texts } = this;
    return html`<header>
      <div class="ring">${drumRing}</div>
      <div class="inner">
        <div class="top">
          <span class="organizer">${this.contest?.organizer}</span>
          ${this.phase === 'submitting'
            ? nothing
            : html`<button
                type="button"
                class="language"
                lang=${texts.lang === 'vi' ? 'en' : 'vi'}
                @click=${() => (this.lang = texts.lang === 'vi' ? 'en' : 'vi')}
              >
                ${texts.otherLanguage}
              </button>`}
        </div>
        <h1>${this.contest?.title ?? ' '}</h1>
      </div>
    </header>`;
  }

  /** Ways out of trouble. The report is told where it was and what happened, and nothing about the person. */
  private help() {
    const door = `${this.api.replace(/\/api\/v1\/?$/, '')}/thi/${encodeURIComponent(this.slug)}`;
    // Who sits stays: the page beside it opens in another one.
    const target = this.phase === 'sitting' || this.phase === 'submitting' ? '_blank' : '_self';
    const report = `${door}/bao-loi?trang=${this.phase}${this.trouble && `&loi=${this.trouble}`}`;
    return html`<footer>
      <a href=${`${door}/tro-giup`} target=${target} rel="noopener">${this.texts.help.help}</a>
      <a href=${report} target=${target} rel="noopener">${this.texts.help.report}</a>
    </footer>`;
  }

  private page() {
    switch (this.phase) {
      case 'loading':
        return html`<div class="skeleton" role="status" aria-label=${this.texts.loading}><i></i><i></i><i></i></div>`;
      case 'failed':
        return this.failure();
      case 'welcome':
        return this.welcomePage();
      case 'start':
        return this.startPage();
      case 'submitting':
        return this.submittingPage();
      case 'receipt':
        return html`<div class="stack">
          <quiz-receipt
            .ending=${this.ending!}
            .round=${this.roundOf(this.ending!.roundId)}
            .contestTitle=${this.contest?.title ?? ''}
            .checkPage=${new URL('/bien-nhan', new URL(this.api, location.href)).href}
            .texts=${this.texts}
          ></quiz-receipt>
          <answer-review .review=${this.review} .texts=${this.texts}></answer-review>
          ${this.boardPage()}
        </div>`;
      default:
        return html`<div class="stack">${this.boardPage()}</div>`;
    }
  }

  private failure() {
    return html`<section class="card stack">
      <h2>${this.texts.failed.title}</h2>
      <div class="note wrong" role="alert">${icons.warning}<p>${this.problem}</p></div>
      <button
        type="button"
        class="button primary big"
        @click=${() => {
          this.failures = 0;
          void this.load();
        }}
      >
        ${this.texts.retry}
      </button>
    </section>`;
  }

  private welcomePage() {
    const { texts } = this;
    const registering = this.way === 'register';
    const tab = (way: 'register' | 'sign-in', word: string) =>
      html`<button
        type="button"
        aria-pressed=${this.way === way ? 'true' : 'false'}
        @click=${() => this.welcome(way, '')}
      >
        ${word}
      </button>`;
    return html`<div class="stack">
      ${this.notice ? html`<div class="note" role="status">${icons.info}<p>${this.notice}</p></div>` : nothing}
      ${this.currentRound()}
      <section class="card stack loose">
        <div class="ways" role="group" aria-label=${texts.welcome.chooseWay}>
          ${tab('register', texts.welcome.register)}${tab('sign-in', texts.welcome.signIn)}
        </div>
        <p class="quiet-text">${registering ? texts.welcome.newHere : texts.welcome.beenHere}</p>
        ${registering ? this.registrationForm() : this.signInForm()}
      </section>
      ${this.practice()}
    </div>`;
  }

  private practice() {
    return this.contest!.practice ? this.beside('on-tap', this.texts.start.practice) : nothing;
  }

  /** A page of its own beside the door. */
  private beside(page: string, words: string) {
    const { href } = new URL(`/thi/${this.slug}/${page}`, new URL(this.api, location.href));
    return html`<p><a class="link" href=${href}>${words}</a></p>`;
  }

  private currentRound() {
    const { rounds } = this.contest!;
    const round = rounds.find(({ state }) => state === 'OPEN') ?? rounds.find(({ state }) => state === 'UPCOMING');
    if (!round) {
      return nothing;
    }
    const { start } = this.texts;
    const open = round.state === 'OPEN';
    return html`<p class="current ${open ? 'open' : ''}">
      ${open ? icons.done : icons.clock}
      <span
        ><strong>${fullName(round)}</strong><br />${open
          ? start.openUntil(formatMinute(round.closesAt))
          : start.opensAt(formatMinute(round.opensAt))}</span
      >
    </p>`;
  }

  private registrationForm() {
    const { registration } = this.contest!;
    return html`<registration-form
      .fields=${registration.fields}
      .consent=${registration.consent}
      .occupations=${registration.occupations}
      .draft=${this.draft()}
      .searchUnits=${this.searchUnits}
      .serverErrors=${this.serverErrors}
      .problem=${this.problem}
      ?phoneTaken=${this.phoneTaken}
      ?busy=${this.busy}
      .texts=${this.texts}
      @draft-changed=${(event: CustomEvent<RegistrationDraft>) => (this.session.draft = event.detail)}
      @registration-submitted=${(event: CustomEvent<Registration>) => this.register(event.detail)}
      @sign-in-wanted=${() => this.welcome('sign-in', '')}
    ></registration-form>`;
  }

  /** What was typed before; the invite code of the unit's link where none was typed. */
  private draft(): RegistrationDraft {
    const { draft } = this.session;
    return draft.inviteCode ? draft : { ...draft, inviteCode: new URLSearchParams(location.search).get('ma') ?? '' };
  }

  private readonly searchUnits = (query: string, signal: AbortSignal) =>
    this.door.units(this.slug, query, UNITS_SHOWN, signal);

  private signInForm() {
    return html`<sign-in-form
      .phone=${this.session.phone}
      .problem=${this.problem}
      .lockedUntil=${this.lockedUntil}
      .clock=${this.clock}
      ?busy=${this.busy}
      .texts=${this.texts}
      @phone-changed=${(event: CustomEvent<{ phone: string }>) => (this.session.phone = event.detail.phone)}
      @sign-in-submitted=${(event: CustomEvent<Credentials>) => this.signIn(event.detail)}
      @lock-ended=${() => (this.lockedUntil = null)}
    ></sign-in-form>`;
  }

  private startPage() {
    return html`<quiz-start
      .rounds=${this.contest!.rounds}
      .me=${this.me}
      .receipts=${this.session.endings.map(({ roundId }) => roundId)}
      .delay=${this.delay}
      .wanted=${this.wantedRound}
      ?timed=${this.clock.known}
      .problem=${this.problem}
      .clock=${this.clock}
      .texts=${this.texts}
      @attempt-wanted=${(event: CustomEvent<{ roundId: string }>) => this.start(event.detail.roundId)}
      @opening-wanted=${(event: CustomEvent<{ roundId: string }>) => this.want(event.detail.roundId)}
      @opening-due=${() => this.openingDue()}
      @waiting-unwanted=${() => this.stopWaiting(true)}
      @round-due=${() => this.refreshSoon(0)}
      @receipt-wanted=${(event: CustomEvent<{ roundId: string }>) => {
        const ending = this.session.endings.find(({ roundId }) => roundId === event.detail.roundId);
        if (ending) {
          this.show(ending);
          void this.complete(ending);
        }
      }}
      @board-wanted=${(event: CustomEvent<{ roundId: string }>) => {
        this.phase = 'board';
        void this.loadBoard(event.detail.roundId);
      }}
      @sign-out-wanted=${() => this.signOut()}
    ></quiz-start>${this.beside('cua-toi', this.texts.start.mine)}${this.practice()}`;
  }

  private player() {
    const queue = this.queue!;
    return html`<quiz-player
      .questions=${this.attempt!.questions}
      .responses=${queue.responses}
      .prediction=${queue.prediction}
      ?predictionLocked=${this.attempt!.predictionLocked}
      .round=${this.roundOf(this.attempt!.roundId) ?? { name: '', prediction: null }}
      .deadline=${this.deadline}
      .clock=${this.clock}
      .saveState=${queue.state}
      .waiting=${queue.waiting}
      .notice=${this.notice}
      .texts=${this.texts}
      @answer-changed=${(event: CustomEvent<{ questionId: string; optionIds: string[] }>) =>
        queue.answer(event.detail.questionId, event.detail.optionIds)}
      @prediction-changed=${(event: CustomEvent<{ value: number | null }>) => queue.predict(event.detail.value)}
      @submission-wanted=${() => this.submit()}
      @time-up=${() => this.onTimeUp()}
    ></quiz-player>`;
  }

  private submittingPage() {
    const { submitting } = this.texts;
    const trouble = this.queue && (this.queue.state === 'offline' || this.queue.state === 'busy');
    const ends = this.deadline + GRACE_MS;
    const late = this.clock.now() > ends;
    return html`<section class="card stack" aria-live="polite">
      <h2 class="sending">${trouble ? icons.offline : icons.saving}<span>${submitting.title}</span></h2>
      <p>${this.timeUp ? submitting.timeUp : submitting.manual}</p>
      ${trouble
        ? html`<div class="note wrong">
              ${icons.warning}
              <p>
                ${late ? submitting.late : this.queue!.state === 'offline' ? submitting.offline : submitting.busy}
                ${late && this.queue!.waiting.length > 0
                  ? this.texts.queue.tooLate(this.numbers(this.queue!.waiting))
                  : nothing}
              </p>
            </div>
            ${late
              ? nothing
              : html`<p>
                  ${submitting.remaining}
                  <quiz-countdown
                    .until=${ends}
                    .clock=${this.clock}
                    .texts=${this.texts}
                    @time-up=${() => window.setTimeout(() => this.requestUpdate(), 1_000)}
                  ></quiz-countdown>
                </p>`}
            <button type="button" class="button" @click=${() => this.queue?.online()}>${submitting.retryNow}</button>`
        : nothing}
    </section>`;
  }

  private boardPage() {
    return html`<quiz-board
        .state=${this.board}
        .why=${this.why}
        .texts=${this.texts}
        @why-wanted=${() => this.loadWhy()}
        @retry-wanted=${() => this.loadBoard(this.boardRound)}
      ></quiz-board>
      <button type="button" class="button primary wide" @click=${() => this.backToStart()}>
        ${this.texts.receipt.back}
      </button>`;
  }

  private signOutDialog() {
    const { signOut } = this.texts;
    const stay = () => (this.leaving = false);
    return html`<quiz-dialog open .heading=${signOut.title} .texts=${this.texts} @close-wanted=${stay}>
      <p>${signOut.text}</p>
      <div slot="actions" class="actions">
        <button type="button" class="button quiet" @click=${() => this.signOut()}>${signOut.confirm}</button>
        <button type="button" class="button primary" @click=${stay}>${signOut.cancel}</button>
      </div>
    </quiz-dialog>`;
  }

  private tell(event: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}

define('contest-entry', ContestEntry);
