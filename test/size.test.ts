import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { bundleSize, fileSize } from './support/bundle-size.js';
import { root, sourceFiles } from './support/source-files.js';

/** Limits in kB (1,000 bytes) after gzip -9. */
const LIMITS = {
  core: 16,
  ui: 6,
  widget: 6,
  // Holds the board, whole.
  dashboard: 38,
  // Derived deals, kernels, plans and polling are needed for the first answer, whatever it is.
  worker: 51,
  // One file cannot load on need: the whole engine with every metric, and every widget stand in it. Words other than English lie beside it.
  classic: 212,
} as const;
/** Widgets that weigh more than the others may. The board brings cards, a window on long columns, bar, keys and its narrow form; moving is loaded on need. */
const HEAVY: Readonly<Record<string, number>> = { board: 9.6 };
/** Lazy parts of the worker: each is named here, with its own limit. */
const WORKER_PARTS: Readonly<Record<string, number>> = {
  'worker-chart-compiler.js': 210,
  // With the completing of gauges by the ends a page names.
  'worker-feeds.js': 7.1,
  // Every metric, and zod for the check of their parameters: some forty of them, 0.8 kB each.
  'worker-metrics.js': 41.5,
  'worker-table-reader.js': 25.5,
  // Shared by the two above.
  'worker-text-decoding.js': 1.05,
};

const CORE = ['packages/widgets/dist/core/sluice-element.js', 'packages/widgets/dist/source/define.js'];
const UI = ['packages/widgets/dist/core/ui/index.js'];
const ENGINE = 'packages/engine/dist';
const WORKER = `${ENGINE}/worker.js`;
const definitionOf = (widget: string): string => `packages/widgets/dist/${widget}/define.js`;

/** Every widget that has a definition, but for what the core and the dashboard hold already. */
const widgets = sourceFiles
  .map(({ path }) => path.match(/^packages\/widgets\/src\/([^/]+)\/define\.ts$/)?.[1])
  .filter((name) => name !== undefined)
  .filter((name) => !['core', 'source', 'dashboard'].includes(name));

/** Chunks that the bundler put beside the worker; what tsc emitted has declarations beside it. */
const lazyParts = (): string[] =>
  readdirSync(join(root, ENGINE)).filter((name) => /^worker-.*\.js$/.test(name) && !existsSync(join(root, ENGINE, name.replace(/\.js$/, '.d.ts'))));

const rows: string[] = [];
const hold = (name: string, bytes: number, limit: number): void => {
  rows.push(`${name.padEnd(34)} ${(bytes / 1000).toFixed(1).padStart(7)} kB of ${limit}`);
  assert.ok(bytes <= limit * 1000, `${name}: ${bytes} bytes after gzip; the limit is ${limit} kB.`);
};

describe('the size', () => {
  let measured: Promise<number> | undefined;
  const core = (): Promise<number> => (measured ??= bundleSize(CORE));
  const beyondCore = async (...modules: string[]): Promise<number> => (await bundleSize([...CORE, ...modules])) - (await core());
  after(() => console.log(rows.join('\n')));

  it('of the page core', async () => hold('page core', await core(), LIMITS.core));

  it('of the parts that open on need', async () => hold('core-ui', await beyondCore(...UI), LIMITS.ui));

  // What every widget shares (its frame, its controllers) is weighed in the page with board and funnel.
  for (const widget of widgets) {
    it(`of what ${widget} adds to a page with the others`, async () => {
      const others = widgets.filter((name) => name !== widget).map(definitionOf);
      const page = [...CORE, ...UI, ...others];
      hold(widget, (await bundleSize([...page, definitionOf(widget)])) - (await bundleSize(page)), HEAVY[widget] ?? LIMITS.widget);
    });
  }

  it('of the page side of a dashboard with board and funnel', async () =>
    hold('page with board and funnel', await bundleSize([...CORE, ...UI, ...['board', 'funnel'].map(definitionOf)]), LIMITS.dashboard));

  it('of the worker', () => hold('worker entry', fileSize(WORKER), LIMITS.worker));

  it('of each lazy part of the worker', () => {
    for (const name of lazyParts()) {
      const limit = WORKER_PARTS[name];
      assert.ok(limit !== undefined, `${name} is a lazy part of the worker without a limit; name it in WORKER_PARTS.`);
      hold(name, fileSize(join(ENGINE, name)), limit);
    }
  });

  it('of the classic script, worker included', () => {
    const file = 'packages/sluice/dist/sluice.js';
    assert.ok(existsSync(join(root, file)), `${file} is not built; run \`npm run build\`.`);
    hold('sluice.js', fileSize(file), LIMITS.classic);
  });
});
