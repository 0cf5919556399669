import type { Question } from '../door/model.ts';

export interface Topic {
  id: string;
  name: string;
  questions: number;
}

export interface Offer {
  title: string;
  topics: Topic[];
  total: number;
}

export interface Verdict {
  right: boolean;
  correct: string[];
  alsoCorrect: string[][];
  explanation: string | null;
  source: string | null;
}

/** The server answered and said no; its words, or none. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(`${status}`);
  }
}

const TIMEOUT_MS = 20_000;

/** Practice over the public API: nobody signs in, so nothing is sent but what is asked. */
export class PracticeApi {
  constructor(
    private readonly base: string,
    private readonly fetch: typeof window.fetch = (input, init) => window.fetch(input, init),
  ) {}

  offer(slug: string): Promise<Offer> {
    return this.call<Offer>(this.path(slug, ''));
  }

  async questions(slug: string, topic: string, after: number, limit: number): Promise<Question[]> {
    const query = `?${topic ? `topic=${encodeURIComponent(topic)}&` : ''}after=${after}&limit=${limit}`;
    const { questions } = await this.call<{ questions: Question[] }>(this.path(slug, `/questions${query}`));
    return questions;
  }

  answer(slug: string, questionId: string, chosen: string[]): Promise<Verdict> {
    return this.call<Verdict>(this.path(slug, '/answers'), { questionId, chosen });
  }

  private path(slug: string, rest: string): string {
    return `${this.base}/contests/${encodeURIComponent(slug)}/practice${rest}`;
  }

  private async call<T>(path: string, body?: unknown): Promise<T> {
    const abort = new AbortController();
    const timeout = setTimeout(() => abort.abort(), TIMEOUT_MS);
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
      // What is not JSON does not come from our server: the log-in page of a hotel network, for example.
      const reply = response.ok || text.charAt(0) === '{' ? JSON.parse(text) : {};
      if (!response.ok) {
        throw new Refused(response.status, typeof reply.detail === 'string' ? reply.detail : '');
      }
      return reply as T;
    } finally {
      clearTimeout(timeout);
    }
  }
}
