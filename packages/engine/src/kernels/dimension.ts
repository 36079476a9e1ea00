import { dateOfDay, periodAround, periodKey, type Calendar, type CodeColumn, type ReductionTable, type Tables } from '@sluice/model';
import type { Block } from './block.js';
import { bindColumn, type ColumnSource, type LiveColumn } from './bound-column.js';
import { KeyedCodes, type Keyed } from './keyed-codes.js';
import { valueAt } from './tally.js';
import { textOrder } from './text-order.js';

/** What rows are grouped by: codes from 0, -1 for missing, and the keys behind them. */
export interface Dimension {
  /** Above every code given so far. */
  bound(): number;
  codeOf(row: number): number;
  /** Writes the place of each row: one more than its code, 0 for missing. */
  placesOf(block: Block, out: Int32Array): void;
  /** The column whose codes these are, row by row; null where there is none. All bits of its `noCode` are set. */
  ownCodes(): CodeColumn | null;
  keyOf(code: number): string | null;
  /** Place of a key among its like: a number, or text where texts are compared. */
  rankOf(code: number): number | string;
  /** All codes in the order of their ranks, where that order is kept; null where so few groups as these are sorted faster without. */
  inOrder(groups: number): Int32Array | null;
}

const UNIT = /^(week|month|quarter|year)\(([\w.]+)\)$/;
/** Columns whose codes have an order of their own. */
const CODE_ORDER: ReadonlySet<string> = new Set(['stage', 'outcome', 'exit', 'nextStage', 'maxReached', 'lastOpenStage']);

/** The field behind a dimension: `closedOn` of `month(closedOn)`, else the dimension itself. */
export function fieldOfDimension(dimension: string): string {
  return UNIT.exec(dimension)?.[2] ?? dimension;
}

/** Null where there is no such field, or a period is asked of something that is no date. */
export function bindDimension(tables: () => Tables, over: ReductionTable, dimension: string, calendar: Calendar): Dimension | null {
  const unit = UNIT.exec(dimension)?.[1] as 'week' | 'month' | 'quarter' | 'year' | undefined;
  const field = fieldOfDimension(dimension);
  const source = bindColumn(tables, over, field);
  if (source === null) return null;
  const { kind } = source().column;
  if (kind === 'day') {
    if (unit === undefined) return keyedDimension(source, (day) => ({ key: dateOfDay(day), rank: day, days: { from: day, to: day + 1 } }));
    return keyedDimension(source, (day) => {
      const days = periodAround(unit, day, calendar);
      return { key: periodKey(unit, day, calendar), rank: days.from, days };
    });
  }
  if (unit !== undefined) return null;
  if (kind === 'number') return keyedDimension(source, (value) => ({ key: String(value), rank: value }));
  return codeDimension(source, field.split('.').at(-1) ?? field);
}

function codeDimension(source: ColumnSource, name: string): Dimension {
  const { column: first } = source();
  // A dictionary grows, but stays the same one.
  const values = first.kind === 'code' ? first.dictionary.values : [];
  const codeAt = (row: number): number => {
    const { column, deal } = source();
    if (column.kind !== 'code') return -1;
    const code = column.codes[deal === null ? row : deal[row]!] ?? column.noCode;
    return code === column.noCode ? -1 : code;
  };
  return {
    bound: () => values.length,
    codeOf: codeAt,
    placesOf: (block, out) => placesOfCodes(source(), block, out),
    ownCodes() {
      const { column, deal } = source();
      return column.kind === 'code' && deal === null && (column.noCode & (column.noCode + 1)) === 0 ? column : null;
    },
    keyOf: (code) => (code < 0 ? null : (values[code] ?? null)),
    rankOf(code) {
      if (CODE_ORDER.has(name)) return code;
      const key = values[code] ?? '';
      return name === 'probability' ? Number(key) : key;
    },
    inOrder: (groups) => (CODE_ORDER.has(name) || name === 'probability' || groups * 4 < values.length ? null : textOrder(values)),
  };
}

function placesOfCodes({ column, deal }: LiveColumn, { from, rows, count }: Block, out: Int32Array): void {
  if (column.kind !== 'code') return;
  const { codes, noCode } = column;
  for (let i = 0; i < count; i++) {
    const row = from + rows[i]!;
    const code = codes[deal === null ? row : deal[row]!] ?? noCode;
    out[i] = code === noCode ? 0 : code + 1;
  }
}

/** Codes for values by the key they share; each key is made once. */
function keyedDimension(source: ColumnSource, keyOfValue: (value: number) => Keyed): Dimension {
  const codes = new KeyedCodes(keyOfValue);
  return {
    bound: () => codes.keys.length,
    codeOf: (row) => codes.codeOf(valueAt(source(), row)),
    placesOf(block, out) {
      const live = source();
      if (live.column.kind === 'day' && live.deal === null) codes.placesOfDays(live.column.values, block, out);
      else for (let i = 0; i < block.count; i++) out[i] = codes.codeOf(valueAt(live, block.from + block.rows[i]!)) + 1;
    },
    ownCodes: () => null,
    keyOf: (code) => (code < 0 ? null : (codes.keys[code] ?? null)),
    rankOf: (code) => codes.ranks[code] ?? 0,
    inOrder: () => null,
  };
}
