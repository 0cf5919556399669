/**
 * Makes what carries `data-fit="largest smallest height"` (in units of the stage) as large as its place allows, so that
 * the longest name of a unit is whole; without a height, what the card's other parts left it. Measured once when a card
 * comes, never while it moves.
 */
export function fit(root: ParentNode, unit: number): void {
  for (const element of Array.from(root.querySelectorAll<HTMLElement>('[data-fit]'))) {
    const [largest, smallest, height] = element.dataset.fit!.split(' ').map(Number) as [number, number, number?];
    const fits = (size: number) => {
      element.style.fontSize = `calc(${size} * var(--u))`;
      const room = height === undefined ? element.clientHeight : height * unit;
      return element.scrollHeight <= room + 1 && element.scrollWidth <= element.clientWidth + 1;
    };
    if (fits(largest)) {
      continue;
    }
    let low = smallest;
    let high = largest;
    while (high - low > 1) {
      const middle = Math.round((low + high) / 2);
      if (fits(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    fits(low);
  }
}
