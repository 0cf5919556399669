/* The receipt as a picture, drawn on the device. Fetched only by who presses the button. */

export interface ReceiptPicture {
  heading: string;
  contest: string;
  round: string;
  codeLabel: string;
  code: string;
  /** Label and value, in order. */
  facts: [string, string][];
  hashLabel: string;
  hash: string;
  /** Where it can be checked again. */
  foot: string;
  /** CSS families of the page around it. */
  font: string;
}

const WIDTH = 1080;
const SIDE = 72;
const INNER = WIDTH - 2 * SIDE;
const SON = '#7f1420';
const KIM = '#f2c14e';
const INK = '#1e1b18';
const QUIET = '#5c534a';
const LINE = '#e4dac8';

/** Breaks a text into lines that fit; what has no place to break is broken anywhere. */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) {
      lines.push(line);
    }
    line = '';
    for (const letter of Array.from(word)) {
      if (line && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line ? [...lines, line] : lines;
}

/** Draws, or only measures where there is nothing to draw on yet; answers the height that was needed. */
function draw(pen: CanvasRenderingContext2D, picture: ReceiptPicture, height: number): number {
  const write = (text: string, y: number, size: number, weight: number, color: string, family = picture.font): number => {
    pen.font = `${weight} ${size}px ${family}`;
    pen.fillStyle = color;
    for (const line of wrap(text, (part) => pen.measureText(part).width <= INNER)) {
      y += size * 1.35;
      pen.fillText(line, SIDE, y - size * 0.3);
    }
    return y;
  };
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, height);

  // The band is as high as its words: written twice, first to learn that.
  const band = (): number => {
    let y = write(picture.heading, 56, 64, 700, '#fff');
    y = write(picture.contest, y + 8, 36, 600, '#f8e3b4');
    return picture.round ? write(picture.round, y, 34, 400, '#fff') : y;
  };
  const top = band() + 44;
  pen.fillStyle = SON;
  pen.fillRect(0, 0, WIDTH, top);
  pen.fillStyle = KIM;
  pen.fillRect(0, top, WIDTH, 8);
  band();

  let y = write(picture.codeLabel, top + 44, 34, 400, QUIET);
  y = write(picture.code, y, 84, 700, INK) + 28;
  for (const [label, value] of picture.facts) {
    pen.fillStyle = LINE;
    pen.fillRect(SIDE, y, INNER, 2);
    y = write(label, y + 14, 32, 400, QUIET);
    y = write(value, y - 4, 42, 600, INK) + 18;
  }
  if (picture.hash) {
    pen.fillStyle = LINE;
    pen.fillRect(SIDE, y, INNER, 2);
    y = write(picture.hashLabel, y + 14, 32, 400, QUIET);
    y = write(picture.hash.replace(/(.{16})(?=.)/g, '$1 '), y, 34, 400, INK, 'monospace') + 18;
  }
  pen.fillStyle = LINE;
  pen.fillRect(SIDE, y, INNER, 2);
  return write(picture.foot, y + 14, 30, 400, QUIET) + 48;
}

/** The picture as a PNG in a data: address, which every policy of our pages lets an image show. */
export function receiptImage(picture: ReceiptPicture): string {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  canvas.width = WIDTH;
  const height = Math.ceil(draw(pen, picture, 0));
  canvas.height = height; // which also clears what the measuring left
  draw(pen, picture, height);
  return canvas.toDataURL('image/png');
}

/**
 * Hands the picture to the browser as a download where that works: the browsers inside Zalo, Facebook and their like
 * ignore it or leave the page for it, and iPhones before iOS 13 do not know it. There the picture on the page is kept by
 * a long press.
 */
export function download(image: string, name: string): void {
  const inApp = /Zalo|FBA[NV]|Instagram|Messenger|Line\/|; wv\)/.test(navigator.userAgent);
  if (inApp || !('download' in HTMLAnchorElement.prototype)) {
    return;
  }
  const link = document.createElement('a');
  link.href = image;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
