import { svg, html, type TemplateResult } from 'lit';

/* Line drawings of our own on a grid of 24; always beside a word, so hidden from screen readers. */
function icon(drawing: TemplateResult<2>): TemplateResult<1> {
  return html`<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`;
}

export const icons = {
  check: icon(svg`<path d="M5 12.5l4.6 4.7L19 7.5"/>`),
  done: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.9L16 9.6"/>`),
  warning: icon(svg`<path d="M12 3.8L21.5 20h-19z"/><path d="M12 10v4.6M12 17.3v.1"/>`),
  info: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>`),
  clock: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.4 2"/>`),
  offline: icon(svg`<path d="M4 4l16 16M8.5 12.6a6 6 0 0 1 3-1.5M5.2 9.3a10.5 10.5 0 0 1 3.4-2.2M12.5 6a10.5 10.5 0 0 1 6.3 3.3M12 17.6v.1"/>`),
  saving: icon(svg`<path d="M20 12a8 8 0 1 1-2.6-5.9M20 4v4.5h-4.5"/>`),
  back: icon(svg`<path d="M14.5 5.5L8 12l6.5 6.5"/>`),
  next: icon(svg`<path d="M9.5 5.5L16 12l-6.5 6.5"/>`),
  map: icon(svg`<rect x="4" y="4" width="6" height="6" rx="1"/><rect x="14" y="4" width="6" height="6" rx="1"/><rect x="4" y="14" width="6" height="6" rx="1"/><rect x="14" y="14" width="6" height="6" rx="1"/>`),
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`),
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L20.5 20.5"/>`),
  enlarge: icon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L20.5 20.5M10.5 7.8v5.4M7.8 10.5h5.4"/>`),
  contrast: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 3v18a9 9 0 0 0 0-18z" fill="currentColor"/>`),
  listen: icon(svg`<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6a8.5 8.5 0 0 1 0 12"/>`),
  stop: icon(svg`<rect x="6" y="6" width="12" height="12" rx="1.5"/>`),
  lock: icon(svg`<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>`),
};

/** A ring of the bronze drum: the many-rayed star, two circles, and a band of strokes. The page's one ornament. */
export const drumRing = ((): TemplateResult<1> => {
  const rays = 14;
  const point = (radius: number, turn: number) =>
    `${(100 + radius * Math.sin(turn)).toFixed(1)} ${(100 - radius * Math.cos(turn)).toFixed(1)}`;
  const star: string[] = [];
  for (let i = 0; i < rays; i++) {
    star.push(point(38, (2 * Math.PI * i) / rays), point(13, (2 * Math.PI * (i + 0.5)) / rays));
  }
  const band: string[] = [];
  for (let i = 0; i < 72; i++) {
    const turn = (2 * Math.PI * i) / 72;
    band.push(`M${point(66, turn)}L${point(76, turn + 0.06)}`);
  }
  const beads: string[] = [];
  for (let i = 0; i < rays; i++) {
    beads.push(`M${point(32, (2 * Math.PI * (i + 0.5)) / rays)}L${point(38, (2 * Math.PI * (i + 0.5)) / rays)}`);
  }
  return html`<svg viewBox="0 0 200 200" aria-hidden="true" focusable="false">
    <path d="M${star.join('L')}Z" />
    <path d="${beads.join('')}${band.join('')}" />
    <circle cx="100" cy="100" r="45" />
    <circle cx="100" cy="100" r="49" />
    <circle cx="100" cy="100" r="62" />
    <circle cx="100" cy="100" r="80" />
    <circle cx="100" cy="100" r="93" />
    <circle cx="100" cy="100" r="97" />
  </svg>`;
})();
