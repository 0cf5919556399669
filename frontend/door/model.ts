/** What the participant API says, as far as the door uses it. Instants are ISO-8601 texts. */

export type RoundState = 'UPCOMING' | 'OPEN' | 'CLOSED' | 'PUBLISHED';

/** When the rules show something to whoever sat. */
export type Moment = 'AT_SUBMISSION' | 'AT_ROUND_CLOSE' | 'AT_PUBLICATION' | 'NEVER';

export interface Round {
  id: string;
  name: string;
  /** The phase of the contest it belongs to, where the contest has phases. */
  phase?: string | null;
  state: RoundState;
  opensAt: string;
  closesAt: string;
  questionCount: number;
  durationSeconds: number | null;
  attempts: { max: number | null; per: string; cooldownSeconds: number };
  prediction: { text: string; of: string } | null;
  results?: { showScore: Moment; showAnswers: Moment };
}

export interface Contest {
  slug: string;
  title: string;
  organizer: string;
  state: string;
  serverTime: string;
  registration: { fields: string[]; consent: { version: string; text: string }; occupations?: Occupation[] };
  rounds: Round[];
  /** Whether there are questions that everybody may practise on. */
  practice?: boolean;
}

export interface Unit {
  id: string;
  code?: string;
  name: string;
  path: string;
}

/** A group that a contest tells its people apart by. */
export interface Occupation {
  id: string;
  name: string;
}

export interface Registration {
  fullName?: string;
  dateOfBirth?: string;
  phone?: string;
  pin?: string;
  unitId?: string;
  inviteCode?: string;
  occupationId?: string;
  consent: { version: string; accepted: true; publishName: boolean };
}

export interface Credentials {
  phone: string;
  pin: string;
}

export interface Entrance {
  participantId: string;
  displayName: string;
  token: string;
}

export interface MyRound {
  roundId: string;
  attemptsUsed: number;
  attemptsLeft: number | null;
  openAttemptId: string | null;
  nextAttemptAt: string | null;
}

export interface Me {
  participantId: string;
  displayName: string;
  unit?: string | { name: string } | null;
  rounds: MyRound[];
}

export interface Question {
  id: string;
  no: number;
  text: string;
  imageUrl: string | null;
  multiple: boolean;
  options: { id: string; text: string; imageUrl?: string | null }[];
}

/** Question id → chosen option ids; an empty list is a cleared answer. */
export type Responses = Record<string, string[]>;

export type AttemptState = 'OPEN' | 'SUBMITTED' | 'EXPIRED' | 'VOID';

export interface Attempt {
  id: string;
  number: number;
  roundId: string;
  state: AttemptState;
  startedAt: string;
  deadline: string;
  serverTime: string;
  revision: number;
  questions: Question[];
  responses: Responses;
  prediction: number | null;
  predictionLocked: boolean;
  /** Under which this device keeps what it has not sent: AES-256, base64. A server may not give one. */
  localSecret?: string;
}

export interface SaveBody {
  revision?: number;
  responses?: Responses;
  prediction?: number | null;
  /** Handed in by the page because its countdown ended; refused with `TIME_LEFT` where time was given back since. */
  automatic?: boolean;
}

export interface SaveReply {
  revision: number;
  savedAt: string;
  deadline: string;
  serverTime: string;
  /** A server may say that it changed nothing; without the field the revisions decide. */
  applied?: boolean;
}

/** Answers that came when the attempt took none any more. */
export interface Late {
  receivedAt: string;
  /** Whether they are on record; they do not count either way. */
  kept: boolean;
  questions: string[];
  prediction: boolean;
}

export interface Result {
  correct: number;
  questions: number;
  points: number;
}

export interface Submission {
  state: AttemptState;
  submittedAt: string;
  receipt: { code: string; hash: string } | null;
  result: Result | null;
  answered?: number;
  late?: Late | null;
}

/** A question of an attempt that is over, with the answers that count as right. Options by their ids. */
export interface ReviewedQuestion {
  id: string;
  no: number;
  text: string;
  imageUrl: string | null;
  options: { id: string; text: string; imageUrl: string | null }[];
  chosen: string[];
  correct: string[];
  /** Further answers that the committee accepts. */
  alsoCorrect: string[][];
  /** Declared void: everybody has it right. */
  voided: boolean;
  right: boolean;
  explanation: string | null;
  source: string | null;
}

export interface Review {
  id: string;
  roundId: string;
  questions: ReviewedQuestion[];
}

export interface BoardRow {
  rank?: number | null;
  name?: string;
  unit?: string;
  correct?: number;
  points?: number;
  durationMs?: number;
  submittedAt?: string;
  tied?: boolean;
  attempt?: number;
}

export interface Board {
  asOf: string;
  state: 'LIVE' | 'FROZEN' | 'FINAL';
  total: number;
  rows: BoardRow[];
  me?: BoardRow | null;
}

export type RankKey = 'CORRECT' | 'POINTS' | 'PREDICTION_GAP' | 'DURATION' | 'SUBMITTED_AT' | 'STARTED_AT';

/** A value by which people are ranked; without a value where `shown` says why. */
export interface RankValue {
  key: RankKey;
  shown: 'SHOWN' | 'NONE' | 'NOT_YET' | 'HIDDEN';
  value: number | string | null;
}

/** Somebody directly before or behind, and the key that decided between us. */
export interface Neighbour {
  rank: number;
  tied: boolean;
  name: string;
  unit: string;
  decidedBy: RankKey;
  theirs: RankValue;
  mine: RankValue;
}

/** Why I stand where I stand. */
export interface Why {
  rank: number;
  tied: boolean;
  sharing: number;
  of: number;
  keys: RankValue[];
  prediction: number | null;
  actual: number | null;
  ahead: Neighbour | null;
  behind: Neighbour | null;
}
