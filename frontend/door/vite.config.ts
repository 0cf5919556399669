import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ENGLISH = 'contest-entry.en.js';

/** Templates and styles are strings to every minifier; their indentation and comments need not travel. */
const leanTemplates: Plugin = {
  name: 'lean-templates',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('.ts') || id.includes('node_modules')) {
      return null;
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
};

/**
 * A classic script cannot be split, but it can fetch a module that lies beside it. The call is hidden from the bundler,
 * which would pull the module in, or wrap the call in a preloader that needs `import.meta`.
 */
const englishApart: Plugin = {
  name: 'english-apart',
  enforce: 'pre',
  apply: 'build',
  transform: (code) => ({ code: code.replace("import('./texts-en.ts')", 'importEnglish()'), map: null }),
  renderChunk: (code) => ({ code: code.replace('importEnglish()', `import('./${ENGLISH}')`), map: null }),
};

/**
 * The standalone bundle of the participant's door: one classic script, one stylesheet, the fonts; built a second time
 * with `--mode english`, the English words.
 */
export default defineConfig(({ mode }) => {
  const english = mode === 'english';
  return {
    root: here('.'),
    base: './',
    plugins: [leanTemplates, ...(english ? [] : [englishApart])],
    build: {
      outDir: here('../door-dist'),
      emptyOutDir: !english,
      // Safari 12.1 and Chrome 70: phones that the house's own pages no longer reach.
      target: 'es2018',
      cssTarget: ['safari12', 'chrome70'],
      // A stylesheet of its own instead of an injected <style>.
      cssCodeSplit: false,
      // No data: addresses, a strict content security policy would refuse them.
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: here(english ? '../contest-entry/texts-en.ts' : './door.ts'),
        preserveEntrySignatures: 'strict',
        output: {
          format: english ? 'es' : 'iife',
          entryFileNames: english ? ENGLISH : 'contest-entry.js',
          assetFileNames: (asset) =>
            asset.names.some((name) => name.endsWith('.css')) ? 'door.css' : '[name][extname]',
        },
      },
    },
    test: {
      root: here('..'),
      environment: 'happy-dom',
      include: ['**/*.test.ts'],
      exclude: ['node_modules/**', 'generated/**', 'door-dist/**'],
    },
  };
});
