import type { Deck, Move, ShowState } from './deck.ts';

/** The server answered and said no; its code and words, and the state it gave along. */
export class StageRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly state: ShowState | null,
  ) {
    super(`${status} ${code}`);
  }

  get takenBack(): boolean {
    return this.code === TAKEN_BACK;
  }

  /** Not from our server, or not from one that is well: the same as no answer. */
  get foreign(): boolean {
    return this.status >= 500 || (!this.takenBack && (this.status === 404 || this.status === 410));
  }
}

/** The server's word for an address that was taken back. A proxy says 404 too, while the application restarts. */
const TAKEN_BACK = 'STAGE_UNKNOWN';

/** The server holds a poll for 25 seconds. */
const POLL_MS = 35_000;
const ANSWER_MS = 8_000;
const DECK_MS = 60_000;

export class StageApi {
  private readonly address: string;

  constructor(
    base: string,
    token: string,
    private readonly fetch: typeof window.fetch = (input, init) => window.fetch(input, init),
  ) {
    this.address = `${base}/${encodeURIComponent(token)}`;
  }

  get deckAddress(): string {
    return `${this.address}/deck`;
  }

  deck(): Promise<Deck> {
    return this.call<Deck>(this.deckAddress, DECK_MS);
  }

  /** Answers when the show is no longer at this revision, or after a while. */
  awaitAfter(revision: number, abort: AbortController): Promise<ShowState> {
    return this.call<ShowState>(`${this.address}/state?after=${revision}`, POLL_MS, abort);
  }

  now(within = ANSWER_MS): Promise<ShowState> {
    return this.call<ShowState>(`${this.address}/state?after=-1`, within);
  }

  move(revision: number, move: Move): Promise<ShowState> {
    return this.call<ShowState>(`${this.address}/state`, ANSWER_MS, new AbortController(), { revision, ...move });
  }

  private async call<T>(path: string, within: number, abort = new AbortController(), body?: unknown): Promise<T> {
    const timeout = setTimeout(() => abort.abort(), within);
    try {
      const response = await this.fetch(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Accept: 'application/json, application/problem+json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit',
        cache: 'no-cache',
        signal: abort.signal,
      });
      const text = await response.text();
      // What is not JSON does not come from our server: the log-in page of the hall's network, for example.
      const reply = response.ok || text.charAt(0) === '{' ? JSON.parse(text) : {};
      if (!response.ok) {
        throw new StageRefused(response.status, reply.code ?? '', reply.detail ?? '', reply.state ?? null);
      }
      return reply as T;
    } finally {
      clearTimeout(timeout);
    }
  }
}
