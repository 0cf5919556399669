import { css, type CSSResult } from 'lit';

/** Seven to one and more for every text, and lines that can be seen. The elements inside take these over. */
const tokens = (where: CSSResult) => css`
  ${where} {
    --mocson-son: #7a0a16;
    --mocson-son-deep: #4d060d;
    --mocson-kim: #ffd978;
    --mocson-kim-text: #523c00;
    --mocson-paper: #fff;
    --mocson-card: #fff;
    --mocson-ink: #000;
    --mocson-quiet: #000;
    --mocson-line: #000;
    --mocson-field-line: #000;
    --mocson-option-line: #000;
    --mocson-right: #00431f;
    --mocson-warning: #6b2c00;
    --mocson-tint: #fff;
  }
`;

const chosen = css`:host([high-contrast])`;
const host = css`:host`;

/** For the element that carries the door: who asked for strong contrast here, and whose device asks for it. */
export const contrastStyles = css`
  ${tokens(chosen)}
  @media (prefers-contrast: more) {
    ${tokens(host)}
  }
`;
