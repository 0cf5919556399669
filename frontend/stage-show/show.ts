import type { Deck, Group, Step, UnitsStep } from './deck.ts';

/**
 * What is to be seen, as places in the deck: nothing in it can be ahead of the last step that was applied.
 * −1 stands for nothing yet.
 */
export interface Scene {
  /** The last step that was applied. */
  through: number;
  /** The step whose card is on the stage. */
  card: number;
  /** The step that opened the prize group that is going on. */
  opening: number;
  /** The group of the last step that belonged to one. */
  group: string | null;
  /** The last board of units. */
  units: number;
}

export const NOTHING: Scene = { through: -1, card: -1, opening: -1, group: null, units: -1 };

/** The scene after one more step. */
export function apply(scene: Scene, step: Step): Scene {
  const next = { ...scene, through: step.i };
  if (step.type !== 'MUSIC') {
    next.card = step.i;
  }
  if (step.group !== null && step.group !== scene.group) {
    next.group = step.group;
    next.opening = step.i;
  }
  if (step.type === 'UNITS') {
    next.units = step.i;
  }
  return next;
}

/** Somebody of a group whom the stage has named. */
export interface Called {
  /** The step that did. */
  i: number;
  holder: string;
  unit: string;
  prize: string;
}

/** What is to be played to come from one pause to another. */
export interface Passage {
  from: number;
  to: number;
  /** In the order in which they are shown; none where the stage lands without animation. */
  steps: Step[];
  scene: Scene;
}

/** A deck and its pauses. It keeps no place of its own: every question names the pause. */
export class Show {
  /** By step: the scene after it. */
  private readonly scenes: Scene[] = [];
  /** By pause: how many steps were applied. */
  private readonly ends: number[] = [0];

  constructor(readonly deck: Deck) {
    let scene = NOTHING;
    deck.steps.forEach((step, i) => {
      scene = apply(scene, step.i === i ? step : { ...step, i });
      this.scenes.push(scene);
      if (step.pause !== null) {
        this.ends.push(i + 1);
      }
    });
    if (deck.steps.length > (this.ends[this.ends.length - 1] ?? 0)) {
      this.ends.push(deck.steps.length);
    }
  }

  /** The last pause. */
  get pauses(): number {
    return this.ends.length - 1;
  }

  within(pause: number): number {
    return Math.min(Math.max(0, Math.trunc(pause) || 0), this.pauses);
  }

  step(index: number): Step | null {
    return this.deck.steps[index] ?? null;
  }

  sceneAt(pause: number): Scene {
    return this.sceneAfter((this.ends[this.within(pause)] ?? 0) - 1);
  }

  sceneAfter(index: number): Scene {
    return this.scenes[index] ?? NOTHING;
  }

  /** The steps between the pause before and this one. */
  stepsOf(pause: number): Step[] {
    return pause < 1 || pause > this.pauses ? [] : this.deck.steps.slice(this.ends[pause - 1], this.ends[pause]);
  }

  /** One pause forward is played; every other way lands at once. */
  passage(from: number, to: number): Passage {
    const there = this.within(to);
    return { from, to: there, steps: there === from + 1 ? this.stepsOf(there) : [], scene: this.sceneAt(there) };
  }

  /** Whom the stage has named of the group that is going on, in this order: on a card, in a list, or both, once each. */
  called(scene: Scene): Called[] {
    const called: Called[] = [];
    const cards = new Map<string, number>();
    const listed = new Map<string, number>();
    // Two of one name and unit have two cards or two rows: whoever is one more than the other way told is somebody else.
    const tell = (one: Called, told: Map<string, number>, otherwise: Map<string, number>) => {
      const who = JSON.stringify([one.holder, one.unit]);
      const times = (told.get(who) ?? 0) + 1;
      told.set(who, times);
      if (times > (otherwise.get(who) ?? 0)) {
        called.push(one);
      }
    };
    const steps = scene.opening < 0 ? [] : this.deck.steps.slice(scene.opening, scene.through + 1);
    for (const step of steps.filter(({ group }) => group === scene.group)) {
      if (step.type === 'NAME') {
        tell(step, cards, listed);
      } else if (step.type === 'LIST') {
        // A page is told at once, its first row being the first to be read: it is to stand on top of what came before.
        const rows = step.rows.slice().reverse();
        rows.forEach(({ holder, unit, text }) => tell({ i: step.i, holder, unit, prize: text }, listed, cards));
      }
    }
    return called;
  }

  board(scene: Scene): UnitsStep | null {
    const step = this.step(scene.units);
    return step !== null && step.type === 'UNITS' ? step : null;
  }

  groupOf(scene: Scene): Group | null {
    return this.deck.groups.find(({ id }) => id === scene.group) ?? null;
  }

  /** The group whose turn is next in the deck: its title only, nobody's name. */
  nextGroup(scene: Scene): Group | null {
    const coming = this.deck.steps
      .slice(scene.through + 1)
      .find(({ group }) => group !== null && group !== scene.group);
    return coming === undefined ? null : (this.deck.groups.find(({ id }) => id === coming.group) ?? null);
  }

  /** Milliseconds that the steps of a pause take by themselves at speed 1. */
  length(pause: number): number {
    return this.stepsOf(pause).reduce((sum, { ms }) => sum + ms, 0);
  }
}
