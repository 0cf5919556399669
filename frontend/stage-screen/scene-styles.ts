import { css } from 'lit';
import { inUnits } from './units.ts';

export const sceneStyles = inUnits(css`
  :host {
    --u: 1px;
    --gold: #f2c14e;
    --cream: #fff5e1;
    --soft: rgba(255, 236, 200, 0.82);
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--dark, #42090f);
    color: var(--cream);
    font-family: 'Be Vietnam Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    font-size: 40u;
    line-height: 1.3;
    -webkit-font-smoothing: antialiased;
    user-select: none;
    contain: strict;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .back,
  .hall,
  .card,
  .blank,
  .trial {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  /*
   * Ground, drum, glow and frame are one opaque picture, drawn when a card of the other kind comes and laid down whole:
   * what moves before it does not draw it anew.
   */
  .back {
    overflow: hidden;
    background: radial-gradient(ellipse 75% 80% at 50% 42%, var(--mid), var(--deep) 62%, var(--dark));
    will-change: transform;
  }
  .drum {
    position: absolute;
    top: 50%;
    left: 50%;
    width: 1500u;
    height: 1500u;
    margin: -750u 0 0 -750u;
    fill: none;
    stroke: var(--gold);
    stroke-width: 1.6;
    opacity: 0.17;
  }
  .drum .dot {
    fill: var(--gold);
    fill-opacity: 0.62;
    stroke: none;
  }
  .aside .drum {
    transform: translate(62%, 37%);
    opacity: 0.14;
  }
  .frame {
    position: absolute;
    top: 28u;
    right: 28u;
    bottom: 28u;
    left: 28u;
    border: 1.5u solid rgba(242, 193, 78, 0.42);
    pointer-events: none;
  }
  .frame::after {
    content: '';
    position: absolute;
    top: 7u;
    right: 7u;
    bottom: 7u;
    left: 7u;
    border: 1u solid rgba(242, 193, 78, 0.2);
  }
  .foot {
    position: absolute;
    bottom: 52u;
    left: 120u;
    right: 120u;
    overflow: hidden;
    color: var(--gold);
    font-size: 24u;
    letter-spacing: 0.04em;
    line-height: 1.4;
    opacity: 0.72;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card {
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 76u 112u 108u;
  }
  .card > * {
    width: 100%;
    max-width: 1640u;
  }
  .centre,
  .splash {
    display: flex;
    flex-direction: column;
    align-items: center;
    position: relative;
    text-align: center;
  }
  h1,
  h2 {
    overflow-wrap: break-word;
    text-wrap: balance;
    font-weight: 700;
    letter-spacing: -0.012em;
    line-height: 1.18;
  }
  .centre h1,
  .splash h1,
  .centre .subtitle,
  .splash .subtitle {
    width: 100%;
  }
  .grand {
    color: var(--gold);
  }
  .kicker {
    color: var(--gold);
    font-size: 44u;
    font-weight: 600;
    letter-spacing: 0.1em;
    line-height: 1.35;
    text-transform: uppercase;
  }
  .count {
    margin-left: 0.9em;
    color: var(--soft);
    font-weight: 400;
    letter-spacing: 0.04em;
  }
  .subtitle {
    color: var(--soft);
    font-size: 48u;
    line-height: 1.4;
    text-wrap: balance;
  }
  .rule {
    flex: none;
    position: relative;
    width: 420u;
    height: 2u;
    margin: 36u 0;
    background: var(--gold);
  }
  .rule i {
    position: absolute;
    top: -7u;
    left: 50%;
    width: 16u;
    height: 16u;
    margin-left: -8u;
    background: var(--gold);
    transform: rotate(45deg);
  }
  .glow {
    position: absolute;
    top: 50%;
    left: 50%;
    width: 1400u;
    height: 760u;
    margin: -380u 0 0 -700u;
    background: radial-gradient(closest-side, rgba(255, 150, 96, 0.16), rgba(255, 150, 96, 0));
    pointer-events: none;
  }

  .splash .organizer {
    display: flex;
    flex-direction: column;
    align-items: center;
    color: var(--gold);
    font-size: 40u;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }
  .emblem {
    height: 140u;
    max-width: 320u;
    margin-bottom: 14u;
    object-fit: contain;
  }
  .numeral {
    color: var(--gold);
    font-family: Georgia, 'Times New Roman', 'Noto Serif', 'Liberation Serif', serif;
    line-height: 1;
    margin: 14u 0 20u;
    white-space: nowrap;
  }
  .numeral-number {
    font-size: 270u;
    font-weight: 700;
    letter-spacing: -0.03em;
    font-variant-numeric: lining-nums;
  }
  .numeral-word {
    margin-left: 0.25em;
    font-size: 104u;
    font-style: italic;
  }
  .numeral-words {
    font-family: 'Be Vietnam Pro', sans-serif;
    font-size: 120u;
    font-weight: 700;
  }
  .centre .numeral {
    margin: 0 0 20u;
  }
  .centre .numeral-number {
    font-size: 170u;
  }
  .centre .numeral-word {
    font-size: 64u;
  }

  .name {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
  }
  .named {
    position: relative;
    flex: 1;
    min-width: 0;
  }
  .centred .named {
    display: flex;
    flex-direction: column;
    align-items: center;
    text-align: center;
  }
  .centred .named > * {
    max-width: 100%;
  }
  .centred .holder,
  .centred .unit {
    width: 100%;
  }
  .holder {
    line-height: 1.16;
  }
  .unit {
    margin-top: 22u;
    color: var(--soft);
    line-height: 1.28;
    text-wrap: balance;
    overflow-wrap: break-word;
  }
  .portrait-frame {
    flex: none;
    position: relative;
    width: 480u;
    height: 640u;
    margin-right: 88u;
    border: 3u solid var(--gold);
    padding: 12u;
  }
  .portrait {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .beside .rule {
    margin: 26u 0 30u;
  }
  .beside .rule i {
    left: 8u;
  }
  .figures {
    display: flex;
    margin-top: 44u;
  }
  .figures div {
    padding: 0 44u;
    border-left: 1.5u solid rgba(242, 193, 78, 0.45);
  }
  .figures div:first-child {
    padding-left: 0;
    border-left: 0;
  }
  .figures div:last-child {
    padding-right: 0;
  }
  .figures dt {
    color: var(--soft);
    font-size: 30u;
  }
  .figures dd {
    color: var(--gold);
    font-size: 46u;
    font-weight: 600;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .figures div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .mark {
    display: inline-block;
    margin-top: 36u;
    padding: 8u 30u;
    border: 2u solid rgba(242, 193, 78, 0.7);
    border-radius: 999px;
    color: var(--soft);
    font-size: 36u;
  }
  .mark b {
    color: var(--cream);
    font-weight: 600;
  }

  .board {
    align-self: stretch;
    display: flex;
    flex-direction: column;
    position: relative;
  }
  .board header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
  }
  .board h2 {
    flex: 1;
    min-width: 0;
    color: var(--gold);
    text-wrap: pretty;
  }
  .pages {
    flex: none;
    margin-left: 48u;
    color: var(--soft);
    font-size: 38u;
    font-variant-numeric: tabular-nums;
  }
  .board > .rule {
    width: 100%;
    height: 1.5u;
    margin: 22u 0 26u;
    transform-origin: left;
    opacity: 0.75;
  }
  .board > .rule i {
    left: 8u;
  }
  .roll {
    flex: 1 1 0;
    min-height: 0;
    overflow: hidden;
    line-height: 1.24;
  }
  .roll.two {
    column-count: 2;
    column-gap: 72u;
  }
  .roll li {
    display: flex;
    align-items: center;
    padding: 0.32em 0;
    border-bottom: 1.5u solid rgba(242, 193, 78, 0.24);
    break-inside: avoid;
  }
  .roll .who {
    flex: 1;
    min-width: 0;
    overflow-wrap: break-word;
  }
  .roll b {
    display: block;
    font-weight: 600;
  }
  .roll small {
    display: block;
    color: var(--soft);
    font-size: 0.66em;
    line-height: 1.3;
  }
  .roll .text {
    flex: none;
    max-width: 40%;
    margin-left: 1em;
    color: var(--gold);
    font-size: 0.86em;
    font-weight: 600;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .thumb {
    flex: none;
    width: 2em;
    height: 1.5em;
    margin-right: 0.6em;
    border: 1.5u solid var(--gold);
    object-fit: cover;
  }
  .thumb.none {
    margin-top: 0;
    border-color: transparent;
  }
  .called li:first-child b {
    color: var(--gold);
  }
  .none {
    margin-top: 40u;
  }

  .photo ul {
    width: 100%;
    display: grid;
    grid-gap: 0.36em 2em;
    font-weight: 600;
    line-height: 1.25;
    justify-content: center;
  }
  .photo .two {
    grid-template-columns: repeat(2, minmax(0, auto));
    grid-column-gap: 3em;
  }
  .photo .three {
    grid-template-columns: repeat(3, minmax(0, auto));
  }
  .photo li {
    min-width: 0;
    overflow-wrap: break-word;
  }
  .handed {
    margin-top: 48u;
    padding-top: 28u;
    border-top: 1.5u solid rgba(242, 193, 78, 0.45);
    color: var(--soft);
    width: 100%;
  }
  .handed span {
    margin-right: 0.6em;
    color: var(--gold);
  }
  .handed b {
    color: var(--cream);
    font-weight: 600;
  }

  .figures-board dl {
    flex: 1;
    display: grid;
    align-content: center;
    grid-gap: 76u 64u;
  }
  .across-1 {
    grid-template-columns: 1fr;
  }
  .across-2 {
    grid-template-columns: 1fr 1fr;
  }
  .across-3 {
    grid-template-columns: 1fr 1fr 1fr;
  }
  .figures-board dl div {
    min-width: 0;
    padding-left: 36u;
    border-left: 4u solid var(--gold);
  }
  .figures-board dd {
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .figures-board dt {
    color: var(--soft);
    font-size: 42u;
    line-height: 1.3;
  }

  .history {
    justify-content: center;
  }
  .history .question {
    flex: none;
    margin-top: 16u;
    color: var(--cream);
    line-height: 1.24;
  }
  .history ol {
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-gap: 0.6em 1.6em;
    line-height: 1.3;
  }
  .history ol.wide {
    grid-template-columns: 1fr;
    grid-gap: 0.42em;
  }
  .history li {
    display: flex;
    align-items: center;
    min-width: 0;
    padding: 0.4em 0.6em;
    border: 2u solid rgba(242, 193, 78, 0.45);
    border-radius: 12u;
  }
  .history li i {
    flex: none;
    width: 1.6em;
    margin-right: 0.7em;
    border-radius: 8u;
    color: var(--gold);
    font-style: normal;
    font-weight: 700;
    text-align: center;
    border: 2u solid var(--gold);
  }
  .history .wrong {
    opacity: 0.5;
  }
  .history .right {
    border-color: var(--gold);
    background: var(--gold);
    color: #35080e;
    font-weight: 600;
  }
  .history .right i {
    border-color: #35080e;
    background: #35080e;
  }
  .answer {
    min-height: 190u;
    padding-top: 30u;
  }
  .answer p {
    line-height: 1.36;
  }
  .answer .source {
    margin-top: 8u;
    color: var(--gold);
    font-size: 30u;
    font-style: normal;
  }

  .blank {
    background: #140204;
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.5s;
  }
  .blank.on {
    opacity: 1;
  }
  .trial {
    display: flex;
    align-items: center;
    justify-content: center;
    pointer-events: none;
  }
  .trial span {
    color: rgba(255, 255, 255, 0.15);
    font-size: 580u;
    font-weight: 700;
    letter-spacing: 0.04em;
    line-height: 1;
    transform: rotate(-17deg);
  }
  .trial small {
    position: absolute;
    top: 0;
    left: 50%;
    padding: 6u 28u 8u;
    border-radius: 0 0 12u 12u;
    background: var(--gold);
    color: #35080e;
    font-size: 26u;
    font-weight: 600;
    transform: translateX(-50%);
    white-space: nowrap;
  }
`);
