import { svg, html } from 'lit';

/* A bronze drum's face, drawn by ourselves: star, rings of dots and teeth, and a round of long-beaked birds. */

const at = (radius: number, turn: number) => {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
};

const around = (n: number, part: (turn: number, step: number) => string) =>
  Array.from({ length: n }, (_, k) => part(k / n, 1 / n)).join('');

const star = (n: number, outer: number, inner: number) =>
  `${around(n, (turn, step) => `${turn === 0 ? 'M' : 'L'}${at(outer, turn)}L${at(inner, turn + step / 2)}`)}Z`;

const teeth = (n: number, low: number, high: number) =>
  around(n, (turn, step) => `M${at(low, turn)}L${at(high, turn + step / 2)}L${at(low, turn + step)}`);

const strokes = (n: number, low: number, high: number) => around(n, (turn) => `M${at(low, turn)}L${at(high, turn)}`);

/** Feathers between the rays of the star. */
const feathers = (n: number) =>
  around(n, (turn, step) =>
    [0, 1, 2]
      .map((k) => {
        const width = step * (0.24 - k * 0.05);
        const middle = turn + step / 2;
        return `M${at(112 - k * 12, middle - width)}L${at(86 - k * 12, middle)}L${at(112 - k * 12, middle + width)}`;
      })
      .join(''),
  );

const BIRD =
  'M44 1C34-3 26-5 18-5C15-10 9-11 4-8L-12-18L-4-6C-8-5-12-4-16-2L-46-14L-38 0L-50 8L-18 7L-30 30L2 8C10 7 14 3 19 0Z';
const BIRDS = 14;

const LINES = [teeth(84, 236, 258), strokes(168, 372, 392), teeth(112, 440, 466), feathers(14)].join('');

/** Circles with a dot in them, each touching the next. */
const beads = (n: number, radius: number, size: number) =>
  Array.from({ length: n }, (_, k) => {
    const [x, y] = at(radius, k / n).split(' ');
    return svg`<circle cx=${x!} cy=${y!} r=${size}/><circle class="dot" cx=${x!} cy=${y!} r=${size * 0.28}/>`;
  });

export const drum = html`<svg class="drum" viewBox="-500 -500 1000 1000" aria-hidden="true" focusable="false">
  <path class="dot" d=${star(14, 140, 44)}></path>
  <path d=${LINES}></path>
  ${[148, 156, 186, 194, 230, 266, 276, 362, 400, 408, 472, 480, 492].map((r) => svg`<circle r=${r}/>`)}
  ${beads(38, 171, 11)} ${beads(44, 212, 13)} ${beads(84, 424, 12)}
  ${Array.from({ length: BIRDS }, (_, k) => {
    return svg`<path d=${BIRD} transform=${`rotate(${(360 / BIRDS) * k}) translate(0 -319) scale(1.18)`}/>`;
  })}
</svg>`;
