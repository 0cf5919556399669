import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ENGLISH = 'contest-entry.en.js';
const RECEIPT_IMAGE = 'receipt-image.js';
const ANNOUNCEMENTS = 'announcements.js';

/** Templates and styles are strings to every minifier; their indentation and comments need not travel. */
const leanTemplates: Plugin = {
  name: 'lean-templates',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('.ts') || id.includes('node_modules')) {
      return null;
    }
    if (/[^\\]\\n/.test(code)) {
      throw new Error(`${id}: a line break in a text would be taken for one between tags (see generateBundle)`);
    }
    const lean = code
      .replace(/css`[^`]*`/g, (styles) =>
        styles
          .replace(/\/\*[^]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,]) ?/g, '$1')
          .replace(/: /g, ':')
          .replace(/;}/g, '}'),
      )
      .replace(/\n\s+/g, '\n');
    return { code: lean, map: null };
  },
  // The line breaks that are left once the code is minified stand between tags and attributes, where they are a space
  // like any other; one kind of space packs better than two. Lit's own, in a regular expression, has a tab before it.
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') {
        file.code = file.code.replace(/([^\t])\n(?!$)/g, '$1 ');
      }
    }
  },
};

/** What the door fetches when somebody needs it: as the source imports it, and the file it lies in. */
const APART: [module: string, file: string][] = [
  ['./texts-en.ts', ENGLISH],
  ['./receipt-image.ts', RECEIPT_IMAGE],
  ['./announcements.ts', ANNOUNCEMENTS],
];

/**
 * A classic script cannot be split, but it can fetch a module that lies beside it. The call is hidden from the bundler,
 * which would pull the module in, or wrap the call in a preloader that needs `import.meta`.
 */
const apart: Plugin = {
  name: 'modules-apart',
  enforce: 'pre',
  apply: 'build',
  transform: (code) => ({
    code: APART.reduce((all, [module], i) => all.replace(`import('${module}')`, `importApart${i}()`), code),
    map: null,
  }),
  renderChunk: (code) => ({
    code: APART.reduce((all, [, file], i) => all.replace(`importApart${i}()`, `import('./${file}')`), code),
    map: null,
  }),
};

const FONTS = ['vietnamese', 'latin'].flatMap((script) =>
  ['400', '600', '700'].map((weight) => `be-vietnam-pro-${script}-${weight}-normal.woff2`),
);

/** The fonts of the house lie beside the door. The door itself does without (docs/decisions/0015-door-fonts.md). */
const houseFonts: Plugin = {
  name: 'house-fonts',
  apply: 'build',
  generateBundle() {
    for (const fileName of FONTS) {
      const source = readFileSync(here(`../node_modules/@fontsource/be-vietnam-pro/files/${fileName}`));
      this.emitFile({ type: 'asset', fileName, source });
    }
  },
};

/** Compressed once and as well as it can be done, instead of at each request in a hurry. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, files) {
      for (const file of Object.values(files)) {
        if (!/\.(js|css|svg|json|webmanifest)$/.test(file.fileName)) {
          continue;
        }
        const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_LGWIN]: 22 };
        this.emitFile({
          type: 'asset',
          fileName: `${file.fileName}.br`,
          source: brotliCompressSync(bytes, { params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        });
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(bytes, { level: 9 }) });
      }
    },
  },
};

interface Bundle {
  input: string;
  file: string;
  format: 'iife' | 'es';
  target?: string | string[];
}

const STAGE_BROWSERS = ['chrome90', 'safari15', 'firefox90'];

/** The participant's door: one classic script and one stylesheet. */
const DOOR: Bundle = { input: './door.ts', file: 'contest-entry.js', format: 'iife' };

/** What lies beside it, by the `--mode` that builds it. */
const BESIDE: Record<string, Bundle> = {
  /** The English words. */
  english: { input: '../contest-entry/texts-en.ts', file: ENGLISH, format: 'es' },
  /** The receipt as a picture. */
  receipt: { input: '../quiz-receipt/receipt-image.ts', file: RECEIPT_IMAGE, format: 'es' },
  /** What the organizer tells everybody at once. */
  announcements: { input: '../contest-entry/announcements.ts', file: ANNOUNCEMENTS, format: 'es' },
  /** What other web sites load to show a contest; also for browsers too old for the door itself. */
  embed: { input: '../embed/embed.ts', file: 'embed.js', format: 'iife', target: 'es2015' },
  /** Beside the light page inside a frame. */
  frame: { input: '../embed/frame.ts', file: 'frame.js', format: 'iife' },
  /** A question alone, as the house shows it to its authors. */
  question: { input: './question.ts', file: 'quiz-question.js', format: 'iife' },
  /** Practice on released questions, with its own page. */
  practice: { input: './practice.ts', file: 'practice.js', format: 'iife' },
  /** A person's own page. */
  mine: { input: './mine.ts', file: 'mine.js', format: 'iife' },
  /** The ceremony's screens and their control, for the hall's own machines. One file: the show without network inlines it. */
  stage: { input: '../stage/stage.ts', file: 'stage.js', format: 'es', target: STAGE_BROWSERS },
  /** What answers those screens when the network does not. */
  'stage-worker': { input: '../stage/stage-worker.ts', file: 'stage-worker.js', format: 'iife', target: STAGE_BROWSERS },
};

export default defineConfig(({ mode }) => {
  const bundle = BESIDE[mode] ?? DOOR;
  return {
    root: here('.'),
    base: './',
    plugins: [
      leanTemplates,
      ...(bundle.format === 'es' ? [] : [apart]),
      ...(bundle === DOOR ? [houseFonts] : []),
      compressed,
    ],
    build: {
      outDir: here('../door-dist'),
      emptyOutDir: bundle === DOOR,
      // Safari 12.1 and Chrome 70: phones that the house's own pages no longer reach.
      target: bundle.target ?? 'es2018',
      cssTarget: ['safari12', 'chrome70'],
      // A stylesheet of its own instead of an injected <style>.
      cssCodeSplit: false,
      // No data: addresses, a strict content security policy would refuse them.
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: here(bundle.input),
        preserveEntrySignatures: 'strict',
        output: {
          format: bundle.format,
          entryFileNames: bundle.file,
          assetFileNames: (asset) =>
            asset.names.some((name) => name.endsWith('.css')) ? 'door.css' : '[name][extname]',
        },
      },
    },
    test: {
      root: here('..'),
      environment: 'happy-dom',
      setupFiles: [here('./patient-tests.ts')],
      testTimeout: 30_000,
      include: ['**/*.test.ts'],
      exclude: ['node_modules/**', 'generated/**', 'door-dist/**'],
    },
  };
});
