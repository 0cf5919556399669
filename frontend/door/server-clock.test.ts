import { describe, expect, it } from 'vitest';
import { ServerClock, SleepWatch } from './server-clock.ts';

const NOON = Date.parse('2024-09-02T05:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();

describe('the server clock', () => {
  it('does not care what the device believes, only how much time passes', () => {
    let monotonic = 1_000;
    const clock = new ServerClock(() => monotonic);
    clock.sync(iso(NOON), 900, 1_000);
    monotonic += 60_000;
    expect(clock.now()).toBe(NOON + 60_050);
    expect(clock.until(iso(NOON + 90_050))).toBe(30_000);
  });

  it('adds half of the round trip', () => {
    const clock = new ServerClock(() => 2_000);
    clock.sync(iso(NOON), 0, 2_000);
    expect(clock.now()).toBe(NOON + 1_000);
  });

  it('trusts a quick reply more than a slow one that came later', () => {
    const clock = new ServerClock(() => 10_000);
    clock.sync(iso(NOON), 9_980, 10_000);
    clock.sync(iso(NOON + 8_000), 10_000, 18_000);
    expect(Math.abs(clock.now() - (NOON + 10))).toBeLessThanOrEqual(10);
  });

  it('follows the newest reply when the device slept and its monotonic clock stood still', () => {
    let monotonic = 0;
    const clock = new ServerClock(() => monotonic);
    clock.sync(iso(NOON), 0, 0);
    monotonic = 1_000;
    clock.sync(iso(NOON + 601_000), 1_000, 1_000);
    expect(clock.now()).toBe(NOON + 601_000);
  });

  it('ignores a time it cannot read', () => {
    const clock = new ServerClock(() => 0);
    clock.sync('soon', 0, 0);
    expect(clock.known).toBe(false);
  });
});

describe('the server clock before the server is heard', () => {
  it('takes the word of the device, as far as it was off before', () => {
    let monotonic = 5_000;
    const clock = new ServerClock(() => monotonic);
    clock.assume(-3_600_000);
    expect(Math.abs(clock.now() - (Date.now() - 3_600_000))).toBeLessThan(1_000);
    const before = clock.now();
    monotonic += 30_000;
    expect(clock.now()).toBe(before + 30_000);
  });

  it('believes the server and not the device as soon as it answers', () => {
    const clock = new ServerClock(() => 1_000);
    clock.assume(7_200_000);
    clock.sync(iso(NOON), 1_000, 1_000);
    expect(clock.now()).toBe(NOON);
    clock.assume(7_200_000);
    expect(clock.now()).toBe(NOON);
  });
});

describe('the sleep watch', () => {
  it('notices that the wall clock ran on alone, once', () => {
    let wall = NOON;
    const watch = new SleepWatch(
      () => wall,
      () => 0,
    );
    expect(watch.jumped()).toBe(false);
    wall += 600_000;
    expect(watch.jumped()).toBe(true);
    expect(watch.jumped()).toBe(false);
    wall -= 3_600_000;
    expect(watch.jumped()).toBe(true);
  });
});
