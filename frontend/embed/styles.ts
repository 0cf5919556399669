const css = (parts: TemplateStringsArray) => parts[0]!;

/* Old phones read this too: no flex gaps, no `inset`, no `clamp()`. */
export const baseStyles = css`
  :host {
    display: block !important;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    /* inside, since portals like to take away every margin */
    padding-bottom: 16px;
    color: var(--mocson-ink, #1e1b18);
    font-family: var(--mocson-font, 'Be Vietnam Pro', -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    font-size: 18px;
    line-height: 1.5;
    text-align: left;
    overflow-wrap: break-word;
  }
  .root * {
    box-sizing: border-box;
  }
  p,
  h2 {
    margin: 0;
  }
  h2 {
    font-size: 20px;
    line-height: 1.3;
  }
  .quiet {
    color: var(--mocson-quiet, #5c534a);
    font-size: 16px;
  }
  .card {
    padding: 20px 16px;
    border: 1px solid var(--mocson-line, #e4dac8);
    border-radius: 10px;
    background: var(--mocson-card, #fff);
  }
  .note {
    padding: 16px;
    border: 1px solid var(--mocson-line, #e4dac8);
    border-left: 4px solid var(--mocson-kim-text, #8a6a12);
    border-radius: 10px;
    background: var(--mocson-card, #fff);
  }
  .button {
    -webkit-appearance: none;
    appearance: none;
    display: inline-block;
    min-height: 48px;
    margin: 12px 0 0;
    padding: 11px 22px;
    border: 1.5px solid var(--mocson-son, #a61b29);
    border-radius: 10px;
    background: var(--mocson-card, #fff);
    color: var(--mocson-son, #a61b29);
    font: inherit;
    font-weight: 600;
    line-height: 24px;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .primary {
    background: var(--mocson-son, #a61b29);
    color: #fff;
  }
  a:not(.button) {
    display: inline-block;
    padding: 10px 0;
    color: var(--mocson-son, #a61b29);
  }
  :focus {
    outline: 3px solid var(--mocson-kim-text, #8a6a12);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
`;

export const bannerStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 20px 20px 8px;
    border-radius: 10px;
    border-bottom: 4px solid var(--mocson-kim, #f2c14e);
    background: var(--mocson-son-deep, #7f1420);
    color: #fff7ea;
  }
  .numeral {
    flex: none;
    margin: 0 20px 12px 0;
    color: var(--mocson-kim, #f2c14e);
    font-family: Georgia, 'Times New Roman', serif;
    font-size: 44px;
    font-weight: 700;
    line-height: 1.1;
  }
  .words {
    flex: 1 1 240px;
    min-width: 0;
    margin: 0 20px 12px 0;
  }
  .words p {
    color: #ecd3c8;
    font-size: 16px;
  }
  .told p {
    margin: 8px 0 0;
    padding: 8px 12px;
    border-left: 4px solid var(--mocson-kim, #f2c14e);
    border-radius: 4px;
    background: rgba(255, 255, 255, 0.12);
    color: #fff7ea;
  }
  .banner .button {
    flex: none;
    margin: 0 0 12px;
    border-color: #fff7ea;
    background: #fff7ea;
    color: var(--mocson-son-deep, #7f1420);
  }
`;

export const countdownStyles = css`
  .parts {
    display: flex;
    margin: 10px -4px 0;
  }
  .part {
    flex: 1 1 0;
    min-width: 0;
    max-width: 110px;
    margin: 0 4px;
    padding: 8px 2px;
    border: 1px solid var(--mocson-line, #e4dac8);
    border-radius: 10px;
    background: var(--mocson-card, #fff);
    text-align: center;
    font-size: 14px;
    color: var(--mocson-quiet, #5c534a);
  }
  .part b {
    display: block;
    color: var(--mocson-son-deep, #7f1420);
    font-size: 30px;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-weight: 600;
  }
`;

export const unitsStyles = css`
  table {
    width: 100%;
    margin: 8px 0 4px;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 10px 6px;
    border-bottom: 1px solid var(--mocson-line, #e4dac8);
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  th {
    color: var(--mocson-quiet, #5c534a);
    font-size: 14px;
    font-weight: 600;
    overflow-wrap: normal;
    word-break: normal;
  }
  .n {
    text-align: right;
    font-variant-numeric: tabular-nums;
    word-break: normal;
  }
  td.n {
    white-space: nowrap;
  }
  td:first-child {
    width: 48px;
    color: var(--mocson-son-deep, #7f1420);
    font-weight: 700;
  }
  td small {
    display: block;
    color: var(--mocson-quiet, #5c534a);
    font-size: 14px;
    font-weight: 400;
  }
  caption {
    text-align: left;
    font-weight: 600;
  }
`;

export const resultStyles = css`
  label {
    display: block;
    margin-top: 10px;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
  }
  input {
    -webkit-appearance: none;
    appearance: none;
    flex: 1 1 200px;
    min-width: 0;
    min-height: 48px;
    margin: 12px 12px 0 0;
    padding: 8px 14px;
    border: 1.5px solid var(--mocson-field-line, #8d8273);
    border-radius: 10px;
    background: #fff;
    color: #1e1b18;
    font: inherit;
    letter-spacing: 1px;
  }
  .answer {
    margin-top: 14px;
    padding: 12px 16px;
    border: 1px solid var(--mocson-line, #e4dac8);
    border-left: 4px solid var(--mocson-warning, #9a4b00);
    border-radius: 10px;
  }
  .good {
    border-left-color: var(--mocson-right, #1f6b45);
  }
  .good b {
    color: var(--mocson-right, #1f6b45);
  }
  .answer:empty {
    display: none;
  }
`;

export const entryStyles = css`
  .root {
    /* as tall as its content, not as the portal's window; nothing of the portal's may cover it */
    --mocson-min-height: 0;
    padding-bottom: 0;
  }
  iframe {
    display: block;
    width: 100%;
    min-height: 480px;
    border: 0;
  }
  .hidden {
    display: none;
  }
`;
