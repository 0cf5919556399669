import { css } from 'lit';

export const entryStyles = css`
  :host {
    min-height: var(--mocson-min-height, 100vh);
  }
  quiz-player {
    min-height: calc(var(--mocson-min-height, 100vh) - 50px);
  }
  header {
    position: relative;
    overflow: hidden;
    color: #fff;
    background: var(--son-deep);
    border-bottom: 3px solid var(--kim);
  }
  .inner {
    position: relative;
    max-width: 672px;
    margin: 0 auto;
    padding: 12px 16px 26px;
  }
  .ring {
    position: absolute;
    top: 50%;
    right: -70px;
    width: 260px;
    height: 260px;
    margin-top: -130px;
    color: var(--kim);
    opacity: 0.17;
  }
  .ring svg {
    width: 100%;
    height: 100%;
    stroke-width: 1;
  }
  @media (min-width: 900px) {
    .ring {
      right: calc(50% - 600px);
      opacity: 0.3;
    }
    .inner {
      padding-bottom: 36px;
    }
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 12px;
    align-items: center;
    min-height: 48px;
  }
  :host([large-text]) {
    --mocson-foot: static;
    --mocson-foot-size: 1em;
  }
  .organizer {
    color: #f8e3b4;
    font-size: 0.833em;
    font-size: min(0.833em, 6vw);
    font-weight: 600;
    line-height: 1.35;
  }
  .language {
    min-height: 48px;
    padding: 0 4px;
    font-size: 0.833em;
    font-size: min(0.833em, 6vw);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  header :focus {
    outline-color: var(--kim);
  }
  h1 {
    margin-top: 4px;
    /* Large already: with the largest letters it must not fill the whole screen of a phone. */
    font-size: 1.444em;
    font-size: min(1.444em, 9.5vw);
    line-height: 1.3;
  }
  @media (min-width: 700px) {
    h1 {
      font-size: 1.778em;
      font-size: min(1.778em, 9.5vw);
    }
  }
  .page {
    max-width: 672px;
    margin: 0 auto;
    padding: 20px 16px 48px;
  }
  .page:focus,
  quiz-player:focus {
    outline: 0;
  }
  footer {
    max-width: 672px;
    margin: 0 auto;
    padding: 0 16px 24px;
    text-align: center;
  }
  footer a {
    display: inline-block;
    min-height: 48px;
    padding: 12px;
    color: var(--quiet);
    text-underline-offset: 0.25em;
  }
  .ways {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    padding: 4px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--paper);
  }
  .ways button {
    min-height: 48px;
    padding: 6px 8px;
    border-radius: 9px;
    color: var(--quiet);
    font-weight: 600;
    line-height: 1.25;
  }
  .ways button[aria-pressed='true'] {
    color: #fff;
    background: var(--son);
  }
  @media (forced-colors: active) {
    .ways button[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
  .current {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 12px;
    align-items: center;
    padding: 0 4px;
    color: var(--quiet);
    font-size: 0.944em;
    line-height: 1.4;
  }
  .current strong {
    color: var(--ink);
  }
  .current.open svg {
    color: var(--right);
  }
  .sending {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 12px;
    align-items: center;
  }
  .sending svg {
    color: var(--son);
  }
  .actions {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-gap: 12px;
  }
  .skeleton i {
    display: block;
    height: 24px;
    margin-bottom: 16px;
    border-radius: 6px;
    background: #efe6d6;
  }
  .skeleton i:first-child {
    width: 60%;
  }
  .skeleton i:nth-child(2) {
    height: 180px;
    border-radius: var(--radius);
  }
  .skeleton i:last-child {
    height: 60px;
    border-radius: var(--radius);
  }
`;
