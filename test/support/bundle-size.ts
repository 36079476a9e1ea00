import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildResult, type Metafile } from 'esbuild';
import { root } from './source-files.js';

const gzip = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).byteLength;

/** What a page loads for some modules: `now` with the first import, `later` each chunk that is imported on need. Bytes after gzip -9. */
export interface BundleSize {
  readonly now: number;
  readonly later: Readonly<Record<string, number>>;
}

/** Bundles source modules (paths below the project) as an application would, minified and split at dynamic imports, and weighs the parts. */
export async function bundleSize(modules: readonly string[]): Promise<BundleSize> {
  const result = await build({
    stdin: { contents: modules.map((path) => `export * from ${JSON.stringify(`./${path}`)};`).join('\n'), resolveDir: root, sourcefile: 'entry.js' },
    absWorkingDir: root,
    outdir: join(root, 'dist'),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    conditions: ['source', 'production', 'browser'],
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  return weigh(result);
}

function weigh({ metafile, outputFiles }: BuildResult<{ metafile: true; write: false }>): BundleSize {
  const textOf = new Map(outputFiles.map(({ path, text }) => [path.slice(root.length).replaceAll('\\', '/'), text]));
  // As one file: how finely esbuild cuts what is loaded together is not the size of the code.
  const sum = (paths: Iterable<string>): number => gzip([...paths].map((path) => textOf.get(path) ?? '').join('\n'));
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint?.endsWith('entry.js'));
  if (entry === undefined) throw new Error('esbuild named no output for the entry.');
  const first = staticImports(metafile, entry);
  const later: Record<string, number> = {};
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint === undefined || path === entry) continue;
    later[entryPoint] = sum([...staticImports(metafile, path)].filter((part) => !first.has(part)));
  }
  return { now: sum(first), later };
}

/** An output and everything it imports without waiting. */
function staticImports({ outputs }: Metafile, path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: target, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') staticImports({ inputs: {}, outputs }, target, found);
  return found;
}

/** Bytes of a built file after gzip -9. */
export const fileSize = (path: string): number => gzip(readFileSync(join(root, path)));
