// @vitest-environment node
import { build, parseAst, transformWithOxc } from 'vite';
import postcss, { type Rule } from 'postcss';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileURLToPath } from 'node:url';

/* The oldest browsers the door is for: Chrome 70 and Safari 12.1 (and what is built on them: the browsers inside Zalo
   and Facebook). What they lack, and the year's newer ones have, must not get into the bundle. */

/** Methods that came later. */
const LATER_METHODS = [
  'replaceAll', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'groupBy', 'hasOwn',
  'fromEntries', 'allSettled', 'any', 'matchAll', 'replaceChildren', 'randomUUID', 'showModal', 'requestSubmit',
  'checkVisibility', 'withResolvers', 'showPopover', 'requestIdleCallback',
];
/** Objects and functions that came later. */
const LATER_GLOBALS = [
  'structuredClone', 'ResizeObserver', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'BroadcastChannel',
  'queueMicrotask', 'globalThis', 'BigInt', 'OffscreenCanvas', 'createImageBitmap', 'CompressionStream',
];
/** Options that came later. */
const LATER_OPTIONS = ['dateStyle', 'timeStyle', 'fractionalSecondDigits'];

/** Whether the code asks for it before it uses it: then the old browsers go another way. */
const asksFirst = (code: string, name: string) =>
  new RegExp(`typeof (\\w+\\.)*${name}\\b|["'\`]${name}["'\`] ?in |\\.${name} ?={2,3} ?void 0`).test(code);

const LATER_STYLES: [string, RegExp][] = [
  [':has()', /:has\(/],
  [':is()', /:is\(/],
  [':where()', /:where\(/],
  ['inset', /(^|[\s;{])inset(-\w+)?:/],
  ['aspect-ratio', /(^|[\s;{])aspect-ratio:/],
  ['gap without grid-', /(^|[\s;{])(row-|column-)?gap:/],
  ['dvh, svh, lvh', /\d(dvh|svh|lvh|dvw)\b/],
  ['color-mix()', /color-mix\(/],
  ['clamp()', /clamp\(/],
  ['@layer', /@layer/],
  ['@container', /@container/],
  ['@property', /@property/],
  ['overflow: clip', /overflow(-[xy])?:\s*clip/],
  ['overflow-wrap: anywhere', /overflow-wrap:\s*anywhere/],
  ['colour with spaces', /\b(rgb|hsl)a?\([\d.]+ [\d.]/],
  ['range of widths', /\(\s*width\s*[<>]/],
];

interface Node {
  type: string;
  [key: string]: unknown;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    node.forEach((one) => walk(one, visit));
  } else if (node && typeof node === 'object' && 'type' in node) {
    visit(node as Node);
    Object.values(node).forEach((child) => walk(child, visit));
  }
}

function nameOf(node: unknown): string {
  const { name, value } = node as { name?: string; value?: unknown };
  return name ?? String(value);
}

/** What a script uses that the old browsers lack. */
async function tooNewInScript(code: string): Promise<string[]> {
  const found = new Set<string>();
  // What has to be rewritten for ES2018 is not ES2018.
  const print = async (target: string) =>
    (await transformWithOxc(code, 'door.js', { target, sourcemap: false, lang: 'js' } as never)).code;
  const [asIs, older] = await Promise.all([print('esnext'), print('es2018')]);
  if (asIs !== older) {
    const lines = older.split('\n');
    found.add(`syntax: ${asIs.split('\n').find((line, index) => line !== lines[index])?.slice(0, 80)}`);
  }
  walk(parseAst(code, { lang: 'js' } as never), (node) => {
    if (node.type === 'Literal' && node.regex) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      if (/\(\?<[=!]/.test(pattern) || /[dv]/.test(flags)) {
        found.add(`regular expression: ${pattern}`);
      }
    } else if (node.type === 'CallExpression') {
      const called = node.callee as Node;
      if (called.type === 'MemberExpression' && LATER_METHODS.includes(nameOf(called.property))) {
        found.add(nameOf(called.property));
      }
    } else if (node.type === 'Property' && LATER_OPTIONS.includes(nameOf(node.key))) {
      found.add(nameOf(node.key));
    } else if (node.type === 'Identifier' && LATER_GLOBALS.includes(nameOf(node))) {
      found.add(nameOf(node));
    }
  });
  return [...found].filter((name) => !asksFirst(code, name));
}

/** What a stylesheet uses that the old browsers lack. */
function tooNewInStyles(css: string): string[] {
  const found = LATER_STYLES.filter(([, pattern]) => pattern.test(css)).map(([name]) => name);
  postcss.parse(css).walkRules((rule) => {
    if (rule.parent?.type === 'rule') {
      found.push(`nested: ${(rule.parent as Rule).selector} ${rule.selector}`);
    }
    // A browser that does not know one selector drops the whole list.
    if (rule.selectors.length > 1 && rule.selectors.some((selector) => selector.includes(':focus-visible'))) {
      found.push(`in one list: ${rule.selector}`);
    }
  });
  return found;
}

/** The styles that a bundle carries: the pieces of its templates that have declarations, with their gaps closed. */
function stylesIn(code: string): string[] {
  const styles: string[] = [];
  walk(parseAst(code, { lang: 'js' } as never), (node) => {
    if (node.type === 'TaggedTemplateExpression') {
      const { quasis } = (node.quasi as { quasis: { value: { cooked: string } }[] });
      const text = quasis.map(({ value }) => value.cooked).join('x');
      if (/\{[^<]*[\w-]+:[^<]*\}/.test(text) && !/<\/?\w/.test(text)) {
        styles.push(text);
      }
    }
  });
  return styles;
}

async function built(mode: string): Promise<Map<string, string>> {
  const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
  const results = await build({ configFile, mode, logLevel: 'silent', build: { write: false, emptyOutDir: false } });
  const files = new Map<string, string>();
  for (const { output } of [results].flat() as { output: { fileName: string; code?: string; source?: unknown }[] }[]) {
    for (const file of output) {
      if (file.fileName.endsWith('.js') || file.fileName.endsWith('.css')) {
        files.set(file.fileName, file.code ?? String(file.source));
      }
    }
  }
  return files;
}

describe('what is built', () => {
  const files = new Map<string, string>();

  beforeAll(async () => {
    vi.stubEnv('NODE_ENV', 'production'); // Lit has other code for tests
    for (const mode of ['production', 'english', 'question']) {
      (await built(mode)).forEach((content, name) => files.set(name, content));
    }
  }, 60_000);

  afterAll(() => vi.unstubAllEnvs());

  it('is there', () => {
    expect([...files.keys()].sort()).toEqual(
      expect.arrayContaining(['contest-entry.en.js', 'contest-entry.js', 'door.css', 'quiz-question.js']),
    );
  });

  it('has scripts that Chrome 70 and Safari 12.1 can read and run', async () => {
    for (const [name, content] of files) {
      if (name.endsWith('.js')) {
        expect(await tooNewInScript(content), name).toEqual([]);
      }
    }
  });

  it('has styles that they follow', () => {
    const door = stylesIn(files.get('contest-entry.js')!);
    expect(door.length).toBeGreaterThan(15);
    for (const css of [...door, files.get('door.css')!]) {
      expect(tooNewInStyles(css), css.slice(0, 80)).toEqual([]);
    }
  });
});

describe('the check itself', () => {
  it.each([
    ['const a = b?.c;', 'syntax'],
    ['const a = b ?? c;', 'syntax'],
    ['a ??= b;', 'syntax'],
    ['class A { b = 1; }', 'syntax'],
    ['class A { #b() {} }', 'syntax'],
    ['class A { static { a(); } }', 'syntax'],
    ['try { a(); } catch { b(); }', 'syntax'],
    ['const a = /(?<=b)c/;', 'regular expression'],
    ['const a = /b/v;', 'regular expression'],
    ['a.replaceAll("b", "c");', 'replaceAll'],
    ['a.at(-1);', 'at'],
    ['structuredClone(a);', 'structuredClone'],
    ['new ResizeObserver(a);', 'ResizeObserver'],
    ['Promise.any([]);', 'any'],
    ['new BroadcastChannel("a");', 'BroadcastChannel'],
    ['new self.BroadcastChannel("a");', 'BroadcastChannel'],
    ['new Intl.DateTimeFormat("vi", { dateStyle: "short" });', 'dateStyle'],
  ])('finds %s', async (script, what) => {
    expect(String(await tooNewInScript(script))).toContain(what);
  });

  it('lets pass what is asked for first', async () => {
    expect(await tooNewInScript('if (typeof BroadcastChannel === "function") new BroadcastChannel("a");')).toEqual([]);
    expect(await tooNewInScript('if ("randomUUID" in crypto) crypto.randomUUID();')).toEqual([]);
  });

  it('lets pass what the old browsers know', async () => {
    const script = 'const {a, ...b} = c; for (const d of b) { (async () => { for await (const e of d) a(e ** 2); })(); }';
    expect(await tooNewInScript(script)).toEqual([]);
  });

  it.each([
    ['a{display:flex;gap:8px}', 'gap'],
    ['a{inset:0}', 'inset'],
    ['a:has(b){color:red}', ':has()'],
    ['a:is(b,c){color:red}', ':is()'],
    ['a{aspect-ratio:1}', 'aspect-ratio'],
    ['a{height:100dvh}', 'dvh'],
    ['a{color:color-mix(in srgb,red,blue)}', 'color-mix'],
    ['@layer a{b{color:red}}', '@layer'],
    ['a{color:red;b{color:blue}}', 'nested'],
    ['a:focus,a:focus-visible{outline:0}', 'in one list'],
  ])('finds %s', (css, what) => {
    expect(tooNewInStyles(css).join()).toContain(what);
  });

  it('lets pass what stands in for it', () => {
    expect(tooNewInStyles('a{display:grid;grid-gap:8px;top:0;right:0}a:focus:not(:focus-visible){outline:0}')).toEqual([]);
  });

  it('sees the styles inside templates', () => {
    expect(stylesIn('const s = css`a{inset:0}`; const t = html`<p class=${a}>b</p>`;')).toEqual(['a{inset:0}']);
  });
});
