import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/* One history for the whole page, so one guard too: each test begins with a page of its own. */
let backGuard: (typeof import('./back-guard.ts'))['backGuard'];
let stepsBack: number;
let place: number;
let pushed: unknown[];
let left: number;
let elsewhere: number;
const router = () => elsewhere++;

/** The button: the browser shows the entry below and says so. */
function pressBack() {
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
}

beforeEach(async () => {
  vi.resetModules();
  ({ backGuard } = await import('./back-guard.ts'));
  stepsBack = 0;
  pushed = [];
  left = 0;
  elsewhere = 0;
  place = 2;
  vi.spyOn(history, 'pushState').mockImplementation((state) => void pushed.push(state));
  vi.spyOn(history, 'back').mockImplementation(() => void left++);
  backGuard.begin(() => {
    if (place === 0) {
      return false;
    }
    place--;
    stepsBack++;
    return true;
  });
  window.addEventListener('popstate', router);
});

afterEach(() => {
  backGuard.end();
  pressBack();
  window.removeEventListener('popstate', router);
  vi.restoreAllMocks();
});

it('goes a step back in the sitting and stays there, without a router around hearing of it', () => {
  backGuard.arm();
  pressBack();
  pressBack();
  expect(stepsBack).toBe(2);
  expect(pushed).toHaveLength(3);
  expect(left).toBe(0);
  expect(elsewhere).toBe(0);
});

it('lets the person go on the second press at the first step', () => {
  backGuard.arm();
  place = 0;
  pressBack();
  expect(pushed).toHaveLength(1);
  pressBack();
  expect(elsewhere).toBe(1);
});

it('takes the press again after the person went on', () => {
  backGuard.arm();
  place = 0;
  pressBack();
  place = 1;
  backGuard.arm();
  pressBack();
  expect(stepsBack).toBe(1);
});

it('puts one entry there, however often it is asked', () => {
  backGuard.arm();
  backGuard.arm();
  expect(pushed).toHaveLength(1);
});

it('is out of the way when the sitting is over', () => {
  backGuard.arm();
  backGuard.end();
  pressBack();
  expect(left).toBe(1);
  expect(stepsBack).toBe(0);
});
