import { LitElement, css, html, nothing } from 'lit';
import { vi, type Texts } from '../contest-entry/texts.ts';
import { define } from '../door/define.ts';
import { doorStyles } from '../door/door-styles.ts';
import { icons } from '../door/icons.ts';

/**
 * All questions at a glance: answered ones are filled and ticked, open ones are outlined, the current one has a frame.
 *
 * @fires step-chosen with `detail.step`, the index of the question; the prediction follows the last question
 */
export class QuestionMap extends LitElement {
  static override properties = {
    answered: { attribute: false },
    waiting: { attribute: false },
    current: { type: Number },
    prediction: { attribute: false },
    texts: { attribute: false },
  };

  static override styles = [
    doorStyles,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(52px, 1fr));
        grid-gap: 10px;
      }
      button {
        position: relative;
        width: 100%;
        min-height: 52px;
        padding: 4px;
        border: 1.5px solid var(--field-line);
        border-radius: var(--radius);
        background: #fff;
        font-weight: 600;
      }
      button svg {
        position: absolute;
        top: 3px;
        right: 3px;
        width: 15px;
        height: 15px;
        stroke-width: 3.4;
      }
      .current {
        box-shadow: 0 0 0 2px var(--card), 0 0 0 5px var(--ink);
      }
      @media (forced-colors: active) {
        .current {
          outline: 3px solid Highlight;
        }
      }
      .prediction {
        grid-column: span 2;
      }
      .legend {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9.5em, max-content));
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), max-content));
        grid-gap: 6px 20px;
        margin-top: 16px;
        color: var(--quiet);
        font-size: 0.889em;
      }
      .legend li {
        display: grid;
        grid-template-columns: 26px auto;
        grid-gap: 10px;
        align-items: center;
      }
      .sample {
        display: grid;
        align-items: center;
        justify-content: center;
        width: 22px;
        height: 22px;
        border: 1.5px solid var(--field-line);
        border-radius: 5px;
        background: #fff;
      }
      button.answered,
      .sample.answered {
        color: #fff;
        border-color: var(--son);
        background: var(--son);
      }
      .sample svg {
        width: 15px;
        height: 15px;
        stroke-width: 3.4;
      }
      button.waiting,
      .sample.waiting {
        color: var(--warning);
        border: 2px dashed var(--warning);
        background: #fff4e6;
      }
      .sample.current {
        box-shadow: 0 0 0 2px var(--card), 0 0 0 4px var(--ink);
        transform: scale(0.8);
      }
    `,
  ];

  /** For each question, in order, whether it is answered. */
  declare answered: boolean[];
  /** For each question whether its answer is on this device only. */
  declare waiting: boolean[];
  declare current: number;
  /** Whether the prediction is filled in; null where the round has none. */
  declare prediction: boolean | null;
  declare texts: Texts;

  constructor() {
    super();
    this.answered = [];
    this.waiting = [];
    this.current = -1;
    this.prediction = null;
    this.texts = vi;
  }

  override render() {
    const done = this.answered.filter(Boolean).length;
    return html`<ul class="grid">
        ${this.answered.map((answered, index) => this.button(index, answered, String(index + 1)))}
        ${this.prediction === null
          ? nothing
          : this.button(this.answered.length, this.prediction, this.texts.map.prediction)}
      </ul>
      <ul class="legend">
        <li><span class="sample answered">${icons.check}</span>${this.texts.map.answered}: ${done}</li>
        ${this.waiting.includes(true)
          ? html`<li>
              <span class="sample waiting">${icons.offline}</span>${this.texts.queue.waiting}:
              ${this.waiting.filter(Boolean).length}
            </li>`
          : nothing}
        <li><span class="sample"></span>${this.texts.map.unanswered}: ${this.answered.length - done}</li>
        ${this.current < 0
          ? nothing
          : html`<li><span class="sample current"></span>${this.texts.map.current}</li>`}
      </ul>`;
  }

  private button(step: number, answered: boolean, word: string) {
    const current = step === this.current;
    const prediction = step === this.answered.length;
    const waiting = !!this.waiting[step];
    const label = prediction
      ? `${word}, ${(answered ? this.texts.map.answered : this.texts.map.unanswered).toLowerCase()}`
      : this.texts.map.label(step + 1, answered, current);
    return html`<li class=${prediction ? 'prediction' : ''}>
      <button
        type="button"
        class="digits ${answered ? 'answered' : ''} ${current ? 'current' : ''} ${waiting ? 'waiting' : ''}"
        aria-label=${waiting ? `${label}, ${this.texts.queue.waiting.toLowerCase()}` : label}
        aria-current=${current ? 'step' : nothing}
        @click=${() => this.choose(step)}
      >
        ${word}${waiting ? icons.offline : answered ? icons.check : nothing}
      </button>
    </li>`;
  }

  private choose(step: number): void {
    this.dispatchEvent(new CustomEvent('step-chosen', { detail: { step }, bubbles: true, composed: true }));
  }
}

define('question-map', QuestionMap);
