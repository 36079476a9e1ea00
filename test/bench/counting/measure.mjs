import { row } from '../house/row.mjs';

const COUNT = 100_000;
const ROUNDS = { warmup: 12, repetitions: 31 };
const ADDED = ['tight', 'shared'];
const NAMES = { tight: 'loops over the same columns', shared: 'shared tight.js' };

/** The counting metrics at 100,000 deals: filled anew by the kernels, and after one changed deal. */
export async function measureCounting(browser, url) {
  const { queries, together, changed, moved } = await browser.page(`${url}/counting.html`, (page) =>
    page.evaluate((options) => globalThis.bench.count(options), { count: COUNT, ...ROUNDS }),
  );
  const filled = (what, times, goal) =>
    ADDED.filter((name) => times[name]).map((name) => row(what, { ours: times.ours, anchor: times[name], against: NAMES[name], ...goal }));
  return [
    ...queries.flatMap(({ name, times }) => filled(name, times, { ratio: 1.5 })),
    ...filled('all six in turn', sumOf(queries), { ratio: 1.5 }),
    ...filled('all six in one pass', together, { ratio: 1.5 }),
    row('one deal changed, all six fresh', { ours: changed.ours, anchor: changed.shared, against: changed.shared ? NAMES.shared : '', atMost: 0.25 }),
    row('one card moved, six metrics told by the engine', { ours: moved, atMost: 1 }),
  ];
}

/** Sums of the six, repetition by repetition. */
function sumOf(queries) {
  const names = Object.keys(queries[0].times);
  return Object.fromEntries(names.map((name) => [name, queries[0].times[name].map((_, i) => queries.reduce((sum, { times }) => sum + times[name][i], 0))]));
}
