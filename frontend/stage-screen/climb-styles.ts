import { css } from 'lit';
import { inUnits } from './units.ts';

export const climbStyles = inUnits(css`
  :host {
    display: block;
  }
  .window {
    position: relative;
    height: calc(var(--seen) * 92u);
    margin: 0;
    padding: 0;
    overflow: hidden;
    list-style: none;
  }
  .track {
    position: absolute;
    top: 0;
    left: 0;
    right: 0;
    will-change: transform;
  }
  .row {
    position: absolute;
    top: 0;
    left: 0;
    right: 0;
    display: flex;
    align-items: center;
    height: 84u;
    padding: 0 36u 0 0;
    box-sizing: border-box;
    border-bottom: 1.5u solid rgba(242, 193, 78, 0.28);
    color: var(--cream);
    will-change: transform;
  }
  .row.lit {
    z-index: 1;
    color: #35080e;
  }
  .gold {
    display: none;
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    right: 0;
    border-radius: 8u;
    background: var(--gold);
  }
  .lit .gold {
    display: block;
  }
  .rank,
  .who,
  .text {
    position: relative;
  }
  .rank {
    flex: none;
    width: 128u;
    color: var(--gold);
    font-size: 48u;
    font-weight: 700;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .rank.far {
    font-size: 34u;
  }
  /* Two may have one number for a while: one as the public saw it, one as it is. */
  .untold .rank {
    color: rgba(242, 193, 78, 0.55);
    font-weight: 400;
  }
  .untold .text {
    color: rgba(255, 236, 200, 0.66);
    font-weight: 400;
  }
  .lit .rank,
  .lit .text {
    color: inherit;
  }
  .who {
    flex: 1;
    min-width: 0;
    font-size: 44u;
    line-height: 1.06;
  }
  b {
    font-weight: 600;
  }
  small {
    display: inline;
    margin-left: 0.7em;
    font-size: 0.68em;
    opacity: 0.78;
  }
  .text {
    flex: none;
    margin-left: 32u;
    font-size: 44u;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
`);
