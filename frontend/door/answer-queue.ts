import { ConnectionLost, Problem, type DoorApi } from './door-api.ts';
import type { Attempt, Responses, SaveBody, SaveReply, Submission } from './model.ts';
import { readJson, type KeyValueStore } from './safe-storage.ts';

export type SaveState = 'saved' | 'saving' | 'offline' | 'busy';

export type QueueEvent =
  /** Answers, save state or progress of the submission changed. */
  | { type: 'changed' }
  /** The server named the deadline again; it may have been extended. */
  | { type: 'deadline'; deadline: string }
  /** Answers given in another tab or on another device were taken over. */
  | { type: 'merged' }
  /** The server can never accept this answer; it was taken out so that it does not hold up the others. */
  | { type: 'refused'; problem: Problem }
  /** The attempt takes no more answers. */
  | { type: 'closed' }
  | { type: 'unauthenticated' };

export interface AnswerQueuePorts {
  api: Pick<DoorApi, 'attempt' | 'save' | 'submit'>;
  storage: KeyValueStore;
  listener: (event: QueueEvent) => void;
  random?: () => number;
  timers?: { set(run: () => void, ms: number): number; clear(id: number): void };
}

/** Answers that the server has not confirmed. */
interface Changes {
  responses: Responses;
  prediction?: number | null;
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;

/**
 * Two clients that counted 1, 2, 3 … would send the same revision with different answers, and the server could not tell
 * the second one from a repetition of the first. Uneven strides make such a meeting a matter of one in a thousand.
 */
const STRIDE = 1_000;
/** The last word must not be taken for an old one, however far another device has counted. */
const SUBMISSION_LEAP = 1_000_000;

/**
 * Brings each answer from the finger to the database: first into the device's storage, then to the server, with one
 * request in flight and newer answers waiting for the next. Nothing leaves the storage before the server confirmed it.
 */
export class AnswerQueue {
  readonly attemptId: string;
  private base: Responses;
  private basePrediction: number | null;
  private pending: Changes;
  private revision: number;

  private inFlight = false;
  private behind = false;
  private oneByOne = false;
  private stopped = false;
  private failures = 0;
  private failure: 'offline' | 'busy' = 'offline';
  private timer: number | null = null;
  private wake: (() => void) | null = null;
  private submission: Promise<Submission> | null = null;

  private readonly key: string;
  private readonly random: () => number;
  private readonly timers: NonNullable<AnswerQueuePorts['timers']>;

  constructor(
    attempt: Attempt,
    private readonly ports: AnswerQueuePorts,
  ) {
    this.attemptId = attempt.id;
    this.base = attempt.responses ?? {};
    this.basePrediction = attempt.prediction ?? null;
    this.revision = attempt.revision;
    this.key = `mocson.answers.${attempt.id}`;
    this.random = ports.random ?? Math.random;
    this.timers = ports.timers ?? {
      set: (run, ms) => window.setTimeout(run, ms),
      clear: (id) => window.clearTimeout(id),
    };
    this.pending = this.stored();
  }

  /** What the person has answered, confirmed or not. */
  get responses(): Responses {
    return { ...this.base, ...this.pending.responses };
  }

  get prediction(): number | null {
    return this.pending.prediction === undefined ? this.basePrediction : this.pending.prediction;
  }

  get state(): SaveState {
    if (this.failures > 0) {
      return this.failure;
    }
    return this.inFlight || this.dirty ? 'saving' : 'saved';
  }

  get submitting(): boolean {
    return this.submission !== null;
  }

  answer(questionId: string, optionIds: string[]): void {
    this.pending.responses[questionId] = optionIds;
    this.changed();
  }

  predict(value: number | null): void {
    this.pending.prediction = value;
    this.changed();
  }

  /** Sends what an earlier visit could not send. */
  resume(): void {
    void this.send();
  }

  /** The network came back: no reason to wait for the next retry. */
  online(): void {
    if (this.wake) {
      this.wake();
    } else if (this.timer !== null) {
      this.cancelTimer();
      void this.send();
    }
  }

  /** Looks whether another tab or device went on with this attempt. */
  refresh(): void {
    if (!this.inFlight && !this.submission && this.timer === null) {
      this.behind = true;
      void this.send();
    }
  }

  /**
   * Hands the attempt in with everything pending; keeps trying until the server answers. Repeated calls are one.
   *
   * @param automatic because the countdown ended, and not because the person wants it
   */
  submit(automatic = false): Promise<Submission> {
    if (!this.submission) {
      this.cancelTimer();
      this.failures = 0;
      this.submission = this.untilSubmitted(automatic);
      this.emit({ type: 'changed' });
    }
    return this.submission;
  }

  /** Ends all activity; what is not confirmed stays stored for the next visit. */
  stop(): void {
    this.stopped = true;
    this.cancelTimer();
    this.wake?.();
  }

  private get dirty(): boolean {
    return Object.keys(this.pending.responses).length > 0 || this.pending.prediction !== undefined;
  }

  private fingerprint(): string {
    const answered = Object.entries(this.responses).filter(([, optionIds]) => optionIds.length > 0);
    return JSON.stringify([answered.sort(([a], [b]) => (a < b ? -1 : 1)), this.prediction]);
  }

  private changed(): void {
    this.store(this.pending, {});
    this.emit({ type: 'changed' });
    if (this.timer === null) {
      void this.send();
    }
  }

  private async send(): Promise<void> {
    if (this.inFlight || this.stopped || this.submission || !(this.dirty || this.behind)) {
      return;
    }
    this.inFlight = true;
    const changes = this.nextChanges();
    try {
      if (this.behind) {
        await this.catchUp();
      } else {
        this.emit({ type: 'changed' });
        await this.save(changes);
      }
      this.failures = 0;
      this.inFlight = false;
    } catch (failure) {
      this.inFlight = false;
      this.failed(failure, changes);
    }
    this.emit({ type: 'changed' });
    if (this.timer === null) {
      void this.send();
    }
  }

  private async save(changes: Changes): Promise<void> {
    // A repetition gets a revision of its own: it may carry newer answers than the try before.
    const revision = this.nextRevision(1 + Math.floor(this.random() * STRIDE));
    const reply: SaveReply = await this.ports.api.save(this.attemptId, { revision, ...changes });
    if (typeof reply.revision !== 'number') {
      throw new ConnectionLost('not a reply to a save');
    }
    if (reply.deadline) {
      this.emit({ type: 'deadline', deadline: reply.deadline });
    }
    if (reply.revision > revision || reply.applied === false) {
      this.revision = Math.max(this.revision, reply.revision);
      this.behind = true;
      return;
    }
    this.confirmed(changes);
  }

  private async catchUp(): Promise<void> {
    const attempt = await this.ports.api.attempt(this.attemptId);
    if (this.submission) {
      return;
    }
    this.behind = false;
    if (attempt.state !== 'OPEN') {
      this.close();
      return;
    }
    const seen = this.fingerprint();
    this.base = attempt.responses ?? {};
    this.basePrediction = attempt.prediction ?? null;
    this.revision = Math.max(this.revision, attempt.revision);
    this.emit({ type: 'deadline', deadline: attempt.deadline });
    if (this.fingerprint() !== seen) {
      this.emit({ type: 'merged' });
    }
  }

  private confirmed(changes: Changes): void {
    for (const [questionId, optionIds] of Object.entries(changes.responses)) {
      this.base = { ...this.base, [questionId]: optionIds };
      if (this.pending.responses[questionId] === optionIds) {
        delete this.pending.responses[questionId];
      }
    }
    if (changes.prediction !== undefined) {
      this.basePrediction = changes.prediction;
      if (this.pending.prediction === changes.prediction) {
        delete this.pending.prediction;
      }
    }
    if (!this.dirty) {
      this.oneByOne = false;
    }
    this.store(this.pending, changes);
  }

  private failed(failure: unknown, changes: Changes): void {
    if (this.stopped || this.submission) {
      return;
    }
    if (failure instanceof Problem && !failure.passing) {
      this.failures = 0;
      if (failure.status === 401) {
        this.stop();
        this.emit({ type: 'unauthenticated' });
      } else if (failure.status === 409 || failure.status === 404 || failure.status === 403) {
        this.close(failure.code === 'ATTEMPT_CLOSED');
      } else {
        this.isolate(failure, changes);
      }
      return;
    }
    const delay = this.backOff(failure);
    this.timer = this.timers.set(() => {
      this.timer = null;
      void this.send();
    }, delay);
  }

  /** One refused answer must not take the others with it: they are sent singly until the bad one is found and dropped. */
  private isolate(problem: Problem, changes: Changes): void {
    if (this.behind) {
      this.behind = false;
    } else if (sizeOf(changes) > 1) {
      this.oneByOne = true;
    } else {
      for (const questionId of Object.keys(changes.responses)) {
        delete this.pending.responses[questionId];
      }
      if (changes.prediction !== undefined) {
        delete this.pending.prediction;
      }
      this.store(this.pending, changes);
      this.emit({ type: 'refused', problem });
    }
  }

  private backOff(failure: unknown): number {
    this.failure = failure instanceof Problem ? 'busy' : 'offline';
    const exponential = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(this.failures, 10));
    this.failures++;
    const asked = (failure instanceof Problem && failure.retryAfter) || 0;
    return Math.max(asked, exponential * 0.8) + this.random() * exponential * 0.2;
  }

  private async untilSubmitted(automatic: boolean): Promise<Submission> {
    for (;;) {
      const changes: Changes = { ...this.pending, responses: { ...this.pending.responses } };
      const body: SaveBody = this.dirty ? { revision: this.nextRevision(SUBMISSION_LEAP), ...changes } : {};
      if (automatic) {
        body.automatic = true;
      }
      try {
        const submission = await this.ports.api.submit(this.attemptId, body);
        if (typeof submission.state !== 'string') {
          throw new ConnectionLost('not a reply to a submission');
        }
        this.failures = 0;
        this.confirmed(changes);
        this.close();
        return submission;
      } catch (failure) {
        if (this.stopped) {
          throw failure;
        }
        if (failure instanceof Problem && !failure.passing) {
          if ((failure.status === 400 || failure.status === 413) && this.dirty) {
            await this.saveWhatCanBeSaved();
            continue;
          }
          if (failure.status === 401) {
            this.stop();
            this.emit({ type: 'unauthenticated' });
          } else {
            this.close(failure.code === 'ATTEMPT_CLOSED');
          }
          throw failure;
        }
        const delay = this.backOff(failure);
        this.emit({ type: 'changed' });
        await this.pause(delay);
        if (this.stopped) {
          throw failure;
        }
      }
    }
  }

  /** A submission refused for one of its answers: each is saved alone, then the hand-in goes out without any. */
  private async saveWhatCanBeSaved(): Promise<void> {
    this.oneByOne = true;
    while (this.dirty && !this.stopped) {
      const changes = this.nextChanges();
      try {
        await this.save(changes);
        this.behind = false;
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.passing) {
          await this.pause(this.backOff(failure));
        } else if (failure.status === 400 || failure.status === 413) {
          this.isolate(failure, changes);
        } else {
          return; // The next try of the submission will be told the same, and handles it.
        }
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.timers.set(() => this.wake?.(), ms);
      this.wake = () => {
        this.timers.clear(timer);
        this.wake = null;
        resolve();
      };
    });
  }

  /** @param forget whether the attempt is over for certain, so that nothing kept here can be of use */
  private close(forget = true): void {
    const told = this.stopped || this.submission !== null;
    this.stop();
    if (forget) {
      this.ports.storage.remove(this.key);
    }
    if (!told) {
      this.emit({ type: 'closed' });
    }
  }

  private nextChanges(): Changes {
    if (!this.oneByOne) {
      return { ...this.pending, responses: { ...this.pending.responses } };
    }
    const [first] = Object.entries(this.pending.responses);
    return first ? { responses: { [first[0]]: first[1] } } : { ...this.pending };
  }

  private nextRevision(stride: number): number {
    this.revision += stride;
    return this.revision;
  }

  private stored(): Changes {
    const stored = readJson<Changes>(this.ports.storage, this.key);
    return stored && typeof stored.responses === 'object' ? stored : { responses: {} };
  }

  /** Writes `pending` and takes out what was settled, but leaves alone what another tab wrote meanwhile. */
  private store(pending: Changes, settled: Partial<Changes>): void {
    const stored = this.stored();
    for (const [questionId, optionIds] of Object.entries(settled.responses ?? {})) {
      if (String(stored.responses[questionId]) === String(optionIds)) {
        delete stored.responses[questionId];
      }
    }
    if (settled.prediction !== undefined && stored.prediction === settled.prediction) {
      delete stored.prediction;
    }
    const next: Changes = { ...stored, ...pending, responses: { ...stored.responses, ...pending.responses } };
    if (sizeOf(next) === 0) {
      this.ports.storage.remove(this.key);
    } else {
      this.ports.storage.set(this.key, JSON.stringify(next));
    }
  }

  private cancelTimer(): void {
    if (this.timer !== null) {
      this.timers.clear(this.timer);
      this.timer = null;
    }
  }

  private emit(event: QueueEvent): void {
    this.ports.listener(event);
  }
}

function sizeOf(changes: Changes): number {
  return Object.keys(changes.responses).length + (changes.prediction === undefined ? 0 : 1);
}
