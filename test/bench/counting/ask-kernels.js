import { groupsOf, readCells } from '../../../packages/engine/src/plan/read-groups.js';
import { KernelSet } from '../../../packages/engine/src/kernels/kernel-set.js';
import { CALENDAR } from './load-view.js';
import { QUERIES } from './queries.js';

/** New kernels over the columns, empty. */
export const kernelsOver = (view) =>
  new KernelSet({ tables: () => view.store.commit(), naming: view.naming, currency: view.store.money.currency, calendar: CALENDAR });

export function fill(kernels, queries, view) {
  const filling = kernels.ensure(
    queries.flatMap(({ reductions }) => Object.values(reductions)),
    view.tables,
  );
  while (!filling.next().done);
  return kernels;
}

/** A reading per group of the first dimension, as the engine's answers read them. */
function groups(kernels, reduction) {
  const bound = kernels.get(reduction);
  return groupsOf(bound.cells, 1).map(({ codes, cells }) => ({ code: codes[0], reading: readCells(bound, reduction, 1, cells) }));
}

const weigh = (byProbability) => byProbability.reduce((sum, { key, reading }) => sum + Number(key[0]) * reading.sum, 0);

/** Flat lists of numbers, the same as those of the tight loops: places by code, largest first for the top ten. */
const READ = {
  Q1(kernels, { open, weighted }) {
    const out = new Float64Array(21);
    for (const { code, reading } of groups(kernels, open)) out.set([reading.n, reading.sum], code * 3);
    for (const { code, reading } of groups(kernels, weighted)) out[code * 3 + 2] = weigh(reading);
    return out;
  },
  Q2(kernels, { won, lost }) {
    const out = new Float64Array(600);
    for (const { code, reading } of groups(kernels, won)) [out[code * 3], out[code * 3 + 2]] = [reading.n, reading.sum];
    for (const { code, reading } of groups(kernels, lost)) out[code * 3 + 1] = reading.n;
    return out;
  },
  Q3(kernels, { exits }) {
    const out = new Float64Array(49);
    const bound = kernels.get(exits);
    for (const { codes, cells } of groupsOf(bound.cells, 2)) out[codes[0] * 7 + codes[1]] = readCells(bound, exits, 2, cells).n;
    return out;
  },
  Q4(kernels, { cycle, stays }) {
    const out = new Float64Array(9);
    const all = kernels.get(cycle).kernel.read([0]);
    out.set([all.quantile(0.5), all.quantile(0.9)]);
    for (const { code, reading } of groups(kernels, stays)) out[2 + code] = reading.quantile(0.5);
    return out;
  },
  Q5: (kernels, { won }) => groups(kernels, won).map(({ reading }) => reading.sum),
  Q6: (kernels, { won }) =>
    groups(kernels, won)
      .map(({ reading }) => reading.sum)
      .sort((a, b) => b - a)
      .slice(0, 10),
};

export const read = (kernels, query) => READ[query.same](kernels, query.reductions);
export const readAll = (kernels) => QUERIES.map((query) => read(kernels, query));
