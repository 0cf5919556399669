import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { entryStyles } from '../contest-entry/entry-styles.ts';
import { textsFor, vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { Problem } from '../door/door-api.ts';
import { doorStyles, fieldStyles, typeStyles } from '../door/door-styles.ts';
import { formatMinute, formatNumber, formatSecond } from '../door/formats.ts';
import { drumRing, icons } from '../door/icons.ts';
import type { Credentials, Review, Unit } from '../door/model.ts';
import { problemText } from '../door/problem-text.ts';
import { ServerClock } from '../door/server-clock.ts';
import { Session } from '../door/session.ts';
import { parseTypedDate, withSlashes } from '../door/typed-values.ts';
import type { WhyState } from '../place-reasons/place-reasons.ts';
import { MyApi, type MyAttempt, type MyCertificates, type MyData, type MyRequest } from './my-api.ts';
import { myStyles } from './my-styles.ts';
import { day, myTexts, type MyTexts } from './texts.ts';
import '../answer-review/answer-review.ts';
import '../place-reasons/place-reasons.ts';
import '../quiz-dialog/quiz-dialog.ts';
import '../sign-in-form/sign-in-form.ts';
import '../unit-picker/unit-picker.ts';

type Phase = 'loading' | 'failed' | 'sign-in' | 'page';
type Asking = 'HIDE' | 'CORRECT' | 'ASK' | 'WITHDRAW' | 'DELETE';

/** What is known of a person's place in a round. */
interface Place {
  /** Null where the board has none, or is hidden. */
  rank: number | null;
  hidden: boolean;
  why: WhyState;
}

const UNITS_SHOWN = 20;

/**
 * A person's own page: what they sat and how it came out, why they stand where they stand, their receipts, and their
 * data with everything the law lets them do with it.
 *
 * Attributes: `slug` of the contest, `api` base address, `lang` (`vi` or `en`).
 */
export class MyPage extends LitElement {
  static override properties = {
    slug: {},
    api: {},
    lang: { reflect: true },
    texts: { state: true },
    phase: { state: true },
    data: { state: true },
    certificates: { state: true },
    places: { state: true },
    reviews: { state: true },
    asking: { state: true },
    notice: { state: true },
    problem: { state: true },
    wrong: { state: true },
    busy: { state: true },
    lockedUntil: { state: true },
    understood: { state: true },
    unit: { state: true },
  };

  static override styles = [doorStyles, typeStyles, entryStyles, fieldStyles, myStyles];

  declare slug: string;
  declare api: string;
  declare lang: string;
  declare texts: Texts;
  declare phase: Phase;
  declare data: MyData | null;
  /** Null while they are not known. */
  declare certificates: MyCertificates | null;
  /** By the round's id. */
  declare places: Record<string, Place>;
  /** By the attempt's id. */
  declare reviews: Record<string, Review>;
  declare asking: Asking | null;
  declare notice: string;
  /** What went wrong, where the person is: in the dialog, or above the page. */
  declare problem: string;
  /** Wrong fields with their sentences. */
  declare wrong: Record<string, string>;
  declare busy: boolean;
  declare lockedUntil: number | null;
  declare understood: boolean;
  declare unit: Unit | null;

  private readonly clock = new ServerClock();
  private door = new MyApi('', this.clock);
  private session = new Session('');

  constructor() {
    super();
    this.slug = '';
    this.api = '/api/v1';
    this.lang = 'vi';
    this.texts = vi;
    this.phase = 'loading';
    this.data = null;
    this.certificates = null;
    this.places = {};
    this.reviews = {};
    this.asking = null;
    this.notice = '';
    this.problem = '';
    this.wrong = {};
    this.busy = false;
    this.lockedUntil = null;
    this.understood = false;
    this.unit = null;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('lang')) {
      void textsFor(this.lang).then((texts) => (this.texts = texts));
    }
    if (changed.has('slug') || changed.has('api')) {
      this.door = new MyApi(this.api, this.clock);
      this.session = new Session(this.slug);
      this.door.token = this.session.token;
      void this.open();
    }
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('notice') && this.notice) {
      this.renderRoot.querySelector<HTMLElement>('.notice')?.focus();
    }
  }

  private get words(): MyTexts {
    return myTexts(this.lang);
  }

  // ---- what happens --------------------------------------------------------------------------------------------

  private async open(): Promise<void> {
    if (!this.door.token) {
      this.phase = 'sign-in';
      return;
    }
    this.phase = 'loading';
    try {
      this.show(await this.door.data());
      void this.lookUpCertificates();
      void this.lookUpPlaces();
    } catch (failure) {
      this.refused(failure);
      if (this.phase === 'loading') {
        this.phase = 'failed';
      }
    }
  }

  private show(data: MyData): void {
    this.data = data;
    this.problem = '';
    this.phase = 'page';
  }

  private refused(failure: unknown): void {
    if (failure instanceof Problem && failure.status === 401) {
      this.door.token = this.session.token = null;
      this.asking = null;
      this.data = null;
      this.problem = this.words.signIn.ended;
      this.phase = 'sign-in';
      return;
    }
    this.wrong = {};
    if (failure instanceof Problem && Array.isArray(failure.body.errors)) {
      for (const { field, message } of failure.body.errors as { field: string; message?: string }[]) {
        this.wrong = { ...this.wrong, [field]: message ?? failure.detail };
      }
    }
    this.problem = Object.keys(this.wrong).length > 0 ? '' : problemText(failure, this.texts);
  }

  /** One thing at a time; what fails says why and leaves everything that was typed. */
  private async act(run: () => Promise<MyData | void>, done: string): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = '';
    this.notice = '';
    try {
      const data = await run();
      if (data) {
        this.show(data);
      }
      this.asking = null;
      this.notice = done;
    } catch (failure) {
      this.refused(failure);
    } finally {
      this.busy = false;
    }
  }

  private async signIn(credentials: Credentials): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = '';
    try {
      const { token } = await this.door.signIn(this.slug, credentials);
      this.door.token = this.session.token = token;
      await this.open();
    } catch (failure) {
      if (failure instanceof Problem && failure.code === 'LOCKED_OUT' && failure.retryAfter !== null) {
        this.lockedUntil = this.clock.now() + failure.retryAfter;
      } else {
        this.problem =
          failure instanceof Problem && failure.code === 'BAD_CREDENTIALS'
            ? this.texts.signIn.wrong
            : problemText(failure, this.texts);
      }
    } finally {
      this.busy = false;
    }
  }

  /** Rounds one after the other: nobody waits for it, and a busy board should not be asked for all at once. */
  private async lookUpPlaces(): Promise<void> {
    for (const { id } of this.rounds()) {
      let place: Place = { rank: null, hidden: false, why: { kind: 'closed' } };
      try {
        place = { ...place, rank: (await this.door.board(id, 1)).me?.rank ?? null };
      } catch (failure) {
        if (!(failure instanceof Problem && failure.code === 'LEADERBOARD_HIDDEN')) {
          continue; // what is not known is not told
        }
        place = { ...place, hidden: true };
      }
      this.places = { ...this.places, [id]: place };
    }
  }

  /** The page is whole without them: what is not known is not told. */
  private async lookUpCertificates(): Promise<void> {
    try {
      this.certificates = await this.door.certificates();
    } catch {
      this.certificates = null;
    }
  }

  private async takeCertificate(): Promise<void> {
    await this.act(async () => {
      this.certificates = await this.door.takeCertificate();
    }, this.words.certificates.made);
  }

  private async fetchCertificate(id: string, number: string): Promise<void> {
    await this.act(
      async () => this.keep(await this.door.certificate(id), `giay-chung-nhan-${number.replace(/[^\w-]+/g, '-')}.pdf`),
      this.words.certificates.fetched,
    );
  }

  private keep(file: Blob, name: string): void {
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    this.renderRoot.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  private async loadWhy(roundId: string): Promise<void> {
    const place = this.places[roundId]!;
    const tell = (why: WhyState) => {
      this.places = { ...this.places, [roundId]: { ...place, why } };
    };
    tell({ kind: 'loading' });
    try {
      tell({ kind: 'told', why: await this.door.why(roundId) });
    } catch (failure) {
      tell({ kind: 'failed', problem: problemText(failure, this.texts) });
    }
  }

  private async loadReview(attempt: MyAttempt): Promise<void> {
    await this.act(async () => {
      this.reviews = { ...this.reviews, [attempt.id]: await this.door.review(attempt.id) };
    }, '');
  }

  private async takeCopy(ending: 'json' | 'html'): Promise<void> {
    await this.act(async () => {
      this.keep(await this.door.copy(ending), `du-lieu-cua-toi.${ending}`);
      return this.door.data();
    }, this.words.data.copied);
  }

  private ask(what: Asking): void {
    this.asking = what;
    this.problem = '';
    this.notice = '';
    this.wrong = {};
    this.understood = false;
    this.unit = null;
  }

  private field(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? '';
  }

  private correct(): void {
    const typed = this.field('dateOfBirth');
    const dateOfBirth = typed ? parseTypedDate(typed) : '';
    if (dateOfBirth === null) {
      this.wrong = { dateOfBirth: this.words.form.bornWrong };
      return;
    }
    const { form } = this.words;
    const atOnce = this.data!.correctsAtOnce;
    const correction = {
      fullName: this.field('fullName'),
      dateOfBirth,
      unitId: this.unit?.id ?? '',
      words: this.field('words'),
    };
    void this.act(() => this.door.correct(correction), atOnce ? form.saved : form.sent);
  }

  private erase(kind: 'WITHDRAW' | 'DELETE'): void {
    if (!this.understood) {
      this.problem = this.words.erase.tickFirst;
      return;
    }
    void this.act(() => this.door.ask(kind, this.field('words'), true), this.words.form.sent);
  }

  // ---- the page ------------------------------------------------------------------------------------------------

  override render() {
    const { words } = this;
    return html`<header>
        <div class="ring">${drumRing}</div>
        <div class="inner">
          <div class="top">
            <span class="organizer">${this.data?.contest}</span>
            <button
              type="button"
              class="language"
              lang=${words.lang === 'vi' ? 'en' : 'vi'}
              @click=${() => (this.lang = words.lang === 'vi' ? 'en' : 'vi')}
            >
              ${words.otherLanguage}
            </button>
          </div>
          <h1>${words.title}</h1>
        </div>
      </header>
      <div class="page stack">${this.page()}</div>
      ${this.asking ? this.dialog(this.asking) : nothing}`;
  }

  private page() {
    const { words } = this;
    switch (this.phase) {
      case 'loading':
        return html`<div class="skeleton" role="status" aria-label=${words.loading}><i></i><i></i><i></i></div>`;
      case 'failed':
        return html`<section class="card stack">
            <h2>${words.failed}</h2>
            ${this.trouble()}
            <button type="button" class="button primary" @click=${() => this.open()}>${words.retry}</button>
          </section>
          ${this.toContest()}`;
      case 'sign-in':
        return this.signInPage();
      case 'page':
        return html`${this.notice
            ? html`<div class="note good notice" role="status" tabindex="-1">${icons.done}<p>${this.notice}</p></div>`
            : nothing}
          ${this.asking ? nothing : this.trouble()} ${this.attemptsCard()} ${this.certificatesCard()} ${this.dataCard(this.data!)}
          ${this.requestsCard(this.data!.requests)} ${this.toContest()}`;
    }
  }

  private trouble() {
    return this.problem
      ? html`<div class="note wrong" role="alert">${icons.warning}<p>${this.problem}</p></div>`
      : nothing;
  }

  private toContest() {
    return html`<p><a class="link" href="/thi/${this.slug}">${this.words.toContest}</a></p>`;
  }

  private signInPage() {
    const { signIn } = this.words;
    return html`<section class="card stack loose">
        <div class="stack">
          <h2>${signIn.title}</h2>
          <p class="quiet-text">${signIn.text}</p>
        </div>
        <sign-in-form
          .phone=${this.session.phone}
          .problem=${this.problem}
          .lockedUntil=${this.lockedUntil}
          .clock=${this.clock}
          ?busy=${this.busy}
          .texts=${this.texts}
          @sign-in-submitted=${(event: CustomEvent<Credentials>) => this.signIn(event.detail)}
          @lock-ended=${() => (this.lockedUntil = null)}
        ></sign-in-form>
      </section>
      ${this.toContest()}`;
  }

  private rounds(): { id: string; name: string }[] {
    const seen = new Map<string, string>();
    this.data?.attempts.forEach(({ roundId, round }) => seen.set(roundId, round));
    return Array.from(seen, ([id, name]) => ({ id, name }));
  }

  /** Nothing at all where there is none to be had. */
  private certificatesCard() {
    const { certificates: words } = this.words;
    const known = this.certificates;
    if (!known || (known.certificates.length === 0 && !known.participationOffered)) {
      return nothing;
    }
    return html`<section class="card stack">
      <h2>${words.title}</h2>
      ${known.certificates.map(
        (each) =>
          html`<div class="attempt stack">
            <h3>${each.prize || words.participation}</h3>
            <dl>
              ${fact(words.number, each.number)} ${each.round ? fact(words.round, each.round) : nothing}
              ${fact(words.issuedOn, day(each.issuedOn))}
              ${fact(words.code, html`<a class="link code" href=${each.check}>${each.code}</a>`)}
            </dl>
            ${each.revokedAt
              ? html`<div class="note wrong">${icons.warning}<p>${words.revoked(each.revokeReason)}</p></div>`
              : html`<button
                  type="button"
                  class="button"
                  ?disabled=${this.busy}
                  aria-label=${words.fetchOf(each.number)}
                  @click=${() => this.fetchCertificate(each.id, each.number)}
                >
                  ${words.fetch}
                </button>`}
          </div>`,
      )}
      ${known.participationOffered
        ? html`<p class="quiet-text">${words.offered}</p>
            <button type="button" class="button primary" ?disabled=${this.busy} @click=${() => this.takeCertificate()}>
              ${words.take}
            </button>`
        : nothing}
    </section>`;
  }

  private attemptsCard() {
    const { attempts } = this.words;
    const all = this.data!.attempts;
    return html`<section class="card stack">
      <h2>${attempts.title}</h2>
      ${all.length === 0 ? html`<p class="quiet-text">${attempts.none}</p>` : nothing}
      ${this.rounds().map(
        ({ id, name }) =>
          html`<div class="round stack">
            <h3>${name}</h3>
            ${all.filter(({ roundId }) => roundId === id).map((attempt) => this.attempt(attempt))} ${this.place(id)}
          </div>`,
      )}
    </section>`;
  }

  private attempt(attempt: MyAttempt) {
    const { attempts, lang } = this.words;
    const { result, receipt, state } = attempt;
    const open = state === 'OPEN';
    const icon = { OPEN: icons.clock, SUBMITTED: icons.done, EXPIRED: icons.clock, VOID: icons.warning }[state];
    const tone = { OPEN: '', SUBMITTED: 'good', EXPIRED: '', VOID: 'wrong' }[state];
    const review = this.reviews[attempt.id];
    return html`<div class="attempt stack">
      <p class="state ${tone}">${icon}<span>${attempts.number(attempt.number)}: ${attempts.states[state]}</span></p>
      <dl>
        ${fact(attempts.startedAt, formatSecond(attempt.startedAt))}
        ${attempt.submittedAt ? fact(attempts.submittedAt, formatSecond(attempt.submittedAt)) : nothing}
        ${attempt.answered === null
          ? nothing
          : fact(attempts.answered, attempts.of(attempt.answered, attempt.questions))}
        ${open || state === 'VOID'
          ? nothing
          : fact(
              attempts.result,
              result
                ? attempts.points(
                    this.texts.board.correct(result.correct),
                    formatNumber(result.points, lang),
                  )
                : attempts.hidden,
            )}
        ${attempt.prediction === null ? nothing : fact(attempts.prediction, formatNumber(attempt.prediction, lang))}
        ${receipt ? fact(attempts.receipt, html`<span class="code digits">${receipt.code}</span>`) : nothing}
      </dl>
      ${receipt
        ? html`<a class="link" href="/bien-nhan?ma=${encodeURIComponent(receipt.code)}">${attempts.check}</a>`
        : nothing}
      ${review
        ? html`<answer-review .review=${review} .open=${true} .texts=${this.texts}></answer-review>`
        : attempt.reviewable
          ? html`<button type="button" class="button" @click=${() => this.loadReview(attempt)}>${attempts.review}</button>`
          : nothing}
    </div>`;
  }

  private place(roundId: string) {
    const { attempts, lang } = this.words;
    const place = this.places[roundId];
    if (!place) {
      return nothing;
    }
    return place.rank
      ? html`<div>
          <p><strong>${attempts.place(formatNumber(place.rank, lang))}</strong></p>
          <place-reasons
            .rank=${place.rank}
            .state=${place.why}
            .texts=${this.texts}
            @why-wanted=${() => this.loadWhy(roundId)}
          ></place-reasons>
        </div>`
      : html`<p class="quiet-text">${place.hidden ? attempts.placeHidden : attempts.placeNone}</p>`;
  }

  private dataCard({ person, consent, keptUntil }: MyData) {
    const { data } = this.words;
    const shown = consent.publishName;
    return html`<section class="card stack">
      <h2>${data.title}</h2>
      <dl>
        ${fact(data.name, person.fullName)} ${fact(data.born, day(person.dateOfBirth))} ${fact(data.phone, person.phone)}
        ${fact(data.unit, person.unit)}
        ${person.occupation ? fact(data.occupation, person.occupation) : nothing}
        ${person.listed ? fact(data.listed, data.listedYes) : nothing}
        ${fact(data.registeredAt, formatMinute(person.registeredAt))}
        ${fact(data.consent, data.consentAt(formatMinute(consent.givenAt), consent.version))}
        ${fact(data.publish, shown ? data.publishYes : data.publishNo)}
        ${fact(data.kept, keptUntil ? day(keptUntil) : data.keptUnknown)}
      </dl>
      <p class="quiet-text small">${data.keptText}</p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${() =>
            shown ? this.ask('HIDE') : this.act(() => this.door.publishName(true), this.words.hide.shown)}
        >
          ${shown ? data.hideName : data.showName}
        </button>
        <button type="button" class="button" @click=${() => this.ask('CORRECT')}>${data.correct}</button>
      </div>
      <h3>${data.copy}</h3>
      <div class="buttons">
        <button type="button" class="button quiet" @click=${() => this.takeCopy('html')}>${data.copyHtml}</button>
        <button type="button" class="button quiet" @click=${() => this.takeCopy('json')}>${data.copyJson}</button>
      </div>
      <p class="quiet-text small">${data.more}</p>
      <div class="links">
        <button type="button" class="link" @click=${() => this.ask('ASK')}>${data.ask}</button>
        <button type="button" class="link" @click=${() => this.ask('WITHDRAW')}>${data.withdraw}</button>
        <button type="button" class="link" @click=${() => this.ask('DELETE')}>${data.delete}</button>
      </div>
    </section>`;
  }

  private requestsCard(requests: MyRequest[]) {
    const words = this.words.requests;
    return html`<section class="card stack">
      <h2>${words.title}</h2>
      ${requests.length === 0 ? html`<p class="quiet-text">${words.none}</p>` : nothing}
      ${requests.map((request) => this.request(request))}
    </section>`;
  }

  private request(request: MyRequest) {
    const words = this.words.requests;
    const { state, wanted } = request;
    const waits = state === 'NEW' || state === 'ANSWERED';
    const tone = request.overdue || state === 'REFUSED' ? 'wrong' : state === 'DONE' ? 'good' : '';
    const icon = state === 'DONE' ? icons.done : tone === 'wrong' ? icons.warning : waits ? icons.clock : icons.info;
    const due = state === 'NEW' ? words.answerDue(day(request.answerDue)) : words.actDue(day(request.actDue));
    const change = [wanted.fullName, wanted.dateOfBirth && day(wanted.dateOfBirth), wanted.unit].filter(Boolean);
    return html`<div class="request stack">
      <div>
        <h3>${words.kinds[request.kind]}</h3>
        <p class="state ${tone}">
          ${icon}<span>${words.states[state]}${request.overdue ? ` – ${words.overdue}` : nothing}</span>
        </p>
        <p class="quiet-text small">${words.madeAt(formatMinute(request.madeAt))}</p>
        ${waits ? html`<p class="small">${due}</p>` : nothing}
      </div>
      ${change.length > 0 ? html`<p class="said">${change.join('; ')}</p>` : nothing}
      ${request.words ? html`<p class="said quiet-text">${request.words}</p>` : nothing}
      ${request.answer ? html`<p class="said"><strong>${words.answer}:</strong> ${request.answer}</p>` : nothing}
      ${request.outcome && request.kind !== 'EXPORT'
        ? html`<p class="said"><strong>${words.outcome}:</strong> ${request.outcome}</p>`
        : nothing}
      ${waits
        ? html`<button
            type="button"
            class="link"
            @click=${() => this.act(() => this.door.takeBack(request.id), words.takenBack)}
          >
            ${words.takeBack}
          </button>`
        : nothing}
    </div>`;
  }

  // ---- what is asked in a dialog -------------------------------------------------------------------------------

  private dialog(asking: Asking) {
    const { words } = this;
    switch (asking) {
      case 'HIDE':
        return this.sheet(words.hide.title, html`<p>${words.hide.text}</p>`, words.hide.confirm, () =>
          this.act(() => this.door.publishName(false), words.hide.done),
        );
      case 'ASK':
        return this.sheet(words.data.ask, this.wordsField(words.form.question), words.form.send, () =>
          this.act(() => this.door.ask('ASK', this.field('words'), false), words.form.sent),
        );
      case 'CORRECT':
        return this.correctDialog(this.data!);
      default:
        return this.eraseDialog(asking, this.data!);
    }
  }

  private sheet(heading: string, content: TemplateResult, confirm: string, run: () => void) {
    return html`<quiz-dialog open .heading=${heading} .texts=${this.texts} @close-wanted=${() => (this.asking = null)}>
      <div class="stack">${content} ${this.trouble()}</div>
      <div slot="actions" class="actions">
        <button type="button" class="button quiet" @click=${() => (this.asking = null)}>${this.words.form.cancel}</button>
        <button type="button" class="button primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${run}>
          ${confirm}
        </button>
      </div>
    </quiz-dialog>`;
  }

  private wordsField(label: string) {
    return html`<div class="field">
      <label for="words">${label}</label>
      <textarea class="input" id="words" maxlength="1000" tabindex="0"></textarea>
    </div>`;
  }

  private correctDialog({ person, correctsAtOnce }: MyData) {
    const { form, data } = this.words;
    return this.sheet(
      form.correctTitle,
      html`<p>${correctsAtOnce ? form.atOnce : form.byRequest}</p>
        <div class="field">
          <label for="fullName">${data.name}</label>
          <input class="input" id="fullName" maxlength="100" autocomplete="name" .value=${person.fullName} />
          ${this.error('fullName')}
        </div>
        <div class="field">
          <label for="dateOfBirth">${form.born}</label>
          <input
            class="input digits"
            id="dateOfBirth"
            inputmode="numeric"
            maxlength="10"
            .value=${day(person.dateOfBirth)}
            @input=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              input.value = withSlashes(input.value);
            }}
          />
          ${this.error('dateOfBirth')}
        </div>
        <div class="field">
          <label for="unitId">${data.unit}</label>
          <unit-picker
            id="unitId"
            .search=${this.searchUnits}
            .unit=${this.unit}
            .texts=${this.texts}
            .describedBy=${`${form.unitHint} ${person.unit}`}
            @unit-chosen=${(event: CustomEvent<{ unit: Unit | null }>) => (this.unit = event.detail.unit)}
          ></unit-picker>
          <span class="hint">${form.unitHint} ${person.unit}</span>
          ${this.error('unitId')}
        </div>
        ${correctsAtOnce ? nothing : this.wordsField(form.words)}`,
      correctsAtOnce ? form.save : form.send,
      () => this.correct(),
    );
  }

  private readonly searchUnits = (query: string, signal: AbortSignal) =>
    this.door.units(this.slug, query, UNITS_SHOWN, signal);

  private error(field: string) {
    const text = this.wrong[field];
    return text ? html`<span class="error" role="alert">${icons.warning}<span>${text}</span></span>` : nothing;
  }

  private eraseDialog(kind: 'WITHDRAW' | 'DELETE', { unpublished, sitting }: MyData) {
    const { erase, form } = this.words;
    const withdraws = kind === 'WITHDRAW';
    return this.sheet(
      withdraws ? erase.withdrawTitle : erase.deleteTitle,
      html`<p>${erase.what}</p>
        <ul class="points">
          ${erase.list.map((each) => html`<li>${each}</li>`)}
        </ul>
        <p>${erase.now}</p>
        <p class="quiet-text">${erase.copyFirst}</p>
        ${unpublished.length > 0
          ? html`<div class="note wrong">${icons.warning}<p>${erase.unpublished(unpublished.join(', '))}</p></div>`
          : nothing}
        ${sitting ? html`<div class="note">${icons.clock}<p>${erase.sitting}</p></div>` : nothing}
        ${this.wordsField(form.words)}
        <label class="understood">
          <input
            type="checkbox"
            .checked=${this.understood}
            @change=${(event: Event) => {
              this.understood = (event.target as HTMLInputElement).checked;
              this.problem = '';
            }}
          />
          <span>${erase.understood}</span>
        </label>`,
      withdraws ? erase.withdraw : erase.delete,
      () => this.erase(kind),
    );
  }
}

function fact(name: string, value: string | TemplateResult) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

define('my-page', MyPage);
