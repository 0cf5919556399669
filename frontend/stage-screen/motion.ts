/* The stage's own tempo: slow and sure. Only opacity and transform move, which every browser draws without new layout. */

const SURE = 'cubic-bezier(0.16, 0.8, 0.24, 1)';

const ENTRANCES: Record<string, { frames: Keyframe[]; ms: number }> = {
  fade: { frames: [{ opacity: 0 }, { opacity: 1 }], ms: 900 },
  rise: {
    frames: [
      { opacity: 0, transform: 'translateY(2.2vh)' },
      { opacity: 1, transform: 'none' },
    ],
    ms: 1000,
  },
  name: {
    frames: [
      { opacity: 0, transform: 'translateY(3vh)' },
      { opacity: 1, transform: 'none' },
    ],
    ms: 1300,
  },
  line: { frames: [{ transform: 'scaleX(0)' }, { transform: 'none' }], ms: 900 },
  row: {
    frames: [
      { opacity: 0, transform: 'translateX(-1.4vw)' },
      { opacity: 1, transform: 'none' },
    ],
    ms: 700,
  },
};

const LEAVE_MS = 420;
const CALM_MS = 200;

export function calm(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Not everything that shows the stage can move it: an old browser lands where a newer one plays. */
export function animate(element: Element, frames: Keyframe[], options: KeyframeAnimationOptions): Animation | null {
  if (typeof element.animate !== 'function') {
    return null;
  }
  const animation = element.animate(frames, options);
  // One that the next step overtakes is no error.
  animation.finished.catch(() => undefined);
  return animation;
}

/** What carries `data-in` comes in, in the order and with the delay (`data-at`, in milliseconds) that its card says. */
export function enter(card: Element, speed: number): void {
  const quiet = calm();
  if (quiet) {
    animate(card, [{ opacity: 0 }, { opacity: 1 }], { duration: CALM_MS });
    return;
  }
  for (const element of Array.from(card.querySelectorAll<HTMLElement>('[data-in]'))) {
    const entrance = ENTRANCES[element.dataset.in ?? ''] ?? ENTRANCES.fade!;
    animate(element, entrance.frames, {
      duration: entrance.ms / speed,
      delay: (Number(element.dataset.at) || 0) / speed,
      easing: SURE,
      fill: 'backwards',
    });
  }
}

/** A card on its way out. */
export interface Leaving {
  /** Resolves when it is out of sight. */
  gone: Promise<unknown>;
  /** Its parts are to be seen again: who goes back finds the card as it stood. */
  stop(): void;
}

/**
 * Its parts go, not the card: that would be a picture as large as the wall, nearly all of it empty, to be mixed anew
 * sixty times a second.
 */
export function leave(parts: HTMLElement[], speed: number): Leaving {
  // All are read before any is moved: else the page's style would be computed once for each.
  const shown = parts.map((part) => getComputedStyle(part).opacity);
  const going = parts.map((part, i) =>
    animate(part, [{ opacity: shown[i]! }, { opacity: 0 }], {
      duration: (calm() ? CALM_MS : LEAVE_MS) / speed,
      easing: 'ease-out',
      fill: 'forwards',
    }),
  );
  return {
    gone: Promise.all(going.map((one) => one?.finished.catch(() => undefined))),
    stop: () => going.forEach((one) => one?.cancel()),
  };
}

const steps = (value: number, a: number, b: number) =>
  3 * (1 - value) ** 2 * value * a + 3 * (1 - value) * value ** 2 * b + value ** 3;

/** The climb's curve, as CSS knows it and as {@link whenAt} does. */
const CURVE: [number, number, number, number] = [0.45, 0.02, 0.2, 1];
export const CLIMB_EASING = `cubic-bezier(${CURVE.join(', ')})`;

/** The share of the time after which a climb has come a share of its way. */
export function whenAt(way: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (steps(middle, CURVE[1], CURVE[3]) < way) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return steps((low + high) / 2, CURVE[0], CURVE[2]);
}
