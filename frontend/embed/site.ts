/** Where this script came from: every address of ours starts there, whatever page it stands in. */
export interface Site {
  /** Without a slash at the end. */
  base: string;
  /** As browsers name the senders of messages. */
  origin: string;
}

export function siteOf(address: string): Site {
  const link = document.createElement('a');
  link.href = address;
  const base = link.href.replace(/\/embed\.js([?#].*)?$/, '');
  return { base, origin: `${link.protocol}//${link.host}` };
}

/** The server's refusal: its status and, where it came from us, its code. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(String(status));
  }
}

/** Reads without cookies. Fails with {@link Refused}, or with the browser's own error where nothing came back. */
export function read<T>(address: string): Promise<T> {
  return fetch(address, { credentials: 'omit', cache: 'no-cache' }).then((response) =>
    response.json().then(
      (body: T & { code?: string }) => {
        if (!response.ok) {
          throw new Refused(response.status, String(body.code));
        }
        return body;
      },
      () => {
        throw new Refused(response.status, '');
      },
    ),
  );
}

/** A pause and up to half of it again, so that a thousand portals do not ask in the same second. */
export function later(ms: number, run: () => void): number {
  return window.setTimeout(run, ms + (Math.random() * ms) / 2);
}

export interface Round {
  id: string;
  name: string;
  phase?: string | null;
  state: 'UPCOMING' | 'OPEN' | 'CLOSED' | 'PUBLISHED';
  opensAt: string;
  closesAt: string;
}

export interface Contest {
  slug: string;
  title: string;
  numeral?: string;
  organizer: string;
  state: Round['state'];
  rounds: Round[];
}

/** What the organizer tells everybody now. */
export interface Announcement {
  id: string;
  tone: 'INFORMATION' | 'IMPORTANT';
  text: string;
  roundId: string | null;
}

/** The round people ask about now: the open one, else the next. */
export function currentRound(contest: Contest): Round | null {
  const byOpening = contest.rounds.slice().sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
  return (
    byOpening.filter(({ state }) => state === 'OPEN')[0] || byOpening.filter(({ state }) => state === 'UPCOMING')[0] || null
  );
}
