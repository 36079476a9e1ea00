import type { Answer, Measured } from '@sluice/engine';
import { dateOfDay, minorDigits } from '@sluice/model';
import { isObject } from './plain-object.js';

export type ChartValue = string | number | boolean | null;

/** What a chart draws: one row per group, or per entry of the value's list. */
export interface ChartData {
  readonly columns: readonly string[];
  readonly rows: readonly ReadonlyMap<string, ChartValue>[];
}

type Parts = Map<string, ChartValue>;
const MOST_DEPTH = 3;

/**
 * The rows of an answer. Columns: each dimension under the name it was asked by (its label; dates as keys), `n` (deals behind the value), then the value:
 * a plain number as `value`, the parts of a composed one under their names, inner parts as `outer.inner`. Money is in major units and loses its `Minor`;
 * shares are 0 to 1; days are `YYYY-MM-DD`; what has a label stands as its label. Without groups, a value that holds a list (steps, stages) gives
 * one row per entry of its first list.
 */
export function chartRows(answer: Answer<unknown>, by: readonly string[], currency: string | null): ChartData {
  const digits = minorDigits(currency);
  const rows = answer.groups
    ? answer.groups.map(({ key, labels, measured }) => {
        const row: Parts = new Map(by.map((name, i) => [name, name.includes('(') ? (key[i] ?? null) : (labels[i] ?? key[i] ?? null)]));
        return withValue(row, measured, digits);
      })
    : rowsOfTotal(answer.total, digits);
  return { columns: [...new Set(rows.flatMap((row) => [...row.keys()]))], rows };
}

function rowsOfTotal(total: Measured<unknown>, digits: number): Parts[] {
  const { value } = total;
  const list = isObject(value) ? Object.values(value).find((part) => Array.isArray(part) && part.some(isObject)) : undefined;
  if (!Array.isArray(list)) return [withValue(new Map(), total, digits)];
  return list.filter(isObject).map((entry) => {
    const row: Parts = new Map();
    addParts(row, '', entry, digits, 1);
    return row;
  });
}

function withValue(row: Parts, { value, unit, n }: Measured<unknown>, digits: number): Parts {
  row.set('n', n);
  if (isObject(value)) addParts(row, '', value, digits, 1);
  else row.set('value', typeof value === 'number' && unit.startsWith('money') ? value / 10 ** digits : plain(value));
  return row;
}

function addParts(row: Parts, outer: string, value: Readonly<Record<string, unknown>>, digits: number, depth: number): void {
  for (const [key, part] of Object.entries(value)) {
    const name = outer + key.replace(/Minor$/, '');
    if (typeof part === 'number' && key.endsWith('Minor')) row.set(name, part / 10 ** digits);
    else if (typeof part === 'number' && /^(from|to)$|On$/.test(key)) row.set(name, dateOfDay(part));
    else if (isObject(part) && typeof part['label'] === 'string') row.set(name, part['label']);
    else if (isObject(part) && depth < MOST_DEPTH) addParts(row, `${name}.`, part, digits, depth + 1);
    else if (!isObject(part) && !Array.isArray(part)) row.set(name, plain(part));
  }
}

function plain(value: unknown): ChartValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
