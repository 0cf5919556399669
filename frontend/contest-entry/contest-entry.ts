import { LitElement, html, nothing } from 'lit';
import { AnswerQueue, type QueueEvent } from '../door/answer-queue.ts';
import { define } from '../door/define.ts';
import { ConnectionLost, DoorApi, Problem } from '../door/door-api.ts';
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
  Submission,
} from '../door/model.ts';
import { mayShow } from '../door/moments.ts';
import { problemText } from '../door/problem-text.ts';
import { ServerClock, SleepWatch } from '../door/server-clock.ts';
import { Session } from '../door/session.ts';
import type { BoardState } from '../quiz-board/quiz-board.ts';
import type { WhyState } from '../place-reasons/place-reasons.ts';
import type { Ending } from '../quiz-receipt/quiz-receipt.ts';
import type { StartDelay } from '../quiz-start/quiz-start.ts';
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
const OPENING_JITTER_MS = 3_000;
const BOARD_ROWS = 10;
const UNITS_SHOWN = 20;

/**
 * The participant's whole way through a contest: register or sign in, start, sit, hand in, see the receipt and the board.
 *
 * Attributes: `slug` of the contest, `api` base address, `lang` (`vi` or `en`).
 *
 * @fires entrant-changed with `detail` {participantId, displayName}, or null after signing out
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
  private wantedRound = '';
  private timer = 0;
  private noticeTimer = 0;
  private sleepTimer = 0;
  private readonly sleep = new SleepWatch();
  /** Counts visits; what an earlier one still has under way is of no interest to the next. */
  private visit = 0;

  private readonly onOnline = () => this.queue?.online();
  private readonly onVisible = () => {
    if (document.visibilityState === 'visible') {
      this.lookAgain();
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
    document.addEventListener('visibilitychange', this.onVisible);
    this.sleepTimer = window.setInterval(() => this.sleep.jumped() && this.lookAgain(), 5_000);
    if (this.hasUpdated) {
      this.open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.onOnline);
    document.removeEventListener('visibilitychange', this.onVisible);
    window.clearInterval(this.sleepTimer);
    window.clearTimeout(this.timer);
    this.queue?.stop();
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
    if (changed.has('phase') && this.getBoundingClientRect().top < 0) {
      this.scrollIntoView();
    }
  }

  // ---- loading -------------------------------------------------------------------------------------------------

  private open(): void {
    this.queue?.stop();
    this.queue = null;
    this.session = new Session(this.slug);
    this.door = new DoorApi(this.api, this.clock);
    this.door.token = this.session.token;
    void this.load();
  }

  private async load(): Promise<void> {
    const visit = ++this.visit;
    this.phase = 'loading';
    this.notice = '';
    const clock = this.door.syncClock().catch(() => undefined);
    try {
      const contest = contestInPage(this.slug) ?? (await this.door.contest(this.slug));
      if (visit !== this.visit) {
        return;
      }
      this.contest = contest;
      if (this.door.token) {
        await clock;
        await this.enter();
      } else {
        this.welcome('register', '');
      }
    } catch (failure) {
      if (visit === this.visit) {
        this.fail(failure);
      }
    }
  }

  private fail(failure: unknown): void {
    if (failure instanceof Problem && failure.status === 401) {
      this.sessionEnded();
      return;
    }
    this.problem = problemText(failure, this.texts);
    this.phase = 'failed';
  }

  /** After a sleep, a change of tabs or of the clock: is everything still as shown? */
  private lookAgain(): void {
    if (this.phase === 'sitting') {
      this.queue?.refresh();
    } else if (this.phase === 'start' || this.phase === 'welcome') {
      this.door.syncClock().then(
        () => this.refreshRounds(),
        () => undefined,
      );
    } else if (this.phase === 'receipt' && this.ending) {
      void this.complete(this.ending);
    }
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
      this.me = me;
      again = contest.rounds.some(({ state, opensAt }) => state === 'UPCOMING' && this.clock.until(opensAt) <= 0);
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) {
        this.sessionEnded();
      } else {
        again = visit === this.visit;
      }
    }
    if (again) {
      this.refreshSoon(OPENING_JITTER_MS);
    }
  }

  private refreshSoon(afterMs: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.refreshRounds(), afterMs + Math.random() * OPENING_JITTER_MS);
  }

  // ---- register, sign in, sign out -----------------------------------------------------------------------------

  private welcome(way: 'register' | 'sign-in', notice: string): void {
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
        this.problem = problemText(failure, this.texts);
      } else if (failure.code === 'PHONE_TAKEN') {
        this.phoneTaken = true;
      } else if (failure.status === 400 && failure.errors.length > 0) {
        this.serverErrors = failure.errors;
      } else if (failure.code === 'LOCKED_OUT' && failure.retryAfter !== null) {
        this.lockedUntil = this.clock.now() + failure.retryAfter;
      } else if (failure.code === 'BAD_CREDENTIALS') {
        this.problem = this.texts.signIn.wrong;
      } else {
        this.problem = problemText(failure, this.texts);
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
    this.me = { ...me, rounds: me.rounds ?? [] };
    const { sitting } = this.session;
    if (sitting) {
      try {
        // Open: go on. Closed meanwhile: say how it ended.
        this.sit(await this.door.attempt(sitting));
        return;
      } catch (failure) {
        if (!(failure instanceof Problem && failure.status === 404)) {
          throw failure;
        }
        this.session.sitting = null; // Somebody else has signed in.
      }
    }
    this.toStart();
  }

  private sessionEnded(): void {
    const sitting = this.session.sitting !== null;
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
    this.door.token = null;
    this.session.forget();
    this.me = null;
    this.welcome('sign-in', this.texts.welcome.signedOut);
    this.tell('entrant-changed', null);
  }

  // ---- start ---------------------------------------------------------------------------------------------------

  private toStart(): void {
    this.problem = '';
    this.notice = '';
    this.delay = null;
    this.ending = null;
    this.phase = 'start';
    if (this.contest?.rounds.some(({ state, opensAt }) => state === 'UPCOMING' && this.clock.until(opensAt) <= 0)) {
      this.refreshSoon(0);
    }
  }

  private async start(roundId: string): Promise<void> {
    if (this.delay && this.delay.kind !== 'queued') {
      return;
    }
    this.wantedRound = roundId;
    this.problem = '';
    this.delay = { kind: 'fetching' };
    try {
      // Starting is safe to repeat: while an attempt is open the server answers that same one.
      const attempt = await this.persistently(
        () => this.door.start(roundId),
        () => (this.delay = { kind: 'retrying' }),
      );
      this.delay = null;
      this.sit(attempt);
    } catch (failure) {
      this.delay = null;
      this.notStarted(failure);
    }
  }

  private notStarted(failure: unknown): void {
    if (!(failure instanceof Problem)) {
      this.problem = problemText(failure, this.texts);
    } else if (failure.status === 401) {
      this.sessionEnded();
    } else if (failure.code === 'QUEUED') {
      const wait = (failure.retryAfter ?? 5_000) + Math.random() * OPENING_JITTER_MS;
      this.delay = { kind: 'queued', until: this.clock.now() + wait };
    } else {
      this.problem = failure.code === 'COOLDOWN' ? '' : problemText(failure, this.texts);
      void this.refreshRounds();
    }
  }

  private roundDue(): void {
    if (this.delay?.kind === 'queued') {
      void this.start(this.wantedRound);
    } else {
      this.refreshSoon(0);
    }
  }

  /** Repeats what failed for a passing reason, with growing pauses; gives up only when the page moves on. */
  private async persistently<T>(run: () => Promise<T>, onTrouble: () => void): Promise<T> {
    const visit = this.visit;
    for (let tries = 0; ; tries++) {
      try {
        return await run();
      } catch (failure) {
        const passing = failure instanceof ConnectionLost || (failure instanceof Problem && failure.status >= 500);
        if (!passing || tries > 40 || visit !== this.visit) {
          throw failure;
        }
        onTrouble();
        const pause = Math.min(15_000, 1_000 * 2 ** Math.min(tries, 4)) * (0.8 + Math.random() * 0.4);
        await new Promise((resolve) => window.setTimeout(resolve, pause));
      }
    }
  }

  // ---- sitting -------------------------------------------------------------------------------------------------

  private sit(attempt: Attempt): void {
    this.attempt = attempt;
    this.timeUp = false;
    this.notice = '';
    if (attempt.state !== 'OPEN') {
      void this.closedElsewhere();
      return;
    }
    this.session.sitting = attempt.id;
    this.deadline = Date.parse(attempt.deadline);
    this.queue = new AnswerQueue(attempt, {
      api: this.door,
      storage: this.session.device,
      listener: (event) => this.onQueue(event),
    });
    this.phase = 'sitting';
    this.queue.resume();
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
      this.finish(attempt, submission, this.answeredIn(queue.responses), false);
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
        this.sit(final);
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
      };
      if (final.state === 'SUBMITTED') {
        // Handing in again answers the same receipt.
        submission = await this.persistently(
          () => this.door.submit(attempt.id, {}),
          () => this.requestUpdate(),
        );
      } else if (final.state === 'EXPIRED' && !submission.receipt) {
        submission = await this.outcomeOfExpired(attempt.id, submission);
      }
      this.finish(attempt, submission, this.answeredIn(final.responses ?? {}), true);
    } catch (failure) {
      this.fail(failure);
    }
  }

  /** Handing in what the server closed itself is refused, and the refusal tells the receipt and the result. */
  private async outcomeOfExpired(attemptId: string, known: Submission): Promise<Submission> {
    try {
      return await this.persistently(
        () => this.door.submit(attemptId, {}),
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
    this.queue?.stop();
    this.queue = null;
    this.session.sitting = null;
    const ending: Ending = {
      attemptId: attempt.id,
      roundId: attempt.roundId,
      state: submission.state,
      submittedAt: submission.submittedAt ?? null,
      receiptCode: submission.receipt?.code ?? null,
      result: submission.result ?? null,
      answered,
      questions: attempt.questions.length,
      elsewhere,
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
            ${this.leaving ? this.signOutDialog() : nothing}`}`;
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
      <button type="button" class="button primary big" @click=${() => this.load()}>${this.texts.retry}</button>
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
    </div>`;
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
      .problem=${this.problem}
      .clock=${this.clock}
      .texts=${this.texts}
      @attempt-wanted=${(event: CustomEvent<{ roundId: string }>) => this.start(event.detail.roundId)}
      @round-due=${() => this.roundDue()}
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
    ></quiz-start>`;
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
                    @time-up=${() => this.requestUpdate()}
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
