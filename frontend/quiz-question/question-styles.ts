import { css } from 'lit';

/** The wording of whatever is asked: a question or the prediction. */
export const questionStyles = css`
  .question {
    font-size: 1.222em;
    font-weight: 600;
    line-height: 1.45;
    overflow-wrap: break-word;
  }
  .wording {
    white-space: pre-line;
  }
  .question:focus {
    outline: none;
  }
  .number {
    display: block;
    margin-bottom: 4px;
    color: var(--son);
    font-size: 0.727em;
    font-weight: 700;
  }
`;
