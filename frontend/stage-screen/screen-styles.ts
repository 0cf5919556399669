import { css } from 'lit';

/* What the operator needs stays small and at the edge: the audience sees the show. */
export const screenStyles = css`
  :host {
    display: block;
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    overflow: hidden;
    background: #140204;
    color: #fff5e1;
    font-family: 'Be Vietnam Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  }
  .all,
  stage-scene {
    width: 100%;
    height: 100%;
  }
  .idle {
    cursor: none;
  }
  .loading {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    height: 100%;
    padding: 24px;
    background: #42090f;
    font-size: 28px;
    text-align: center;
  }
  .loading p {
    margin: 0 0 20px;
  }
  .small {
    font-size: 18px;
    opacity: 0.8;
  }
  progress {
    width: 360px;
    max-width: 80vw;
    height: 8px;
    margin-bottom: 16px;
    accent-color: #f2c14e;
  }
  .signs {
    position: fixed;
    right: 20px;
    bottom: 16px;
    left: 20px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    pointer-events: none;
    font-size: 16px;
  }
  .signs > * {
    margin-left: 12px;
  }
  .dot {
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: #f2c14e;
    opacity: 0.75;
  }
  .sign {
    padding: 4px 12px;
    border-radius: 8px;
    background: rgba(20, 2, 4, 0.82);
  }
  .typed {
    font-size: 24px;
    font-weight: 600;
  }
  .info {
    font-variant-numeric: tabular-nums;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 12px 16px;
    border: 1px solid #f2c14e;
    border-radius: 10px;
    background: #140204;
  }
  button {
    min-height: 48px;
    margin-left: 12px;
    padding: 8px 18px;
    border: 1.5px solid #f2c14e;
    border-radius: 10px;
    background: #140204;
    color: #f2c14e;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    pointer-events: auto;
  }
  button.yes {
    background: #f2c14e;
    color: #35080e;
  }
  button:focus-visible {
    outline: 3px solid #fff5e1;
    outline-offset: 2px;
  }
`;
