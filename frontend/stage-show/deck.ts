/* The show as the server laid it out before it began (docs/decisions: the show only moves an index). */

export type Role = 'STAGE' | 'SIDE' | 'PRESENTER' | 'REMOTE';
export type SideContent = 'LIST' | 'UNITS' | 'NEXT';

export interface Group {
  id: string;
  title: string;
  scope: string;
}

export interface Picture {
  url: string;
  type: string;
  width: number;
  height: number;
}

export interface Figure {
  label: string;
  text: string;
}

interface Common {
  i: number;
  /** The stopping point after this step; null where the show goes on by itself. */
  pause: number | null;
  ms: number;
  group: string | null;
  /** For the presenter alone. */
  note?: string;
  /** What the master of ceremonies says. */
  words?: string;
}

export interface SplashStep extends Common {
  type: 'SPLASH';
  title: string;
  subtitle: string;
  organizer: string;
  numeral: string;
  emblem: string | null;
}
export interface GroupStep extends Common {
  type: 'GROUP';
  title: string;
  scope: string;
  count: number;
  value: string | number | null;
}
export interface NameStep extends Common {
  type: 'NAME';
  award: number;
  holder: string;
  unit: string;
  prize: string;
  rank: number | null;
  figures: Figure[];
  behalf: string;
  absent: boolean;
  picture: string | null;
  index: number;
  of: number;
}
export interface ListRow {
  holder: string;
  unit: string;
  text: string;
}
export interface ListStep extends Common {
  type: 'LIST';
  title: string;
  rows: ListRow[];
  page: number;
  pages: number;
}
export interface PhotoStep extends Common {
  type: 'PHOTO';
  title: string;
  names: string[];
  handedBy: string;
}
export interface MessageStep extends Common {
  type: 'MESSAGE';
  text: string;
  small: string;
}
export interface MusicStep extends Common {
  type: 'MUSIC';
  text: string;
}
export interface FiguresStep extends Common {
  type: 'FIGURES';
  title: string;
  items: Figure[];
}
export interface HistoryStep extends Common {
  type: 'HISTORY';
  question: string;
  options: string[];
  right: number[];
  explanation: string;
  source: string;
  stage: 'QUESTION' | 'ANSWER';
}
export interface ClimbRow {
  key: string;
  holder: string;
  unit: string;
  text: string;
  rank: number | string | null;
  /** Whether it is shown as it truly is; a deck of before does not say. */
  told?: boolean;
}
export interface ClimbStep extends Common {
  type: 'CLIMB';
  title: string;
  rows: ClimbRow[];
  from: string[];
  to: string[];
  highlight: string | null;
}
export interface UnitRow {
  name: string;
  text: string;
  picture: string | null;
}
export interface UnitsStep extends Common {
  type: 'UNITS';
  title: string;
  rows: UnitRow[];
}
export interface BlankStep extends Common {
  type: 'BLANK';
}
export interface EndStep extends Common {
  type: 'END';
  title: string;
  text: string;
}

export type Step =
  | SplashStep
  | GroupStep
  | NameStep
  | ListStep
  | PhotoStep
  | MessageStep
  | MusicStep
  | FiguresStep
  | HistoryStep
  | ClimbStep
  | UnitsStep
  | BlankStep
  | EndStep;

export interface Deck {
  show: string;
  hash: string;
  sealed: string[];
  kind: 'REAL' | 'REHEARSAL';
  title: string;
  subtitle: string;
  organizer: string;
  numeral: string;
  accent: string;
  role: Role;
  side: SideContent | null;
  pauses: number;
  seconds: number;
  groups: Group[];
  pictures: Record<string, Picture>;
  steps: Step[];
}

/** Where the show is, as the server tells everybody. */
export interface ShowState {
  show: string;
  hash: string;
  revision: number;
  pause: number;
  speed: number;
  blank: boolean;
  started: string | null;
  finished: string | null;
  now: string;
}

export interface Move {
  pause?: number;
  speed?: number;
  blank?: boolean;
  start?: boolean;
  finish?: boolean;
}

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** The next speed up or down. */
export function otherSpeed(speed: number, up: boolean): number {
  const faster = SPEEDS.filter((one) => one > speed);
  const slower = SPEEDS.filter((one) => one < speed);
  return (up ? faster[0] : slower[slower.length - 1]) ?? speed;
}
