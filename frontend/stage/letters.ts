const RANGES: Record<string, string> = {
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304,' +
    ' U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191,' +
    ' U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
};
const FAMILY = 'Be Vietnam Pro';
const WEIGHTS = ['400', '600', '700'];

const FILES = ([] as { script: string; weight: string; file: string }[]).concat(
  ...Object.keys(RANGES).map((script) =>
    WEIGHTS.map((weight) => ({ script, weight, file: `be-vietnam-pro-${script}-${weight}-normal.woff2` })),
  ),
);

/** They lie beside the script. */
const addressOf = (file: string) => new URL(file, import.meta.url).href;

export function letterAddresses(): string[] {
  return FILES.map(({ file }) => addressOf(file));
}

/** What the page declared by itself, as the file for a hall without network does, is only called in: both scripts. */
async function declared(): Promise<boolean> {
  let found = false;
  document.fonts.forEach(({ family }) => (found = found || family.replace(/["']/g, '') === FAMILY));
  if (found) {
    await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 40px "${FAMILY}"`, 'Aễ').catch(() => [])));
    found = WEIGHTS.every((weight) => document.fonts.check(`${weight} 40px "${FAMILY}"`, 'Aễ'));
  }
  return found;
}

/** The stage's letters, there before the first name is. Where they cannot be had, the device's own stand in. */
export async function loadLetters(): Promise<void> {
  if (typeof FontFace !== 'function' || (await declared())) {
    return;
  }
  const loaded = FILES.map(async ({ script, weight, file }) => {
    const face = new FontFace(FAMILY, `url(${JSON.stringify(addressOf(file))})`, {
      weight,
      unicodeRange: RANGES[script]!,
    });
    document.fonts.add(await face.load());
  });
  await Promise.all(loaded.map((one) => one.catch(() => undefined)));
}
