import { fill, kernelsOver, read, readAll } from './ask-kernels.js';
import { changeOne, changeOneOf } from './change-one.js';
import { loadView } from './load-view.js';
import { QUERIES, SELECTED } from './queries.js';
import { expectSame } from './same.js';
import { loadSharedAnchor } from './shared-anchor.js';
import { territoryOnly } from './territory-only.js';
import { TIGHT } from './tight-loops.js';
import { inTurns } from './time.js';
import { moveInEngine } from './whole-engine.js';

globalThis.onmessage = async ({ data: { count, ...rounds } }) => {
  const { view, open } = loadView(count);
  const shared = await loadSharedAnchor(count);
  const queries = QUERIES.map((query) => countOne(query, view, shared, rounds));
  const together = inTurns(
    {
      ours: () => readAll(fill(kernelsOver(view), QUERIES, view)),
      tight: () => QUERIES.forEach(({ same }) => TIGHT[same](view.tables)),
      ...(shared && { shared: () => QUERIES.forEach(({ same }) => shared.q[same]()) }),
    },
    rounds,
  );
  const selected = selectTerritory(view, shared, rounds);
  const kernels = fill(kernelsOver(view), QUERIES, view);
  const changed = { ours: changeOne(view, kernels, open, rounds), shared: shared && (await changeOneOf(shared, rounds)) };
  for (const query of QUERIES) expectSame(`${query.name}, after changes`, read(kernels, query), read(fill(kernelsOver(view), [query], view), query));
  const moved = await moveInEngine(count, rounds);
  globalThis.postMessage({ queries, together, selected, changed, moved });
};

function countOne(query, view, shared, rounds) {
  const ask = () => read(fill(kernelsOver(view), [query], view), query);
  const byHand = () => TIGHT[query.same](view.tables);
  expectSame(query.name, ask(), byHand());
  return { name: query.name, times: inTurns({ ours: ask, tight: byHand, ...(shared && { shared: () => shared.q[query.same]() }) }, rounds) };
}

function selectTerritory(view, shared, rounds) {
  const ask = () => {
    const kernels = fill(kernelsOver(view), SELECTED, view);
    return SELECTED.map((query) => read(kernels, query));
  };
  const only = territoryOnly(view.tables);
  ask().forEach((answer, i) => expectSame(`${SELECTED[i].name}, one territory`, answer, TIGHT[SELECTED[i].same](only)));
  return inTurns({ ours: ask, ...(shared && { shared: () => SELECTED.forEach(({ same }) => shared.q[same](1)) }) }, rounds);
}
