import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sharedBench } from '../house/project.mjs';

const DAY = 86_400_000;

/** The generator of the shared harness, or our own of the same shape. */
async function generator() {
  const shared = join(sharedBench, 'gen.mjs');
  return existsSync(shared) ? import(pathToFileURL(shared).href) : import('./own-generator.mjs');
}

/**
 * `count` deals as the text of a JSON and of a CSV file, with ISO moments. All in one currency (the workload takes amounts as converted),
 * and moved in time so that the data end today.
 */
export async function dealFiles(count) {
  const { gen, ASOF } = await generator();
  const later = Math.floor((Date.now() - ASOF) / DAY) * DAY;
  const iso = (at) => (at === null ? null : new Date(at + later).toISOString());
  const json = [];
  const csv = [];
  for (const { row } of gen(count)) {
    const { createdAt, expectedCloseAt, closedAt } = row;
    const deal = { ...row, currency: 'USD', createdAt: iso(createdAt), expectedCloseAt: iso(expectedCloseAt).slice(0, 10), closedAt: iso(closedAt) };
    if (csv.length === 0) csv.push(Object.keys(deal).join(','));
    json.push(JSON.stringify(deal));
    csv.push(Object.values(deal).join(','));
  }
  return { json: Buffer.from(`[${json.join(',\n')}]`), csv: Buffer.from(csv.join('\n')) };
}

/** Open deals in seven stages in turn, as the board of the shared harness shows them. */
export async function boardRows(count) {
  const { gen, STAGES } = await generator();
  const rows = [];
  for (const { row } of gen(count)) {
    const { id, name, amount, owner, account } = row;
    rows.push({ id, name, amount, owner, account, currency: 'USD', stage: STAGES[rows.length % 7], status: 'open', probability: row.probability || 0.5 });
  }
  return rows;
}

/** A file whose amounts differ each time it is asked for. */
export function changingDeals(json) {
  const deals = JSON.parse(json);
  let asked = 0;
  return () => {
    asked++;
    return JSON.stringify(deals.map((deal, i) => ({ ...deal, amount: deal.amount + asked * (i + 1) })));
  };
}
