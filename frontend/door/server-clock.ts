/**
 * The server's time on a device whose own clock may be wrong by years and may be changed at any moment.
 *
 * Each reply proves that the server's clock stood at `serverTime` somewhere between sending and receiving, so it
 * bounds the offset from both sides. Overlapping bounds narrow each other; bounds that contradict the earlier ones
 * mean that the monotonic clock stood still (some phones stop it while they sleep), and the newer reply wins.
 */
export class ServerClock {
  private low = 0;
  private high = 0;
  private synced = false;
  private assumed = false;

  constructor(readonly monotonic: () => number = () => performance.now()) {}

  /** @param sentAt, receivedAt readings of {@link monotonic} around the request, in milliseconds */
  sync(serverTime: string, sentAt: number, receivedAt: number): void {
    const server = Date.parse(serverTime);
    if (isNaN(server)) {
      return;
    }
    const low = server - receivedAt;
    const high = server - sentAt;
    if (this.synced && low <= this.high && high >= this.low) {
      this.low = Math.max(this.low, low);
      this.high = Math.min(this.high, high);
    } else {
      this.low = low;
      this.high = high;
    }
    this.synced = true;
  }

  /**
   * Takes the device's word until the server is heard.
   *
   * @param offset how far the device's clock was behind the server's when both were known, in milliseconds
   */
  assume(offset: number): void {
    if (!this.synced) {
      this.low = this.high = Date.now() + offset - this.monotonic();
      this.assumed = true;
    }
  }

  /** Milliseconds since 1970 by the server's clock; before the first reply the device's own clock has to do. */
  now(): number {
    return this.synced || this.assumed ? this.monotonic() + (this.low + this.high) / 2 : Date.now();
  }

  get known(): boolean {
    return this.synced;
  }

  until(instant: string): number {
    return Date.parse(instant) - this.now();
  }
}

/**
 * Notices that the device slept: its wall clock then ran ahead of the monotonic one. A wrong alarm (somebody set the
 * clock) costs one small request, so no attempt is made to tell the two apart.
 */
export class SleepWatch {
  private last: number;

  constructor(
    private readonly wall: () => number = () => Date.now(),
    private readonly monotonic: () => number = () => performance.now(),
  ) {
    this.last = this.gap();
  }

  jumped(): boolean {
    const gap = this.gap();
    const jumped = Math.abs(gap - this.last) > 2_000;
    this.last = gap;
    return jumped;
  }

  private gap(): number {
    return this.wall() - this.monotonic();
  }
}
