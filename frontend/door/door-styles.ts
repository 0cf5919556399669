import { css } from 'lit';

/*
 * Tokens and the few shapes that every element of the door shares. Written for Safari 12.1 and Chrome 70: grid gaps
 * instead of flex gaps, no `inset`, no `clamp()`, and `:focus` with an exception instead of `:focus-visible` alone.
 */
export const doorStyles = css`
  :host {
    --son: var(--mocson-son, #a61b29);
    --son-deep: var(--mocson-son-deep, #7f1420);
    --kim: var(--mocson-kim, #f2c14e);
    --kim-text: var(--mocson-kim-text, #8a6a12);
    --paper: var(--mocson-paper, #fbf7ef);
    --card: var(--mocson-card, #ffffff);
    --ink: var(--mocson-ink, #1e1b18);
    --quiet: var(--mocson-quiet, #5c534a);
    --line: var(--mocson-line, #e4dac8);
    --field-line: var(--mocson-field-line, #8d8273);
    --right: var(--mocson-right, #1f6b45);
    --warning: var(--mocson-warning, #9a4b00);
    --option-line: var(--mocson-option-line, #cfc3b0);
    --tint: var(--mocson-tint, #fdf3f1);
    --radius: 10px;
    display: block;
    box-sizing: border-box;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font-weight: 700;
    line-height: 1.3;
    overflow-wrap: break-word;
  }
  h2 {
    font-size: 1.222em;
  }
  svg {
    display: block;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button,
  input {
    font: inherit;
    color: inherit;
    margin: 0;
    letter-spacing: inherit;
  }
  button {
    -webkit-appearance: none;
    appearance: none;
    border: 0;
    background: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  :focus {
    outline: 3px solid var(--kim-text);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  .button {
    display: inline-grid;
    grid-auto-flow: column;
    grid-gap: 0.5em;
    align-items: center;
    justify-content: center;
    min-height: 48px;
    padding: 0.6em 1.2em;
    border-radius: var(--radius);
    border: 1.5px solid var(--son);
    color: var(--son);
    background: var(--card);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    transition: background-color 120ms;
  }
  .button:hover {
    background: var(--tint);
  }
  .button.primary {
    color: #fff;
    background: var(--son);
  }
  .button.primary:hover {
    background: var(--son-deep);
  }
  .button.wide {
    display: grid;
    width: 100%;
  }
  .button.big {
    min-height: 60px;
    font-size: 1.111em;
  }
  .button.quiet {
    border-color: var(--line);
    color: var(--ink);
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .link {
    min-height: 48px;
    padding: 0.4em 0.2em;
    color: var(--son);
    font-weight: 600;
    text-align: left;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .card {
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }
  @media (max-width: 480px) {
    .card {
      padding: 20px 16px;
    }
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 16px;
  }
  .stack.loose {
    grid-gap: 24px;
  }
  .quiet-text {
    color: var(--quiet);
  }
  .small {
    font-size: 0.889em;
  }
  .note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 12px;
    align-items: start;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--kim-text);
    border-radius: var(--radius);
    background: var(--card);
  }
  .note svg {
    margin-top: 0.1em;
    color: var(--kim-text);
  }
  .note.wrong {
    border-left-color: var(--warning);
    background: #fff9f1;
  }
  .note.wrong svg {
    color: var(--warning);
  }
  .note.good {
    border-left-color: var(--right);
  }
  .note.good svg {
    color: var(--right);
  }
  .out-of-sight {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  .digits {
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;

/** Paper, ink and type of what stands in a page that is not ours. */
export const typeStyles = css`
  :host {
    color: var(--ink);
    background: var(--paper);
    /* The device's own letters; the house, which has loaded its font, is the one that has it. */
    font-family: var(--mocson-font, 'Be Vietnam Pro', -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    /* 18 px, more when the browser's own text size is larger, never less in a portal that shrank its root. */
    font-size: 1.125rem;
    font-size: max(18px, 1.125rem);
    font-weight: 400;
    text-align: left;
    letter-spacing: normal;
    -webkit-text-size-adjust: 100%;
  }
`;

/** Labelled fields with their hint and their error. */
export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 6px;
  }
  .field label,
  .label {
    font-weight: 600;
  }
  .hint {
    color: var(--quiet);
    font-size: 0.889em;
  }
  .error {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 8px;
    color: var(--warning);
    font-weight: 600;
    font-size: 0.944em;
  }
  .error svg {
    margin-top: 0.15em;
  }
  .input {
    -webkit-appearance: none;
    appearance: none;
    width: 100%;
    min-height: 54px;
    padding: 0.5em 0.8em;
    border: 1.5px solid var(--field-line);
    border-radius: var(--radius);
    background: #fff;
  }
  .input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .input:focus {
    outline-offset: 1px;
  }
  .input:focus:not(:focus-visible) {
    outline: 3px solid var(--kim-text);
  }
  .input[aria-invalid='true'] {
    border-color: var(--warning);
    box-shadow: inset 0 0 0 1px var(--warning);
  }
  .with-toggle {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 8px;
  }
  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 14px;
    align-items: start;
    padding: 12px 0;
    min-height: 48px;
    cursor: pointer;
    font-weight: 400;
  }
  .field .tick {
    font-weight: 400;
  }
  .tick input {
    width: 28px;
    height: 28px;
    accent-color: var(--son);
  }
`;
