import type { AnswerVault, Changes } from './answer-vault.ts';
import { ConnectionLost, Problem, type DoorApi } from './door-api.ts';
import type { Attempt, Responses, SaveBody, SaveReply, Submission } from './model.ts';

export type SaveState = 'saved' | 'saving' | 'offline' | 'busy';

export type QueueEvent =
  /** Answers, save state or progress of the submission changed. */
  | { type: 'changed' }
  /** The server named the deadline again; it may have been extended. */
  | { type: 'deadline'; deadline: string }
  /** Answers given in another tab or on another device were taken over. */
  | { type: 'merged' }
  /** Another tab or device answered these questions otherwise meanwhile; what was chosen here goes on top. */
  | { type: 'conflict'; questionIds: string[] }
  /** The server can never accept this answer; it was taken out so that it does not hold up the others. */
  | { type: 'refused'; problem: Problem }
  /** The attempt takes no more answers. */
  | { type: 'closed' }
  | { type: 'unauthenticated' };

export interface AnswerQueuePorts {
  api: Pick<DoorApi, 'attempt' | 'save' | 'submit'>;
  vault: Pick<AnswerVault, 'kept' | 'write' | 'forget'>;
  listener: (event: QueueEvent) => void;
  random?: () => number;
  timers?: { set(run: () => void, ms: number): number; clear(id: number): void };
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;
/** Whatever a proxy in between asks for. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Two clients that counted 1, 2, 3 … would send the same revision with different answers, and the server could not tell
 * the second one from a repetition of the first. Uneven strides make such a meeting a matter of one in a thousand.
 */
const STRIDE = 1_000;
/** The last word must not be taken for an old one, however far another device has counted. */
const SUBMISSION_LEAP = 1_000_000;

/**
 * Brings each answer from the finger to the database: into the device's vault and to the server at once, with one
 * request in flight and newer answers waiting for the next. Nothing leaves the vault before the server confirmed it, or
 * before the person was told that it came too late.
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
    this.random = ports.random ?? Math.random;
    this.timers = ports.timers ?? {
      set: (run, ms) => window.setTimeout(run, ms),
      clear: (id) => window.clearTimeout(id),
    };
    this.pending = { ...ports.vault.kept, responses: { ...ports.vault.kept.responses } };
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

  /** The questions whose answer is on this device and not known to be on the server. */
  get waiting(): string[] {
    return Object.keys(this.pending.responses);
  }

  /** Whether something would be missing if this device were lost now. */
  get dirty(): boolean {
    return this.waiting.length > 0 || this.pending.prediction !== undefined;
  }

  get submitting(): boolean {
    return this.submission !== null;
  }

  answer(questionId: string, optionIds: string[]): void {
    this.pending.responses[questionId] = optionIds;
    this.changed({ responses: { [questionId]: optionIds } });
  }

  predict(value: number | null): void {
    this.pending.prediction = value;
    this.changed({ responses: {}, prediction: value });
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

  /** Looks whether another tab or device went on with this attempt, and sends what waits. */
  refresh(): void {
    if (!this.inFlight && !this.submission) {
      this.behind = true;
      this.cancelTimer();
      void this.send();
    }
  }

  /** What never arrived, as a body that is newer than everything the server has of the closed attempt. */
  leftOver(final: Pick<Attempt, 'responses' | 'revision' | 'prediction'>): SaveBody {
    const responses: Responses = {};
    for (const [questionId, optionIds] of Object.entries(this.pending.responses)) {
      if (sorted(optionIds) !== sorted((final.responses ?? {})[questionId] ?? [])) {
        responses[questionId] = optionIds;
      }
    }
    const { prediction } = this.pending;
    const left: Changes = { responses };
    if (prediction !== undefined && prediction !== null && prediction !== final.prediction) {
      left.prediction = prediction;
    }
    if (sizeOf(left) === 0) {
      return {};
    }
    this.revision = Math.max(this.revision, final.revision);
    return { revision: this.nextRevision(SUBMISSION_LEAP), ...left };
  }

  /** Nothing kept on this device can be of use any more. */
  async forget(): Promise<void> {
    this.stop();
    await this.ports.vault.forget();
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

  private fingerprint(): string {
    const answered = Object.entries(this.responses).filter(([, optionIds]) => optionIds.length > 0);
    return JSON.stringify([answered.sort(([a], [b]) => (a < b ? -1 : 1)), this.prediction]);
  }

  private changed(changes: Changes): void {
    void this.ports.vault.write(changes);
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
    const before = this.base;
    this.base = attempt.responses ?? {};
    this.basePrediction = attempt.prediction ?? null;
    this.revision = Math.max(this.revision, attempt.revision);
    this.emit({ type: 'deadline', deadline: attempt.deadline });
    this.note({ responses: {} });
    const questionIds = this.waiting.filter((id) => {
      const theirs = sorted(this.base[id] ?? []);
      return theirs !== sorted(before[id] ?? []) && theirs !== sorted(this.pending.responses[id]!);
    });
    if (questionIds.length > 0) {
      this.emit({ type: 'conflict', questionIds });
    } else if (this.fingerprint() !== seen) {
      this.emit({ type: 'merged' });
    }
  }

  private confirmed(changes: Changes): void {
    this.base = { ...this.base, ...changes.responses };
    if (changes.prediction !== undefined) {
      this.basePrediction = changes.prediction;
    }
    this.settle(changes);
    if (!this.dirty) {
      this.oneByOne = false;
    }
  }

  /** Takes out what was not answered anew meanwhile. */
  private settle(changes: Changes): void {
    const settled: Changes = { responses: {} };
    for (const [questionId, optionIds] of Object.entries(changes.responses)) {
      if (this.pending.responses[questionId] === optionIds) {
        delete this.pending.responses[questionId];
        settled.responses[questionId] = optionIds;
      }
    }
    if (changes.prediction !== undefined && this.pending.prediction === changes.prediction) {
      delete this.pending.prediction;
      settled.prediction = changes.prediction;
    }
    this.note(settled);
  }

  private note(settled: Changes): void {
    const { base: responses, basePrediction: prediction, revision } = this;
    void this.ports.vault.write({ responses: {} }, settled, { responses, prediction, revision });
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
        this.close();
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
      this.settle(changes);
      this.emit({ type: 'refused', problem });
    }
  }

  private backOff(failure: unknown): number {
    this.failure = failure instanceof Problem ? 'busy' : 'offline';
    const exponential = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(this.failures, 10));
    this.failures++;
    const asked = Math.min(LONGEST_WAIT_MS, (failure instanceof Problem && failure.retryAfter) || 0);
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
            this.close();
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

  /** What waits stays in the vault until the owner has heard how it ended. */
  private close(): void {
    const told = this.stopped || this.submission !== null;
    this.stop();
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

const sorted = (optionIds: string[]) => [...optionIds].sort().join();
