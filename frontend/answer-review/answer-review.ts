import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';
import type { Review, ReviewedQuestion } from '../door/model.ts';
import { LETTERS } from '../quiz-question/quiz-question.ts';

/** The right answers of an attempt beside one's own: a button, and once it is pressed a list of the questions. */
export class AnswerReview extends LitElement {
  static override properties = {
    review: { attribute: false },
    texts: { attribute: false },
    open: { state: true },
  };

  static override styles = [
    doorStyles,
    css`
      h2:focus {
        outline: none;
      }
      li {
        padding: 16px 0;
        border-top: 1px solid var(--line);
      }
      .verdict {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-gap: 8px;
        align-items: center;
        color: var(--warning);
        font-size: 0.889em;
        font-weight: 600;
      }
      .verdict.right {
        color: var(--right);
      }
      .wording {
        margin-top: 4px;
        font-weight: 600;
        white-space: pre-line;
        overflow-wrap: break-word;
      }
      dl {
        margin-top: 8px;
      }
      dt {
        margin-top: 8px;
        color: var(--quiet);
        font-size: 0.889em;
      }
      dd {
        white-space: pre-line;
        overflow-wrap: break-word;
      }
      dd span {
        display: block;
      }
      img {
        display: block;
        max-width: 100%;
        max-height: 40vh;
        margin-top: 8px;
        border: 1px solid var(--line);
        background: #fff;
      }
    `,
  ];

  declare review: Review | null;
  declare texts: Texts;
  declare open: boolean;

  constructor() {
    super();
    this.review = null;
    this.texts = vi;
    this.open = false;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('open') && this.open) {
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    }
  }

  override render() {
    const { review: words } = this.texts;
    if (!this.review) {
      return nothing;
    }
    return html`<section class="card stack" aria-label=${words.title}>
      ${this.open ? html`<h2 tabindex="-1">${words.title}</h2>` : nothing}
      ${this.open
        ? html`<ol>
            ${this.review.questions.map((question) => this.question(question))}
          </ol>`
        : nothing}
      <button
        type="button"
        class="button wide"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${() => (this.open = !this.open)}
      >
        ${this.open ? words.hide : words.show}
      </button>
    </section>`;
  }

  private question(question: ReviewedQuestion) {
    const { player, review: words } = this.texts;
    const { chosen, right, voided } = question;
    const verdict = right ? words.right : chosen.length > 0 ? words.wrong : words.unanswered;
    return html`<li>
      <p class="verdict ${right ? 'right' : ''}">
        ${right ? icons.done : icons.info}<span>${player.questionNo(question.no)} · ${verdict}</span>
      </p>
      <p class="wording">${question.text}</p>
      ${question.imageUrl
        ? html`<img src=${question.imageUrl} alt=${player.image(question.no)} loading="lazy" />`
        : nothing}
      ${voided ? html`<p class="small">${words.voided}</p>` : nothing}
      <dl>
        ${this.entry(words.mine, chosen.length > 0 ? this.options(question, chosen) : words.unanswered)}
        ${voided ? nothing : this.entry(words.key, this.options(question, question.correct))}
        ${question.alsoCorrect.map((accepted) => this.entry(words.also, this.options(question, accepted)))}
        ${question.explanation ? this.entry(words.explanation, question.explanation) : nothing}
        ${question.source ? this.entry(words.source, question.source) : nothing}
      </dl>
    </li>`;
  }

  private entry(name: string, content: unknown) {
    // On one line: line breaks of the bank are kept, those of a template would be too.
    return html`<dt>${name}</dt><dd>${content}</dd>`;
  }

  /** With the letters they had on the paper. */
  private options({ options }: ReviewedQuestion, ids: string[]) {
    return options.map((option, index) =>
      ids.includes(option.id)
        ? html`<span>${LETTERS[index]}. ${option.text}${this.picture(option.imageUrl, LETTERS[index]!)}</span>`
        : nothing,
    );
  }

  private picture(url: string | null, letter: string) {
    return url ? html`<img src=${url} alt=${this.texts.picture.option(letter)} loading="lazy" />` : nothing;
  }
}

define('answer-review', AnswerReview);
