import { dateOfDay, type Clause, type Distinct, type Grouped, type Ordered, type Reduction, type Tally } from '@sluice/model';
import type { PlainRows, Row, Value } from './plain-rows.js';

interface Entry {
  readonly deal: number;
  at(field: string): Value;
}

/** Runs a reduction the slow and obvious way, over plain rows. */
export function runReduction(reduction: Reduction<unknown>, rows: PlainRows): unknown {
  const found = matching(reduction, rows);
  const { by } = reduction;
  if (!by) return read(reduction, found);
  const groups = new Map<string, Entry[]>();
  for (const entry of found) {
    const key = JSON.stringify(by.map((field) => keyOf(field, entry.at(field))));
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([key, entries]) => ({ key: JSON.parse(key) as (string | null)[], reading: read(reduction, entries) })) satisfies Grouped<unknown>;
}

/** Indexes of the deals behind a reduction, each once, ascending. */
export function dealsBehind(reductions: readonly Reduction<unknown>[], rows: PlainRows): readonly number[] {
  const found = reductions.flatMap((reduction) => matching(reduction, rows).map(({ deal }) => deal));
  return [...new Set(found)].sort((a, b) => a - b);
}

function matching({ over, where }: Reduction<unknown>, { deals, visits, activities = [] }: PlainRows): readonly Entry[] {
  const ofDeal = (row: Row, field: string): Value => row[field === 'amount' ? 'amountMinor' : field] ?? null;
  const entries: Entry[] =
    over === 'deals'
      ? deals.map((row, deal) => ({ deal, at: (field) => ofDeal(row, field) }))
      : (over === 'visits' ? visits : activities).map(({ deal, row }) => ({
          deal,
          at: (field) =>
            field.startsWith('deal.') ? ofDeal(deals[deal] ?? {}, field.slice(5)) : field in row ? (row[field] ?? null) : ofDeal(deals[deal] ?? {}, field),
        }));
  return entries.filter((entry) => where.every((clause) => holds(clause, entry.at(clause.field))));
}

function holds(clause: Clause, value: Value): boolean {
  if ('missing' in clause) return (value === null) === clause.missing;
  if ('in' in clause) return clause.in.includes(text(value)) !== (clause.not ?? false);
  if ('contains' in clause) return typeof value === 'string' && value.toLowerCase().includes(clause.contains.toLowerCase());
  return typeof value === 'number' && value >= (clause.from ?? -Infinity) && value <= (clause.to ?? Infinity);
}

/** Days as their dates, as answers name them. */
function keyOf(field: string, value: Value): string | null {
  return field.endsWith('On') && typeof value === 'number' ? dateOfDay(value) : text(value);
}

function text(value: Value): string | null {
  return value === null ? null : String(value);
}

function read({ reduce, column }: Reduction<unknown>, entries: readonly Entry[]): Tally | Ordered | Distinct {
  if (reduce === 'distinct') return { n: new Set(entries.map(({ deal }) => deal)).size };
  const cells = column === undefined ? [] : entries.map((entry) => entry.at(column));
  const numbers = cells.filter((cell): cell is number => typeof cell === 'number' && Number.isFinite(cell)).sort((a, b) => a - b);
  const sum = numbers.reduce((total, value) => total + value, 0);
  const rest = { sum, missing: cells.filter((cell) => cell === null).length, unconverted: cells.filter((cell) => cell === Infinity).length };
  return reduce === 'tally' ? { n: entries.length, ...rest } : { n: numbers.length, ...rest, ...orderOf(numbers) };
}

function orderOf(sorted: readonly number[]): Pick<Ordered, 'quantile' | 'countBelow' | 'sumOfSquares' | 'trimmed'> {
  return {
    quantile: (q) => quantile(sorted, q),
    countBelow: (x) => sorted.filter((value) => value < x).length,
    sumOfSquares: () => sorted.reduce((sum, value) => sum + value * value, 0),
    trimmed: (share) => {
      const cut = Math.floor(share * sorted.length);
      const kept = sorted.slice(cut, sorted.length - cut);
      return { n: kept.length, sum: kept.reduce((sum, value) => sum + value, 0) };
    },
  };
}

/** Type 7; null of nothing. */
export function quantile(sorted: readonly number[], q: number): number | null {
  const position = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (position - Math.floor(position));
}
