import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = join(root, '..', 'shared');
const MIME = { '.json': 'application/json', '.csv': 'text/csv', '.txt': 'text/plain', '.html': 'text/html' };

/** A module asked for as `x.js` whose source is `x.ts` (as in `new URL('./x.js', import.meta.url)`). */
export function typescriptSources(context, next) {
  const path = context.path;
  if (/^\/packages\/[^/]+\/src\/.+\.js$/.test(path) && !existsSync(join(root, path))) context.url = context.url.replace(/\.js(?=$|\?)/, '.ts');
  return next();
}

/**
 * The worker as a bundle: import maps and the import rewriting of the test server do not reach into a worker behind a blob.
 * Bundled once a run; lazy parts become chunks beside it.
 */
export function bundledWorker() {
  let files;
  return async (context, next) => {
    if (!context.path.startsWith('/packages/engine/src/worker')) return next();
    files ??= bundleWorker();
    const text = (await files).get(context.path);
    if (text === undefined) return next();
    context.type = 'text/javascript';
    context.set('access-control-allow-origin', '*');
    context.body = text;
  };
}

async function bundleWorker() {
  const { outputFiles } = await build({
    entryPoints: { worker: join(root, 'packages/engine/src/worker.ts') },
    outdir: join(root, 'packages/engine/src'),
    chunkNames: 'worker-chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source', 'browser', 'development'],
    sourcemap: 'inline',
    write: false,
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, text }) => ['/' + path.slice(root.length).split(sep).join('/'), text]));
}

/** Payloads that live beside the project, read-only, under `/shared/`; 404 where the folder is absent. */
export async function sharedFiles(context, next) {
  if (!context.path.startsWith('/shared/')) return next();
  const file = normalize(join(shared, decodeURIComponent(context.path.slice('/shared/'.length))));
  if (!file.startsWith(shared + sep) || !existsSync(file)) {
    context.status = 404;
    return;
  }
  context.type = MIME[extname(file)] ?? 'application/octet-stream';
  context.body = await readFile(file);
}
