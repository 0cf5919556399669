import { css } from 'lit';

export const practiceStyles = css`
  li + li .topic {
    border-top: 1px solid var(--line);
  }
  .topic {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    grid-gap: 12px;
    align-items: center;
    width: 100%;
    min-height: 60px;
    padding: 10px 0;
    text-align: left;
    font-weight: 600;
    overflow-wrap: break-word;
  }
  .topic .quiet-text {
    font-weight: 400;
    white-space: nowrap;
  }
  .topic svg {
    color: var(--son);
  }
  a.link {
    display: inline-grid;
    align-items: center;
  }
  .link[type='button'] {
    text-align: center;
  }
  quiz-question {
    background: none;
  }
  .progress {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 12px;
    align-items: center;
  }
  .progress p > * {
    display: block;
    overflow-wrap: break-word;
  }
  .verdict {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 10px;
    align-items: center;
    color: var(--kim-text);
  }
  .verdict:focus {
    outline: none;
  }
  .verdict.right {
    color: var(--right);
  }
  .verdict.wrong {
    color: var(--warning);
  }
  .options li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 12px;
    padding: 10px 14px;
    border: 1.5px solid var(--line);
    border-radius: var(--radius);
    overflow-wrap: break-word;
  }
  .options li + li {
    margin-top: 8px;
  }
  .options .letter {
    color: var(--quiet);
    font-weight: 700;
  }
  .options .key {
    border-color: var(--right);
    background: #f0f8f3;
  }
  .options .mine {
    border-color: var(--warning);
    background: #fff9f1;
  }
  .mark {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 6px;
    align-items: center;
    margin-top: 4px;
    color: var(--warning);
    font-size: 0.889em;
    font-weight: 700;
  }
  .key .mark {
    color: var(--right);
  }
  dt {
    color: var(--quiet);
    font-size: 0.889em;
  }
  dd {
    white-space: pre-line;
    overflow-wrap: break-word;
  }
  dd + dt {
    margin-top: 12px;
  }
  img {
    display: block;
    max-width: 100%;
    max-height: 40vh;
    margin-top: 8px;
    border: 1px solid var(--line);
    background: #fff;
  }
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
`;
