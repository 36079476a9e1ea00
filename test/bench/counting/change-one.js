import { readAll } from './ask-kernels.js';

const CLOSED_AT = Date.UTC(2025, 11, 31, 23);

/** Open deals are won one by one; after each, all answers are read. Times in ms of both together. */
export function changeOne(view, kernels, open, { warmup, repetitions }) {
  const times = [];
  for (let i = -warmup; i < repetitions; i++) {
    const deal = open[i + warmup];
    const start = performance.now();
    view.store.upsert({ ...deal, outcome: 'won', probability: 1, amountMinor: 1_234_567, closedAt: CLOSED_AT }, kernels);
    readAll(kernels);
    if (i >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** The same by the anchor. */
export async function changeOneOf(anchor, { warmup, repetitions }) {
  await anchor.preUpdate();
  const times = [];
  for (let i = -warmup; i < repetitions; i++) {
    const start = performance.now();
    await anchor.update(i + warmup);
    if (i >= 0) times.push(performance.now() - start);
  }
  return times;
}
