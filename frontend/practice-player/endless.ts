/**
 * Questions without an end, in a random order: page after page, each page once before any comes again, and never the same
 * one twice in a row where there is another.
 */
export class Endless<T extends { id: string }> {
  private pages: number[] = [];
  private ready: T[] = [];
  private last = '';

  /** @param total how many there are; `load` reads those from `after` on, at most `size` */
  constructor(
    private readonly total: number,
    private readonly size: number,
    private readonly load: (after: number, size: number) => Promise<T[]>,
    private readonly random: () => number = Math.random,
  ) {}

  /** The next one; null where the server has none any more. A failure changes nothing, so that one can ask again. */
  async next(): Promise<T | null> {
    for (let tries = 0; this.ready.length === 0; tries++) {
      if (tries > Math.ceil(this.total / this.size)) {
        return null;
      }
      if (this.pages.length === 0) {
        this.pages = this.shuffled(Array.from({ length: Math.ceil(this.total / this.size) }, (_, page) => page));
      }
      const page = this.pages[this.pages.length - 1];
      if (page === undefined) {
        return null;
      }
      this.ready = this.shuffled(await this.load(page * this.size, this.size));
      this.pages.pop();
      if (this.ready.length > 1 && this.ready[this.ready.length - 1]!.id === this.last) {
        this.ready.unshift(this.ready.pop()!);
      }
    }
    const question = this.ready.pop()!;
    this.last = question.id;
    return question;
  }

  private shuffled<E>(list: E[]): E[] {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
    }
    return mixed;
  }
}
