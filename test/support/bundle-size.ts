import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type Plugin, type RollupCache } from 'rollup';
import { minify } from 'rollup-plugin-esbuild';
import { root } from './source-files.js';

const gzip = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).byteLength;

const ENTRY = '\0entry';
let cache: RollupCache | undefined;

/**
 * Bytes after gzip -9 of what a page loads at once for some built modules (paths below the project), bundled and minified as an application
 * would; parts that are imported on need are not in it.
 */
export async function bundleSize(modules: readonly string[]): Promise<number> {
  const bundle = await rollup({
    input: ENTRY,
    ...(cache ? { cache } : {}),
    logLevel: 'silent',
    plugins: [entryOf(modules), nodeResolve({ browser: true, exportConditions: ['production', 'browser', 'import', 'default'] })],
  });
  cache = bundle.cache;
  const { output } = await bundle.generate({ format: 'es', plugins: [minify({ target: 'es2022', legalComments: 'none' })] });
  await bundle.close();
  return gzip(output[0].code);
}

const entryOf = (modules: readonly string[]): Plugin => ({
  name: 'entry',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) => (id === ENTRY ? modules.map((path) => `export * from ${JSON.stringify(join(root, path))};`).join('\n') : null),
  resolveDynamicImport: (id) => (typeof id === 'string' ? { id, external: true } : null),
});

/** Bytes of a built file after gzip -9. */
export const fileSize = (path: string): number => gzip(readFileSync(join(root, path)));
