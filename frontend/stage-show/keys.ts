/** What somebody at the stage's machine, or with a clicker, asks for. */
export type Command =
  | { do: 'forward' | 'back'; animated: boolean }
  | { do: 'jump'; to: number }
  | { do: 'speed'; up: boolean }
  | { do: 'typed'; digits: string }
  | { do: 'home' | 'blank' | 'full' | 'info' };

const NAMED: Record<string, Command> = {
  ' ': { do: 'forward', animated: true },
  ArrowRight: { do: 'forward', animated: true },
  ArrowDown: { do: 'forward', animated: true },
  PageDown: { do: 'forward', animated: true },
  ArrowLeft: { do: 'back', animated: true },
  ArrowUp: { do: 'back', animated: true },
  PageUp: { do: 'back', animated: true },
  Backspace: { do: 'back', animated: true },
  Home: { do: 'home' },
  '+': { do: 'speed', up: true },
  '=': { do: 'speed', up: true },
  '-': { do: 'speed', up: false },
  b: { do: 'blank' },
  '.': { do: 'blank' },
  f: { do: 'full' },
  // What a clicker sends for “begin the presentation”; to a browser it would mean: load again.
  F5: { do: 'full' },
  i: { do: 'info' },
};

const DIGITS = /^[0-9]$/;

/**
 * A key after the digits typed so far. Digits are a pause's number, which Enter sends; 1 or 2 alone, once nothing
 * follows ({@link alone}), are one step forward or back without animation.
 */
export function commandOf(key: string, typed: string): Command | null {
  if (DIGITS.test(key)) {
    return { do: 'typed', digits: (typed + key).slice(-4) };
  }
  if (typed !== '') {
    if (key === 'Enter') {
      return { do: 'jump', to: Number(typed) };
    }
    if (key === 'Backspace') {
      return { do: 'typed', digits: typed.slice(0, -1) };
    }
    if (key === 'Escape') {
      return { do: 'typed', digits: '' };
    }
  }
  return NAMED[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** What digits mean that nothing followed for a moment. */
export function alone(typed: string): Command | null {
  if (typed === '1' || typed === '2') {
    return { do: typed === '1' ? 'forward' : 'back', animated: false };
  }
  return null;
}

/** What a key means besides where the screen asks where to begin; a clicker has no Enter and begins at the beginning. */
export function resumes(key: string, typed: string): boolean {
  return key === 'Enter' && typed === '';
}

/**
 * Whether a key goes to what has the focus: a field takes every key, a button Space and Enter, unless digits wait for
 * their Enter.
 */
export function isTaken(event: KeyboardEvent, typed: string): boolean {
  const presses = event.key === ' ' || (event.key === 'Enter' && typed === '');
  return event
    .composedPath()
    .some((one) => one instanceof HTMLInputElement || (presses && one instanceof HTMLButtonElement));
}

/** A held key is one press: neither winners nor a focused button run through while it is down. */
export function isHeld(event: KeyboardEvent, mapped: boolean): boolean {
  return event.repeat && (mapped || event.key === 'Enter');
}
