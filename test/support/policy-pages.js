import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './source-server.js';

const BUILDS = { '/policy/modules/': buildModules, '/policy/classic/': buildClassic };
const OPTIONS = {
  bundle: true,
  target: 'es2022',
  conditions: ['source', 'browser', 'development'],
  tsconfig: join(root, 'tsconfig.json'),
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
};
const page = join(root, 'test/support/engine-page.ts');
const charts = join(root, 'test/support/charts-page.ts');
const worker = join(root, 'packages/engine/src/worker.ts');

/**
 * Serves pages with the headers of a policy, and what they run:
 * `/policy/page.html?csp=<policy>&script=<address>&type=<module|classic>`, `/policy/modules/page.js` with `worker.js` beside it,
 * and `/policy/classic/page.js`, one file with the worker as text. Any origin may read the scripts.
 */
export function policyPages() {
  const built = new Map();
  return async (context, next) => {
    if (context.path === '/policy/page.html') return servePage(context);
    const folder = Object.keys(BUILDS).find((start) => context.path.startsWith(start));
    if (folder === undefined) return next();
    if (!built.has(folder)) built.set(folder, BUILDS[folder]());
    const text = (await built.get(folder)).get(context.path.slice(folder.length));
    context.status = text === undefined ? 404 : 200;
    context.set('access-control-allow-origin', '*');
    context.type = 'text/javascript';
    context.body = text ?? '';
  };
}

function servePage(context) {
  const { csp, script, type } = context.query;
  if (csp) context.set('content-security-policy', csp);
  context.type = 'text/html';
  const address = String(script).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const kind = type === 'module' ? 'type="module" crossorigin' : 'defer';
  context.body = `<!doctype html><meta charset="utf-8"><title>Engine under a policy</title><script ${kind} src="${address}"></script>`;
}

async function buildModules() {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: { page, charts, worker },
    outdir: '/',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(1), text]));
}

async function buildClassic() {
  const text = (await build({ ...OPTIONS, entryPoints: [worker], format: 'iife', minify: true })).outputFiles[0].text;
  const inlined = {
    name: 'inlined-worker',
    setup: ({ onLoad }) => onLoad({ filter: /worker-source\.ts$/ }, () => ({ contents: `export const workerSource = ${JSON.stringify(text)};` })),
  };
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [page],
    format: 'iife',
    plugins: [inlined],
    banner: { js: 'var thisScript = document.currentScript.src;' },
    define: { 'import.meta.url': 'thisScript' },
  });
  return new Map([['page.js', outputFiles[0].text]]);
}
