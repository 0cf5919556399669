type Rgb = [number, number, number];

const SON: Rgb = [0xa5, 0x1c, 0x30];

function rgb(colour: string): Rgb {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return hex ? [parseInt(hex[1]!, 16), parseInt(hex[2]!, 16), parseInt(hex[3]!, 16)] : SON;
}

const channel = (value: number) => {
  const part = value / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const luminance = ([r, g, b]: Rgb) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);

const dimmed = (colour: Rgb, share: number): Rgb => colour.map((value) => Math.round(value * share)) as Rgb;

/** Cream and gold must be read on it from the last row: lighter than this no ground may be. */
const LIGHTEST = 0.058;

/** Three grounds in the contest's colour, from the middle of the stage to its edge, dark enough for light letters. */
export function grounds(accent: string): { mid: string; deep: string; dark: string } {
  let mid = dimmed(rgb(accent), 0.8);
  while (luminance(mid) > LIGHTEST) {
    mid = dimmed(mid, 0.94);
  }
  const text = (colour: Rgb) => `rgb(${colour.join(', ')})`;
  return { mid: text(mid), deep: text(dimmed(mid, 0.64)), dark: text(dimmed(mid, 0.4)) };
}
