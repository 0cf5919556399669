import type {
  Attempt,
  Board,
  Contest,
  Credentials,
  Entrance,
  Me,
  Registration,
  Review,
  SaveBody,
  SaveReply,
  Submission,
  Unit,
  Why,
} from './model.ts';
import type { ServerClock } from './server-clock.ts';

/** A refusal by the server: RFC 9457 problem details with a stable code. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    /** Milliseconds to wait, counted from the moment of the reply. */
    readonly retryAfter: number | null,
    readonly body: Record<string, unknown> = {},
  ) {
    super(`${status} ${code}`);
    this.name = 'Problem';
  }

  get errors(): { field: string; code: string }[] {
    return Array.isArray(this.body.errors) ? this.body.errors : [];
  }

  /** The same request may succeed later without any change to it. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

/** No answer, or one that did not come from our server (the log-in page of a hotel network, for example). */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

const TIMEOUT_MS = 20_000;

export class DoorApi {
  token: string | null = null;
  /** What the server has to tell everybody, as it last said; told on every change. */
  news = '';
  onNews: (() => void) | null = null;
  /** By the monotonic clock: when anything was last asked. */
  askedAt = 0;

  constructor(
    protected readonly base: string,
    private readonly clock: ServerClock,
    protected readonly fetch: typeof window.fetch = (input, init) => window.fetch(input, init),
  ) {}

  async contest(slug: string): Promise<Contest> {
    return this.call<Contest>('GET', `/contests/${encodeURIComponent(slug)}`);
  }

  /**
   * Sets the clock. The contest itself cannot do that: an unchanged contest is answered from the browser's cache,
   * with the server's time of an earlier day in it.
   */
  async syncClock(): Promise<void> {
    await this.call('GET', '/time');
  }

  units(slug: string, query: string, limit: number, signal?: AbortSignal): Promise<Unit[]> {
    const path = `/contests/${encodeURIComponent(slug)}/units?q=${encodeURIComponent(query)}&limit=${limit}`;
    return this.call<Unit[]>('GET', path, undefined, signal);
  }

  /** The one unit with this code, if there is. */
  unit(slug: string, code: string): Promise<Unit[]> {
    return this.call<Unit[]>('GET', `/contests/${encodeURIComponent(slug)}/units?code=${encodeURIComponent(code)}`);
  }

  register(slug: string, registration: Registration): Promise<Entrance> {
    return this.call<Entrance>('POST', `/contests/${encodeURIComponent(slug)}/participants`, registration);
  }

  signIn(slug: string, credentials: Credentials): Promise<Entrance> {
    return this.call<Entrance>('POST', `/contests/${encodeURIComponent(slug)}/sign-in`, credentials);
  }

  me(): Promise<Me> {
    return this.call<Me>('GET', '/me');
  }

  start(roundId: string): Promise<Attempt> {
    return this.call<Attempt>('POST', `/rounds/${encodeURIComponent(roundId)}/attempts`, {}).then(this.withPictures);
  }

  attempt(id: string): Promise<Attempt> {
    return this.call<Attempt>('GET', `/attempts/${encodeURIComponent(id)}`).then(this.withPictures);
  }

  save(id: string, body: SaveBody): Promise<SaveReply> {
    return this.call<SaveReply>('PUT', `/attempts/${encodeURIComponent(id)}/responses`, body);
  }

  submit(id: string, body: SaveBody): Promise<Submission> {
    return this.call<Submission>('POST', `/attempts/${encodeURIComponent(id)}/submission`, body);
  }

  /** The right answers, where the rules show them. */
  review(id: string): Promise<Review> {
    return this.call<Review>('GET', `/attempts/${encodeURIComponent(id)}/review`).then(this.withPictures);
  }

  board(roundId: string, size: number): Promise<Board> {
    const path = `/rounds/${encodeURIComponent(roundId)}/leaderboard?scope=individual&page=0&size=${size}`;
    return this.call<Board>('GET', path);
  }

  why(roundId: string): Promise<Why> {
    return this.call<Why>('GET', `/rounds/${encodeURIComponent(roundId)}/leaderboard/me`);
  }

  /** Pictures are addressed from the server's root; the page around the door may come from another server. */
  private readonly withPictures = <T extends Attempt | Review>(paper: T): T => {
    const server = new URL(this.base, location.href);
    const placed = (url: string | null | undefined) => (url ? new URL(url, server).href : null);
    return {
      ...paper,
      questions: (paper.questions ?? []).map((question) => ({
        ...question,
        imageUrl: placed(question.imageUrl),
        options: question.options.map((option) => ({ ...option, imageUrl: placed(option.imageUrl) })),
      })),
    };
  };

  protected async call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (this.token) {
      headers.Authorization = `Bearer ${this.token}`;
    }
    const abort = new AbortController();
    const timeout = setTimeout(() => abort.abort(), TIMEOUT_MS);
    const forward = () => abort.abort();
    signal?.addEventListener('abort', forward);

    const sentAt = (this.askedAt = this.clock.monotonic());
    let response: Response;
    let receivedAt: number;
    let reply: Record<string, unknown>;
    try {
      response = await this.fetch(this.base + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: abort.signal,
        // a start alone may bring the number of this browser (docs/decisions/0041)
        credentials: path.endsWith('/attempts') ? 'same-origin' : 'omit',
        cache: path === '/time' ? 'no-store' : 'no-cache',
        // Lets a save finish while the page is being closed.
        keepalive: method === 'PUT' && this.sameOrigin,
      });
      receivedAt = this.clock.monotonic();
      const text = await response.text();
      reply = response.ok || text.startsWith('{') ? JSON.parse(text) : {};
    } catch (failure) {
      throw new ConnectionLost(String(failure));
    } finally {
      clearTimeout(timeout);
      signal?.removeEventListener('abort', forward);
    }

    if (typeof reply.serverTime === 'string' && !path.startsWith('/contests')) {
      this.clock.sync(reply.serverTime, sentAt, receivedAt);
      // of this moment too: an answer out of the browser's cache keeps an old header
      const news = response.headers.get('Mocson-News') || '';
      if (news !== this.news) {
        this.news = news;
        if (this.onNews) {
          this.onNews();
        }
      }
    }
    if (!response.ok) {
      // A refusal of ours carries a code. Anything else comes from a filter or proxy in between and says
      // nothing about the attempt; faults and overload may come without, and pass by themselves.
      const passing = response.status >= 500 || response.status === 429 || response.status === 408;
      if (typeof reply.code !== 'string' && !passing) {
        throw new ConnectionLost(`${response.status} without a code`);
      }
      throw this.problem(response, reply);
    }
    return reply as T;
  }

  private problem(response: Response, body: Record<string, unknown>): Problem {
    const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : '');
    const seconds = Number(response.headers.get('Retry-After') || NaN);
    const retryAt = Date.parse(text('retryAt'));
    let wait: number | null = null;
    if (!isNaN(seconds)) {
      wait = seconds * 1000;
    } else if (!isNaN(retryAt)) {
      wait = Math.max(0, retryAt - this.clock.now());
    }
    return new Problem(response.status, text('code') || `HTTP_${response.status}`, text('detail'), wait, body);
  }

  /** Old Chrome refuses `keepalive` for requests that need a CORS preflight. */
  private get sameOrigin(): boolean {
    return new URL(this.base, location.href).origin === location.origin;
  }
}
