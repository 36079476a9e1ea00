import { gen } from '#workload';
import tight from '#tight';

/** The hand-written engine of the shared harness over the same deals, in its own columns; null where it is not there. */
export async function loadSharedAnchor(count) {
  if (tight === null) return null;
  globalThis.N_ = count;
  const [deals, history] = textsOf(count);
  await tight.loadJSON(deals, history, {});
  return tight;
}

function textsOf(count) {
  const deals = [];
  const history = [];
  for (const { row, hist } of gen(count)) {
    deals.push(JSON.stringify(row));
    for (const entry of hist) history.push(JSON.stringify(entry));
  }
  return [deals, history].map((rows) => new TextEncoder().encode(`[${rows.join(',')}]`));
}
