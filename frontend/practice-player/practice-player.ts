import { LitElement, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { entryStyles } from '../contest-entry/entry-styles.ts';
import { define } from '../door/define.ts';
import { doorStyles, typeStyles } from '../door/door-styles.ts';
import { drumRing, icons } from '../door/icons.ts';
import type { Question } from '../door/model.ts';
import { questionStyles } from '../quiz-question/question-styles.ts';
import { LETTERS, type QuizQuestion } from '../quiz-question/quiz-question.ts';
import { Endless } from './endless.ts';
import { PracticeApi, Refused, type Offer, type Verdict } from './practice-api.ts';
import { practiceStyles } from './practice-styles.ts';
import { practiceTexts, type PracticeTexts } from './texts.ts';

type Phase = 'loading' | 'failed' | 'topics' | 'question' | 'verdict';

const PAGE = 20;

/**
 * Practice on the questions a contest released: a topic, then question after question without an end, each with its right
 * answer, why, and where that can be read up. The score is of this sitting alone; nothing is kept.
 *
 * Attributes: `slug` of the contest, `api` base address, `lang` (`vi` or `en`).
 */
export class PracticePlayer extends LitElement {
  static override properties = {
    slug: {},
    api: {},
    lang: { reflect: true },
    phase: { state: true },
    offer: { state: true },
    topic: { state: true },
    question: { state: true },
    chosen: { state: true },
    verdict: { state: true },
    problem: { state: true },
    hint: { state: true },
    busy: { state: true },
    right: { state: true },
    answered: { state: true },
    number: { state: true },
  };

  static override styles = [doorStyles, typeStyles, entryStyles, questionStyles, practiceStyles];

  declare slug: string;
  declare api: string;
  declare lang: string;
  declare phase: Phase;
  declare offer: Offer | null;
  /** The chosen topic's id; empty for all. */
  declare topic: string;
  declare question: Question | null;
  declare chosen: string[];
  declare verdict: Verdict | null;
  declare problem: string;
  declare hint: boolean;
  declare busy: boolean;
  declare right: number;
  declare answered: number;
  declare number: number;

  private door = new PracticeApi('');
  private supply: Endless<Question> | null = null;
  /** What did not come through and can be tried again as it was. */
  private again: (() => Promise<void>) | null = null;

  private readonly onOnline = () => this.retry();

  constructor() {
    super();
    this.slug = '';
    this.api = '/api/v1';
    this.lang = 'vi';
    this.phase = 'loading';
    this.offer = null;
    this.topic = '';
    this.question = null;
    this.chosen = [];
    this.verdict = null;
    this.problem = '';
    this.hint = false;
    this.busy = false;
    this.right = 0;
    this.answered = 0;
    this.number = 0;
    this.addEventListener('keydown', (event) => this.onKey(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.onOnline);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('slug') || changed.has('api')) {
      this.door = new PracticeApi(this.api);
      void this.open();
    }
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('phase') || changed.has('question')) {
      void this.bringIntoSight();
    }
  }

  /** Whoever goes on by keyboard or screen reader goes on at what is new. */
  private async bringIntoSight(): Promise<void> {
    if (this.phase === 'verdict') {
      this.renderRoot.querySelector<HTMLElement>('.verdict')?.focus();
    } else if (this.phase === 'question' && this.number > 1) {
      const element = this.renderRoot.querySelector<QuizQuestion>('quiz-question');
      await element?.updateComplete;
      element?.renderRoot.querySelector<HTMLElement>('.question')?.focus();
    }
    if (this.phase === 'question' && this.getBoundingClientRect().top < 0) {
      this.scrollIntoView();
    }
  }

  private get words(): PracticeTexts {
    return practiceTexts(this.lang);
  }

  // ---- what happens --------------------------------------------------------------------------------------------

  /** One thing at a time; what fails says why and can be tried again. */
  private async attempt(run: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = '';
    this.again = null;
    try {
      await run();
    } catch (failure) {
      const { status, detail } = failure instanceof Refused ? failure : { status: 0, detail: '' };
      this.problem = status === 0 ? this.words.offline : detail || this.words.busy;
      // A question that was taken back stays taken back; everything else may pass.
      this.again = status === 404 && this.phase === 'question' ? () => this.nextQuestion() : run;
      if (this.phase === 'loading') {
        this.phase = 'failed';
      }
    } finally {
      this.busy = false;
    }
  }

  private retry(): void {
    if (this.again) {
      void this.attempt(this.again);
    }
  }

  private open(): Promise<void> {
    this.phase = 'loading';
    return this.attempt(async () => {
      this.offer = await this.door.offer(this.slug);
      this.phase = 'topics';
    });
  }

  private begin(topic: string): void {
    const { offer } = this;
    const total = topic ? (offer?.topics.find(({ id }) => id === topic)?.questions ?? 0) : (offer?.total ?? 0);
    this.topic = topic;
    this.supply = new Endless(total, PAGE, (after, size) => this.door.questions(this.slug, topic, after, size));
    this.number = 0;
    void this.attempt(() => this.nextQuestion());
  }

  private async nextQuestion(): Promise<void> {
    const question = (await this.supply?.next()) ?? null;
    if (!question) {
      // Everything was taken back meanwhile: the page of topics says what is there now.
      this.offer = await this.door.offer(this.slug);
      this.phase = 'topics';
      return;
    }
    this.question = question;
    this.number++;
    this.chosen = [];
    this.verdict = null;
    this.hint = false;
    this.phase = 'question';
  }

  private submit(): void {
    if (this.chosen.length === 0) {
      this.hint = true;
    } else {
      this.ask(this.chosen);
    }
  }

  /** @param chosen nothing to see the answer without giving one, which does not count */
  private ask(chosen: string[]): void {
    const { question } = this;
    if (!question || this.phase !== 'question') {
      return;
    }
    void this.attempt(async () => {
      this.verdict = await this.door.answer(this.slug, question.id, chosen);
      this.chosen = chosen;
      if (chosen.length > 0) {
        this.answered++;
        this.right += this.verdict.right ? 1 : 0;
      }
      this.phase = 'verdict';
    });
  }

  private goOn(): void {
    void this.attempt(() => this.nextQuestion());
  }

  private choose(optionIds: string[]): void {
    if (!this.busy) {
      this.chosen = optionIds;
      this.hint = false;
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
      return;
    }
    const target = event.composedPath()[0] as HTMLElement;
    if (event.key === 'Enter' && !/^(BUTTON|A)$/.test(target.tagName)) {
      event.preventDefault();
      if (this.phase === 'question') {
        this.submit();
      } else if (this.phase === 'verdict') {
        this.goOn();
      }
      return;
    }
    const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : LETTERS.indexOf(event.key.toUpperCase());
    const option = event.key.length === 1 ? this.question?.options[place] : undefined;
    if (option && this.phase === 'question') {
      event.preventDefault();
      this.toggle(option.id);
    }
  }

  private toggle(id: string): void {
    const { question, chosen } = this;
    if (!question?.multiple) {
      this.choose([id]);
    } else {
      const wanted = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
      this.choose(question.options.map((option) => option.id).filter((each) => wanted.includes(each)));
    }
  }

  // ---- the page ------------------------------------------------------------------------------------------------

  override render() {
    const { words } = this;
    return html`<header>
        <div class="ring">${drumRing}</div>
        <div class="inner">
          <div class="top">
            <span class="organizer">${this.offer?.title}</span>
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
      <div class="page stack">${this.page()}</div>`;
  }

  private page() {
    const { words } = this;
    switch (this.phase) {
      case 'loading':
        return html`<div class="skeleton" role="status" aria-label=${words.loading}><i></i><i></i><i></i></div>`;
      case 'failed':
        return html`<section class="card stack"><h2>${words.failed}</h2>${this.trouble()}</section>`;
      case 'topics':
        return this.topicsPage(this.offer!);
      case 'question':
        return html`${this.progress()}${this.questionPage(this.question!)}`;
      case 'verdict':
        return html`${this.progress()}${this.verdictPage(this.question!, this.verdict!)}`;
    }
  }

  private trouble() {
    const { words } = this;
    return this.problem
      ? html`<div class="note wrong" role="alert">${icons.warning}<p>${this.problem}</p></div>
          <button type="button" class="button" @click=${() => this.retry()}>${words.retry}</button>`
      : nothing;
  }

  private topicsPage({ topics, total }: Offer) {
    const { words } = this;
    if (total === 0) {
      return html`<section class="card stack">
          <h2>${words.empty.title}</h2>
          <p>${words.empty.text}</p>
        </section>
        ${this.toContest()}`;
    }
    const row = (id: string, name: string, questions: number) =>
      html`<li>
        <button type="button" class="topic" @click=${() => this.begin(id)}>
          <span>${name}</span><span class="quiet-text small">${words.questions(questions)}</span>${icons.next}
        </button>
      </li>`;
    return html`<p>${words.intro}</p>
      ${this.trouble()}
      <section class="card" aria-label=${words.topics}>
        <ul>
          ${topics.length > 1 ? row('', words.all, total) : nothing}
          ${topics.map(({ id, name, questions }) => row(id, name, questions))}
        </ul>
      </section>
      ${this.toContest()}`;
  }

  private toContest() {
    return html`<p><a class="link" href="/thi/${this.slug}">${this.words.toContest}</a></p>`;
  }

  private progress() {
    const { words } = this;
    const name = this.offer?.topics.find(({ id }) => id === this.topic)?.name ?? words.all;
    return html`<div class="progress">
      <p>
        <span class="quiet-text small">${name}</span>
        <strong class="digits">${this.answered ? words.score(this.right, this.answered) : words.scoreNone}</strong>
      </p>
      <button type="button" class="link small" @click=${() => this.backToTopics()}>${words.otherTopic}</button>
    </div>`;
  }

  private backToTopics(): void {
    this.problem = '';
    this.again = null;
    this.phase = 'topics';
  }

  private questionPage(question: Question) {
    const { words } = this;
    return html`<section class="card stack">
      ${keyed(
        `${this.number}`,
        html`<quiz-question
          .question=${question}
          .number=${this.number}
          .chosen=${this.chosen}
          lang=${words.lang}
          @answer=${(event: CustomEvent<{ optionIds: string[] }>) => this.choose(event.detail.optionIds)}
        ></quiz-question>`,
      )}
      ${this.hint ? html`<p class="note wrong" role="alert">${icons.info}<span>${words.chooseFirst}</span></p>` : nothing}
      ${this.trouble()}
      <button
        type="button"
        class="button primary wide big"
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${() => this.submit()}
      >
        ${this.busy ? words.checking : words.answer}
      </button>
      <button type="button" class="link" @click=${() => this.ask([])}>${words.reveal}</button>
      <p class="keys quiet-text small">${words.keys}</p>
    </section>`;
  }

  private verdictPage(question: Question, verdict: Verdict) {
    const { words, chosen } = this;
    const word = chosen.length === 0 ? words.revealed : verdict.right ? words.right : words.wrong;
    return html`<section class="card stack">
      <h2 class="verdict ${chosen.length === 0 ? '' : verdict.right ? 'right' : 'wrong'}" tabindex="-1">
        ${chosen.length === 0 ? icons.info : verdict.right ? icons.done : icons.warning}<span>${word}</span>
      </h2>
      <p class="question"><span class="wording">${question.text}</span></p>
      ${this.picture(question.imageUrl)}
      <ul class="options">
        ${question.options.map((option, index) => this.marked(option, LETTERS[index]!, verdict))}
      </ul>
      ${verdict.alsoCorrect.map((accepted) => html`<p>${words.also(this.letters(question, accepted))}</p>`)}
      <dl>
        ${verdict.explanation
          ? this.entry(words.explanation, verdict.explanation)
          : html`<dd class="quiet-text">${words.noExplanation}</dd>`}
        ${verdict.source ? this.entry(words.source, verdict.source) : nothing}
      </dl>
      ${this.trouble()}
      <button type="button" class="button primary wide big" @click=${() => this.goOn()}>${words.next}</button>
    </section>`;
  }

  private marked(option: Question['options'][number], letter: string, verdict: Verdict) {
    const { words } = this;
    const key = verdict.correct.includes(option.id);
    const mine = this.chosen.includes(option.id);
    return html`<li class="${key ? 'key' : mine ? 'mine' : ''}">
      <span class="letter" aria-hidden="true">${letter}</span>
      <span>
        ${option.text} ${this.picture(option.imageUrl)}
        ${key || mine
          ? html`<span class="mark"
              >${key ? icons.check : icons.close}${[mine ? words.mineMark : '', key ? words.keyMark : '']
                .filter(Boolean)
                .join(' · ')}</span
            >`
          : nothing}
      </span>
    </li>`;
  }

  private letters({ options }: Question, ids: string[]): string {
    return options.map(({ id }, index) => (ids.includes(id) ? LETTERS[index]! : '')).join('');
  }

  private entry(name: string, content: string) {
    // On one line: line breaks of the bank are kept, those of a template would be too.
    return html`<dt>${name}</dt><dd>${content}</dd>`;
  }

  private picture(url: string | null | undefined) {
    return url ? html`<img src=${url} alt="" loading="lazy" />` : nothing;
  }
}

define('practice-player', PracticePlayer);
