import type { Passage, Scene, Show } from '../stage-show/show.ts';

/** Plays what lies between two pauses, step by step; a new passage ends the one that is going on. */
export class Player {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly show: Show,
    private readonly shown: (scene: Scene, animated: boolean) => void,
  ) {}

  play(passage: Passage, speed: number): void {
    this.stop();
    const { steps, scene } = passage;
    if (steps.length === 0) {
      this.shown(scene, false);
      return;
    }
    const next = (k: number) => {
      const step = steps[k]!;
      this.shown(this.show.sceneAfter(step.i), true);
      if (k + 1 < steps.length) {
        this.timer = setTimeout(() => next(k + 1), step.ms / speed);
      }
    };
    next(0);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
