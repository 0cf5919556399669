import { css } from 'lit';

/* Dark, because the hall is; large, because the hand is busy. */
export const controlStyles = css`
  :host {
    --son: #a61b29;
    --kim: #f2c14e;
    --ground: #15110f;
    --card: #211b18;
    --line: #463b34;
    --ink: #fbf3e6;
    --quiet: #c9bcab;
    display: block;
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    overflow: hidden;
    background: var(--ground);
    color: var(--ink);
    font-family: 'Be Vietnam Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    font-size: 18px;
    line-height: 1.45;
    touch-action: manipulation;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  dl,
  dd,
  ol {
    margin: 0;
    padding: 0;
  }
  ol {
    list-style: none;
  }
  svg {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .loading {
    padding: 40px 24px;
    text-align: center;
  }
  .page {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  header {
    display: flex;
    align-items: center;
    padding: 10px 20px;
    border-bottom: 1px solid var(--line);
  }
  h1 {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-size: 18px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .trial {
    margin-right: 12px;
    padding: 2px 10px;
    border-radius: 6px;
    background: var(--kim);
    color: #35080e;
    font-size: 15px;
  }
  .link {
    display: flex;
    align-items: center;
    margin: 0 20px;
    color: #8fd0ae;
    font-size: 16px;
    white-space: nowrap;
  }
  .link svg {
    width: 20px;
    height: 20px;
    margin-right: 6px;
  }
  .link.cut {
    color: #ffb27a;
  }
  header dl {
    display: flex;
  }
  header dl div {
    margin-left: 24px;
    text-align: right;
  }
  dt {
    color: var(--quiet);
    font-size: 14px;
    line-height: 1.2;
  }
  dd {
    font-size: 24px;
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .message {
    padding: 10px 20px;
    background: #3a2d12;
    color: #ffe2a0;
    font-weight: 600;
  }
  .message.cut {
    background: #4a2410;
    color: #ffd2b0;
  }
  .message.dark {
    background: #000;
    color: #fff;
  }
  .main {
    flex: 1;
    display: grid;
    grid-template-columns: 3fr 2fr;
    min-height: 0;
  }
  section {
    min-width: 0;
    padding: 16px 20px;
    overflow-y: auto;
  }
  .coming {
    border-left: 1px solid var(--line);
    background: #1a1512;
  }
  .view {
    position: relative;
    width: 100%;
    max-width: min(540px, 62vh);
    margin-bottom: 14px;
    border: 1px solid var(--line);
    border-radius: 6px;
    overflow: hidden;
  }
  .coming .view {
    max-width: min(340px, 42vh);
  }
  .view::before {
    content: '';
    display: block;
    padding-top: 56.25%;
  }
  .view stage-scene {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }
  .label {
    color: var(--kim);
    font-size: 15px;
    font-weight: 600;
  }
  .label span {
    margin-left: 8px;
    color: var(--quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  h2 {
    font-size: 28px;
    font-weight: 700;
    line-height: 1.25;
    overflow-wrap: break-word;
  }
  .coming h2 {
    font-size: 22px;
  }
  .detail {
    color: var(--quiet);
  }
  .words,
  .note {
    margin-top: 14px;
    padding: 12px 16px;
    border-left: 3px solid var(--kim);
    background: var(--card);
  }
  .words p:not(.label) {
    font-size: 22px;
    line-height: 1.5;
  }
  .coming .words p:not(.label) {
    font-size: 18px;
  }
  .note {
    border-left-color: #7ea6d8;
  }
  .note .label {
    color: #a9c8ef;
  }

  .bar {
    display: flex;
    align-items: stretch;
    padding: 12px 20px calc(12px + env(safe-area-inset-bottom, 0px));
    border-top: 1px solid var(--line);
  }
  .tools {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
  }
  .tools > * {
    margin: 4px 10px 4px 0;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 48px;
    min-height: 52px;
    padding: 8px 16px;
    border: 1.5px solid var(--line);
    border-radius: 10px;
    background: var(--card);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button svg {
    width: 22px;
    height: 22px;
  }
  .tools button svg {
    margin-right: 8px;
  }
  button:focus-visible,
  input:focus-visible {
    outline: 3px solid var(--kim);
    outline-offset: 2px;
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  button[aria-pressed='true'] {
    border-color: var(--kim);
    color: var(--kim);
  }
  .speed {
    display: inline-flex;
    align-items: center;
  }
  .speed output {
    min-width: 64px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .bar .next,
  .bar .back {
    min-height: 84px;
    font-size: 24px;
  }
  .bar .back {
    min-width: 140px;
    margin-left: 12px;
  }
  .next {
    min-width: 280px;
    margin-left: 12px;
    border-color: var(--son);
    background: var(--son);
    color: #fff;
    font-weight: 700;
  }
  .next svg,
  .back svg {
    width: 30px;
    height: 30px;
  }

  .veil {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 16px;
    background: rgba(0, 0, 0, 0.72);
  }
  .dialog {
    max-width: 520px;
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
  }
  .dialog p {
    margin: 12px 0 24px;
  }
  .answers {
    display: flex;
    justify-content: flex-end;
  }
  .yes {
    margin-left: 12px;
    border-color: var(--son);
    background: var(--son);
    color: #fff;
  }
  .jump {
    display: flex;
    flex-direction: column;
    width: 640px;
    max-width: 100%;
    height: 100%;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--ground);
  }
  .jump-head {
    display: flex;
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 52px;
    margin-right: 10px;
    padding: 8px 16px;
    border: 1.5px solid var(--line);
    border-radius: 10px;
    background: var(--card);
    color: var(--ink);
    font: inherit;
  }
  .jump ol {
    flex: 1;
    margin: 12px 0;
    overflow-y: auto;
  }
  .jump li button {
    width: 100%;
    min-height: 56px;
    justify-content: flex-start;
    border-color: transparent;
    background: none;
    font-weight: 400;
    line-height: 1.3;
    text-align: left;
  }
  .jump li button[aria-current='true'] {
    background: #3a1015;
  }
  .jump li .picked {
    border-color: var(--kim);
  }
  .jump li i {
    flex: none;
    width: 48px;
    color: var(--quiet);
    font-style: normal;
    font-variant-numeric: tabular-nums;
  }
  .jump small {
    display: block;
    color: var(--quiet);
    font-size: 15px;
  }
  .group {
    padding: 14px 16px 4px;
    color: var(--kim);
    font-size: 16px;
    font-weight: 600;
  }
  .hint {
    margin-bottom: 10px;
    color: var(--quiet);
    font-size: 15px;
  }
  .jump > .next {
    margin: 0;
    min-height: 60px;
  }

  @media (max-width: 760px) {
    header {
      flex-wrap: wrap;
      padding: 8px 16px;
    }
    h1 {
      flex-basis: 60%;
      font-size: 16px;
    }
    .link {
      margin: 0;
      font-size: 15px;
    }
    header dl {
      width: 100%;
      justify-content: space-between;
      margin-top: 4px;
    }
    header dl div {
      margin: 0;
      text-align: left;
    }
    dd {
      font-size: 20px;
    }
    .main {
      display: block;
      overflow-y: auto;
    }
    section {
      padding: 14px 16px;
      overflow: visible;
    }
    .coming {
      border-left: 0;
      border-top: 1px solid var(--line);
    }
    .view {
      display: none;
    }
    h2 {
      font-size: 26px;
    }
    .words p:not(.label) {
      font-size: 20px;
    }
    .bar {
      flex-wrap: wrap;
      padding: 10px 16px calc(14px + env(safe-area-inset-bottom, 0px));
    }
    .tools {
      flex: none;
      width: 100%;
      flex-wrap: nowrap;
      justify-content: space-between;
      margin-bottom: 8px;
    }
    .tools > * {
      margin: 0;
    }
    .tools button {
      min-height: 48px;
      padding: 6px 12px;
      line-height: 1.2;
      font-size: 16px;
    }
    .tools svg {
      display: none;
    }
    .speed output {
      min-width: 38px;
    }
    .speed button {
      min-width: 40px;
      padding: 6px;
    }
    .bar .back {
      flex: 1;
      min-width: 0;
      min-height: 128px;
      margin: 0 10px 0 0;
      flex-direction: column;
    }
    .bar .next {
      flex: 2.4;
      min-width: 0;
      min-height: 128px;
      margin: 0;
      font-size: 28px;
    }
  }
`;
