import { LitElement, css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { textsFor, vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles, typeStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';
import type { Question } from '../door/model.ts';
import { questionStyles } from './question-styles.ts';
import '../read-aloud/read-aloud.ts';
import '../quiz-dialog/quiz-dialog.ts';

export const LETTERS = 'ABCDEFGHIJKLMNOP';

/** Within it a second tap at the same place is no decision of its own. */
export const DOUBLE_TAP_MS = 300;

interface Picture {
  url: string;
  alt: string;
}

/**
 * One question with its options and pictures, exactly as an entrant sees it. It shows what is chosen and tells what
 * the person chooses; keeping it is its owner's business.
 *
 * Attributes: `number` printed above the wording (the question's own `no` where it is missing), `lang` (`vi` or `en`;
 * an owner that has the words sets `texts` instead).
 *
 * @slot under a line below the options, such as the keys that work here
 * @fires answer with `detail` {questionId, optionIds}, the options in the order of the paper
 */
export class QuizQuestion extends LitElement {
  static override properties = {
    question: { attribute: false },
    number: { type: Number },
    chosen: { attribute: false },
    lang: {},
    texts: { attribute: false },
    unseen: { state: true },
    tries: { state: true },
    enlarged: { state: true },
    larger: { state: true },
  };

  static override styles = [
    doorStyles,
    typeStyles,
    questionStyles,
    css`
      .multiple {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-gap: 8px;
        align-items: center;
        margin-top: 8px;
        color: var(--kim-text);
        font-size: 0.889em;
        font-weight: 600;
      }
      .options {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-gap: 12px;
        margin-top: 20px;
      }
      .place {
        position: relative;
      }
      .option {
        position: relative;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        grid-gap: 12px;
        align-items: center;
        min-height: 60px;
        padding: 10px 12px 10px 10px;
        border: 1.5px solid var(--option-line);
        border-radius: var(--radius);
        background: var(--card);
        cursor: pointer;
        overflow-wrap: break-word;
        touch-action: manipulation;
        -webkit-tap-highlight-color: transparent;
        transition: border-color 120ms, background-color 120ms;
      }
      @media (hover: hover) {
        .option:hover {
          border-color: var(--son);
        }
      }
      .option input {
        width: 24px;
        height: 24px;
        accent-color: var(--son);
      }
      .badge {
        display: grid;
        align-items: center;
        justify-content: center;
        min-width: 40px;
        min-height: 40px;
        width: 1.55em;
        max-width: 46px;
        height: 1.55em;
        max-height: 46px;
        line-height: 1;
        border: 1.5px solid var(--line);
        border-radius: 50%;
        color: var(--son);
        background: var(--paper);
        font-weight: 700;
      }
      .square .badge {
        border-radius: 8px;
      }
      .chosen {
        border-color: var(--son);
        background: var(--tint);
        box-shadow: inset 0 0 0 1px var(--son);
      }
      .chosen .badge {
        color: #fff;
        border-color: var(--son);
        background: var(--son);
      }
      @media (forced-colors: active) {
        .chosen {
          outline: 3px solid Highlight;
        }
      }
      .under {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        margin-top: 8px;
        min-height: 48px;
      }
      /* The frame has its size before the picture is there: nothing moves under a finger when it comes. */
      .frame {
        position: relative;
        display: block;
        width: 100%;
        height: 62vw;
        max-height: 50vh;
        padding: 0;
        overflow: hidden;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: #fff;
      }
      .main {
        margin-top: 16px;
      }
      .option .frame {
        grid-column: 1 / -1;
        height: 34vw;
        max-height: 30vh;
      }
      @media (min-width: 600px) {
        .frame {
          height: 360px;
        }
        .option .frame {
          height: 200px;
        }
      }
      .frame img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      button.frame {
        cursor: zoom-in;
      }
      .zoom {
        position: absolute;
        right: 0;
        bottom: 0;
        display: grid;
        align-items: center;
        justify-content: center;
        width: 48px;
        height: 48px;
        color: var(--son);
      }
      .zoom svg {
        width: 34px;
        height: 34px;
        padding: 6px;
        border-radius: 50%;
        background: var(--paper);
        box-shadow: 0 0 0 1px var(--line);
      }
      .place .zoom {
        right: 12px;
        bottom: 10px;
      }
      .unseen {
        display: grid;
        align-content: center;
        justify-items: center;
        padding: 8px;
        background: var(--paper);
        color: var(--quiet);
        text-align: center;
      }
      .large {
        display: block;
        width: 100%;
        border: 1px solid var(--line);
        background: #fff;
        cursor: zoom-in;
      }
      .large.larger {
        width: 250%;
        max-width: none;
        cursor: zoom-out;
      }
      .scroll {
        overflow-x: auto;
        -webkit-overflow-scrolling: touch;
      }
    `,
  ];

  declare question: Question | null;
  declare number: number;
  /** Ids of the chosen options. */
  declare chosen: string[];
  declare texts: Texts;
  /** Addresses of pictures that could not be loaded. */
  declare unseen: string[];
  /** How often a picture was asked for again, by its address: each time by a new image element. */
  declare tries: Record<string, number>;
  declare enlarged: Picture | null;
  declare larger: boolean;

  private lastTap = { index: -1, at: 0 };
  private readonly onOnline = () => this.retry();

  constructor() {
    super();
    this.question = null;
    this.number = 0;
    this.chosen = [];
    this.texts = vi;
    this.unseen = [];
    this.tries = {};
    this.enlarged = null;
    this.larger = false;
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
    if (changed.has('lang') && this.lang) {
      void this.speak(this.lang);
    }
    const before = changed.get('question') as Question | null | undefined;
    if (before && before.id !== this.question?.id) {
      this.lastTap = { index: -1, at: 0 };
      this.enlarged = null;
      this.unseen = [];
    }
  }

  override render() {
    const { question, texts } = this;
    if (!question) {
      return nothing;
    }
    const no = this.number || question.no;
    return html`<fieldset>
        <legend>
          <h2 class="question" tabindex="-1">
            <span class="number">${texts.player.questionNo(no)}</span><span class="wording" lang="vi">${question.text}</span>
          </h2>
        </legend>
        <read-aloud .parts=${this.spoken(question, no)} .texts=${texts}></read-aloud>
        ${question.multiple ? html`<p class="multiple">${icons.info}${texts.player.multiple}</p>` : nothing}
        ${question.imageUrl ? this.mainPicture({ url: question.imageUrl, alt: texts.player.image(no) }) : nothing}
        <div class="options ${question.multiple ? 'square' : ''}">
          ${question.options.map((_, index) => this.option(question, index))}
        </div>
      </fieldset>
      <div class="under">
        ${this.chosen.length > 0
          ? html`<button type="button" class="link small" @click=${() => this.answer([])}>${texts.player.clear}</button>`
          : nothing}
        <slot name="under"></slot>
      </div>
      ${this.enlarged ? this.dialog(this.enlarged) : nothing}`;
  }

  /** The question as somebody would read it out, the options by their letters. */
  private spoken(question: Question, no: number): string[] {
    return [
      `${vi.player.questionNo(no)}. ${question.text}`,
      ...question.options.map(({ text }, index) => `${LETTERS[index]}. ${text}`),
    ];
  }

  private option(question: Question, index: number) {
    const option = question.options[index]!;
    const letter = LETTERS[index]!;
    const checked = this.chosen.includes(option.id);
    const picture = option.imageUrl ? { url: option.imageUrl, alt: this.texts.picture.option(letter) } : null;
    const unseen = picture !== null && this.unseen.includes(picture.url);
    // A press on the picture chooses, as on the rest of the option; its own button beside the label enlarges.
    return html`<div class="place">
      <label class="option ${checked ? 'chosen' : ''}">
        <span class="badge" aria-hidden="true">${letter}</span>
        <span lang="vi">${option.text}</span>
        <input
          type=${question.multiple ? 'checkbox' : 'radio'}
          name=${`q-${question.id}`}
          .checked=${checked}
          @change=${(event: Event) => this.tapped(index, event)}
        />
        ${picture && !unseen ? html`<span class="frame">${this.image(picture)}</span>` : nothing}
        ${unseen ? this.failed() : nothing}
      </label>
      ${picture && !unseen
        ? html`<button
            type="button"
            class="zoom"
            aria-label=${this.texts.picture.enlarge(picture.alt)}
            @click=${() => this.enlarge(picture)}
          >
            ${icons.enlarge}
          </button>`
        : nothing}
    </div>`;
  }

  private mainPicture(picture: Picture) {
    if (this.unseen.includes(picture.url)) {
      return html`<div class="main">${this.failed()}</div>`;
    }
    return html`<button
      type="button"
      class="frame main"
      aria-label=${this.texts.picture.enlarge(picture.alt)}
      @click=${() => this.enlarge(picture)}
    >
      ${this.image(picture)}<span class="zoom" aria-hidden="true">${icons.enlarge}</span>
    </button>`;
  }

  private image({ url, alt }: Picture) {
    // An image element that is given another address shows its old picture until the new one is there.
    return keyed(
      `${this.tries[url] ?? 0} ${url}`,
      html`<img src=${url} alt=${alt} loading="lazy" decoding="async" @error=${() => this.lost(url)} />`,
    );
  }

  private failed() {
    return html`<span class="frame unseen small">
      <span role="status">${this.texts.picture.failed}</span>
      <button type="button" class="link" @click=${this.onRetry}>${this.texts.retry}</button>
    </span>`;
  }

  private dialog({ url, alt }: Picture) {
    const { picture } = this.texts;
    return html`<quiz-dialog open .heading=${alt} .texts=${this.texts} @close-wanted=${this.closePicture}>
      <div class="scroll">
        <img class="large ${this.larger ? 'larger' : ''}" src=${url} alt=${alt} @click=${this.toggleSize} />
      </div>
      <button slot="actions" type="button" class="button wide" @click=${this.toggleSize}>
        ${this.larger ? picture.smaller : picture.larger}
      </button>
    </quiz-dialog>`;
  }

  /** Puts the focus where reading begins. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  /** Whether a picture lies over the question, so that keys do not answer what nobody sees. */
  get covered(): boolean {
    return this.enlarged !== null;
  }

  /** Chooses an option by its place, or lets go of it where several may be chosen. */
  choose(index: number): void {
    const { question, chosen } = this;
    const option = question?.options[index];
    if (!question || !option) {
      return;
    }
    if (!question.multiple) {
      this.answer([option.id]);
      return;
    }
    this.answer(
      question.options
        .map(({ id }) => id)
        .filter((id) => (id === option.id ? !chosen.includes(id) : chosen.includes(id))),
    );
  }

  /** A habit of double clicks must not take back what the first click chose. */
  private tapped(index: number, event: Event): void {
    const { lastTap } = this;
    this.lastTap = { index, at: event.timeStamp };
    if (this.question!.multiple && index === lastTap.index && event.timeStamp - lastTap.at < DOUBLE_TAP_MS) {
      (event.target as HTMLInputElement).checked = this.chosen.includes(this.question!.options[index]!.id);
    } else {
      this.choose(index);
    }
  }

  private answer(optionIds: string[]): void {
    // Shown at once, whatever the owner does with it.
    this.chosen = optionIds;
    this.dispatchEvent(new CustomEvent('answer', { detail: { questionId: this.question!.id, optionIds } }));
  }

  private lost(url: string): void {
    this.unseen = [...this.unseen, url];
  }

  private onRetry(event: Event): void {
    event.preventDefault(); // inside a label it would also choose the option
    this.retry();
  }

  private retry(): void {
    const tries = { ...this.tries };
    for (const url of this.unseen) {
      tries[url] = (tries[url] ?? 0) + 1;
    }
    this.tries = tries;
    this.unseen = [];
  }

  private enlarge(picture: Picture): void {
    this.larger = false;
    this.enlarged = picture;
  }

  private toggleSize(): void {
    this.larger = !this.larger;
  }

  private closePicture(): void {
    this.enlarged = null;
  }

  private async speak(lang: string): Promise<void> {
    try {
      const texts = await textsFor(lang);
      if (lang === this.lang) {
        this.texts = texts;
      }
    } catch {
      // Without a connection the words stay as they are.
    }
  }
}

define('quiz-question', QuizQuestion);
