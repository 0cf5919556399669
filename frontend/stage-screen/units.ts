import { unsafeCSS, type CSSResult } from 'lit';

/** Lengths of the stage: `48u` of a style are 48 of the 1080 units of its height, whatever the screen's size. */
export function inUnits(styles: CSSResult): CSSResult {
  return unsafeCSS(styles.cssText.replace(/(-?\d*\.?\d+)u\b/g, 'calc($1 * var(--u))'));
}

/** Pixels of a unit: 16:9 fills by height; anything narrower by width, where 1600 units always have room. */
export function unitOf(width: number, height: number): number {
  return Math.max(0.05, Math.min(height / 1080, width / 1600));
}
