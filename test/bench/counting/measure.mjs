import { row } from '../house/row.mjs';

const ROUNDS = { warmup: 12, repetitions: 31 };
const ADDED = ['tight', 'shared'];
const NAMES = { tight: 'loops over the same columns', shared: 'shared tight.js' };

/** The counting metrics of `deals` deals: filled anew by the kernels, with a selection, and after one changed deal. */
export async function measureCounting(browser, url, { deals }) {
  const { queries, together, selected, changed, moved } = await browser.page(`${url}/counting.html`, (page) =>
    page.evaluate((options) => globalThis.bench.count(options), { count: deals, ...ROUNDS }),
  );
  const filled = (what, times, goal) =>
    ADDED.filter((name) => times[name]).map((name) => row(what, { ours: times.ours, anchor: times[name], against: NAMES[name], ...goal }));
  return [
    ...queries.flatMap(({ name, times }) => filled(name, times, { ratio: 1.5 })),
    ...filled('all six in turn', sumOf(queries), { ratio: 1.5 }),
    ...filled('all six in one pass', together, { ratio: 1.5 }),
    ...filled('a territory is selected: all six in one pass', selected, { ratio: 1.5 }),
    row('one deal changed, all six fresh', { ours: changed.ours, anchor: changed.shared, against: changed.shared ? NAMES.shared : '', atMost: 0.25 }),
    row('one card moved, six metrics told by the engine', { ours: moved, atMost: 1 }),
  ];
}

/** Sums of the six, repetition by repetition. */
function sumOf(queries) {
  const names = Object.keys(queries[0].times);
  return Object.fromEntries(names.map((name) => [name, queries[0].times[name].map((_, i) => queries.reduce((sum, { times }) => sum + times[name][i], 0))]));
}
