import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bench, root, sharedBench } from './project.mjs';

const ENTRIES = {
  counting: 'counting/page.js',
  'counting-worker': 'counting/worker.js',
  'own-board': 'board/own-page.js',
  'our-board': 'board/our-page.js',
  loading: 'loading/page.js',
  messages: 'messages/page.js',
};

/** Bundles the pages from the packages' sources into `folder`, minified as an application would. `shared`: whether the shared anchors took part. */
export async function buildPages(folder) {
  const shared = existsSync(join(sharedBench, 'src/tight.js'));
  await build({
    entryPoints: {
      ...Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(bench, path)])),
      worker: join(root, 'packages/engine/src/worker.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    conditions: ['source', 'production'],
    tsconfig: join(root, 'tsconfig.json'),
    // The shared generator is also a command; in a page it is only a module.
    define: { 'process.argv': '[]' },
    logLevel: 'warning',
    plugins: [anchors(shared)],
  });
  return { shared };
}

/** `#workload` and `#tight`: those of the shared harness where it is there, else our own and none. */
const anchors = (shared) => ({
  name: 'anchors',
  setup(build) {
    build.onResolve({ filter: /^#workload$/ }, () => ({ path: shared ? join(sharedBench, 'gen.mjs') : join(bench, 'workload/own-generator.mjs') }));
    build.onResolve({ filter: /^#tight$/ }, () => ({ path: shared ? join(sharedBench, 'src/tight.js') : join(bench, 'workload/no-anchor.mjs') }));
    build.onResolve({ filter: /^node:fs$/ }, () => ({ path: 'node:fs', namespace: 'nothing' }));
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
  },
});
