import { ConnectionLost, Problem } from './door-api.ts';
import type { Attempt } from './model.ts';

/** Why an attempt has not begun although the person asked for it. */
export type StartDelay =
  /** The round opens; this page's turn to ask comes within seconds. */
  | { kind: 'opening' }
  | { kind: 'fetching' }
  /** In the line: the place, the one the wait began with, and the expected wait in seconds. */
  | { kind: 'queued'; place: number; first: number; seconds: number }
  /** No answer, or one that says nothing about this person; asked again by itself. */
  | { kind: 'retrying'; offline: boolean };

const JITTER_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** A place that was not asked for so long may have been given away; then the server's word counts, also a higher one. */
const PLACE_HOLDS_MS = 60_000;

/** Whether the same request may succeed later: faults, overload, lost connections; a refusal by the rules may not. */
export function passes(failure: unknown): boolean {
  return (
    failure instanceof ConnectionLost ||
    (failure instanceof Problem &&
      (failure.status >= 500 || failure.status === 408 || /^(QUEUED|RATE_LIMITED|HTTP_429)$/.test(failure.code)))
  );
}

/** 1, 2, 4, 8, 15 seconds, a fifth more or less. */
export function backOff(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** Math.min(failures, 4)) * (0.8 + Math.random() * 0.4);
}

/**
 * One person's way to a paper: asks for it, waits in the line where there is one, and goes on asking while the server
 * does not answer. To ask again is safe: the server knows the person, and while an attempt is open it answers that one.
 */
export class Admission {
  private left = false;
  private wake: (() => void) | null = null;
  private line: { place: number; first: number; at: number } | null = null;

  constructor(
    private readonly ask: () => Promise<Attempt>,
    private readonly listener: (delay: StartDelay) => void,
    private readonly monotonic: () => number = () => performance.now(),
  ) {}

  /**
   * @param afterMs before the first request
   * @returns null where the person left before there was an answer
   * @throws Problem where the rules refuse it
   */
  async enter(afterMs: number): Promise<Attempt | null> {
    if (afterMs > 0) {
      this.listener({ kind: 'opening' });
      await this.pause(afterMs);
    }
    if (!this.left) {
      this.listener({ kind: 'fetching' });
    }
    for (let failures = 0; !this.left; ) {
      let pause: number;
      try {
        return await this.ask();
      } catch (failure) {
        if (!passes(failure)) {
          throw failure;
        }
        const asked = failure instanceof Problem ? failure.retryAfter : null;
        if (failure instanceof Problem && failure.code === 'QUEUED') {
          failures = 0;
          pause = (asked ?? 3_000) + Math.random() * JITTER_MS;
          this.queued(failure.body);
        } else {
          pause = Math.max(backOff(failures++), asked === null ? 0 : asked + Math.random() * JITTER_MS);
          this.tell({ kind: 'retrying', offline: failure instanceof ConnectionLost });
        }
      }
      await this.pause(pause);
    }
    return null;
  }

  /** The network is back. */
  hurry(): void {
    if (!this.line) {
      this.wake?.();
    }
  }

  /** The person does not want to wait any longer; an answer that is under way still counts. */
  leave(): void {
    this.left = true;
    this.wake?.();
  }

  private queued({ place, waitSeconds }: Record<string, unknown>): void {
    const said = Math.max(1, Number(place) || 1);
    const { line } = this;
    const now = this.monotonic();
    const holds = line !== null && now - line.at < PLACE_HOLDS_MS;
    this.line = {
      place: holds ? Math.min(line.place, said) : said,
      first: holds ? line.first : said,
      at: now,
    };
    this.tell({ kind: 'queued', place: this.line.place, first: this.line.first, seconds: Number(waitSeconds) || 0 });
  }

  private tell(delay: StartDelay): void {
    if (delay.kind !== 'queued') {
      this.line = null;
    }
    if (!this.left) {
      this.listener(delay);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = window.setTimeout(resolve, ms);
      this.wake = () => {
        window.clearTimeout(timer);
        resolve();
      };
    });
  }
}
