import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type OutputChunk, type Plugin, type RollupCache } from 'rollup';
import { minify } from 'rollup-plugin-esbuild';
import { root } from './source-files.js';

const gzip = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).byteLength;

/** What a page loads for some modules: `now` with the first import, `later` each part that is imported on need, by its module. Bytes after gzip -9. */
export interface BundleSize {
  readonly now: number;
  readonly later: Readonly<Record<string, number>>;
}

const ENTRY = '\0entry';
let cache: RollupCache | undefined;

/** Bundles built modules (paths below the project) as an application would, minified and split at dynamic imports, and weighs the parts. */
export async function bundleSize(modules: readonly string[]): Promise<BundleSize> {
  const bundle = await rollup({
    input: ENTRY,
    ...(cache ? { cache } : {}),
    logLevel: 'silent',
    preserveEntrySignatures: 'allow-extension',
    plugins: [entryOf(modules), nodeResolve({ browser: true, exportConditions: ['production', 'browser', 'import', 'default'] })],
  });
  cache = bundle.cache;
  const { output } = await bundle.generate({ format: 'es', plugins: [minify({ target: 'es2022', legalComments: 'none' })] });
  await bundle.close();
  return weigh(output.filter((part) => part.type === 'chunk'));
}

const entryOf = (modules: readonly string[]): Plugin => ({
  name: 'entry',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) => (id === ENTRY ? modules.map((path) => `export * from ${JSON.stringify(join(root, path))};`).join('\n') : null),
});

function weigh(chunks: readonly OutputChunk[]): BundleSize {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error('rollup gave no entry.');
  const first = staticImports(byName, entry.fileName);
  const later: Record<string, number> = {};
  for (const { fileName, isDynamicEntry, facadeModuleId } of chunks) {
    if (!isDynamicEntry || facadeModuleId === null || first.has(fileName)) continue;
    const beyond = [...staticImports(byName, fileName)].filter((name) => !first.has(name));
    later[facadeModuleId.slice(root.length).replaceAll('\\', '/')] = sum(byName, beyond);
  }
  return { now: sum(byName, first), later };
}

/** Weighed as one file: how finely a bundler cuts what is loaded together is not the size of the code. */
const sum = (byName: ReadonlyMap<string, OutputChunk>, names: Iterable<string>): number =>
  gzip([...names].map((name) => byName.get(name)?.code ?? '').join('\n'));

/** A part and everything it imports without waiting. */
function staticImports(byName: ReadonlyMap<string, OutputChunk>, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const target of byName.get(name)?.imports ?? []) staticImports(byName, target, found);
  return found;
}

/** Bytes of a built file after gzip -9. */
export const fileSize = (path: string): number => gzip(readFileSync(join(root, path)));
