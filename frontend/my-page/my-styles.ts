import { css } from 'lit';

export const myStyles = css`
  .who strong {
    display: block;
    overflow-wrap: break-word;
  }
  h3 {
    font-size: 1.056em;
  }
  .round + .round {
    padding-top: 20px;
    border-top: 1px solid var(--line);
  }
  .attempt {
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 0 16px;
    padding: 7px 0;
  }
  dl > div + div {
    border-top: 1px solid var(--line);
  }
  @media (min-width: 480px) {
    dl > div {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
  dt {
    color: var(--quiet);
  }
  dd {
    overflow-wrap: break-word;
  }
  .code {
    font-weight: 700;
    letter-spacing: 0.06em;
  }
  .state {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 8px;
    align-items: center;
    color: var(--kim-text);
    font-size: 0.944em;
    font-weight: 600;
  }
  .state.good {
    color: var(--right);
  }
  .state.wrong {
    color: var(--warning);
  }
  .buttons {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    grid-gap: 10px;
  }
  a.link,
  .links .link {
    display: inline-grid;
    align-items: center;
  }
  .links {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .request + .request {
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  .said {
    white-space: pre-line;
    overflow-wrap: break-word;
  }
  .points {
    margin-left: 1.1em;
    list-style: disc;
  }
  .points li + li {
    margin-top: 8px;
  }
  textarea.input {
    min-height: 6.5em;
    resize: vertical;
  }
  .understood {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 12px;
    align-items: center;
    min-height: 48px;
    cursor: pointer;
  }
  .understood input {
    width: 28px;
    height: 28px;
  }
  .page:focus {
    outline: 0;
  }
`;
