import type { CodeColumn } from '@sluice/model';
import { EVERY_ROW } from './block.js';
import type { ColumnSource } from './bound-column.js';
import type { Predicate } from './predicate.js';

/** Rows whose code is accepted. `accepts` is asked once per text of the dictionary, also for those that come later. */
export function codePredicate(source: ColumnSource, accepts: (text: string, code: number) => boolean, acceptsMissing: boolean): Predicate {
  let accepted = new Uint8Array(0);
  let known = 0;
  let only = -1;
  let acceptedCodes = 0;
  const missing = acceptsMissing ? 1 : 0;

  function learn({ dictionary }: CodeColumn): Uint8Array {
    const { values } = dictionary;
    if (known === values.length) return accepted;
    if (accepted.length < values.length) {
      const longer = new Uint8Array(values.length * 2);
      longer.set(accepted);
      accepted = longer;
    }
    for (; known < values.length; known++) {
      if (!accepts(values[known]!, known)) continue;
      accepted[known] = 1;
      only = known;
      acceptedCodes++;
    }
    return accepted;
  }

  return {
    get isOneValue() {
      const { column } = source();
      if (column.kind === 'code') learn(column);
      return acceptedCodes === 1 && missing === 0;
    },
    refine(from, rows, count, out) {
      const { column, deal } = source();
      if (column.kind !== 'code') return 0;
      const accept = learn(column);
      const { noCode } = column;
      if (deal !== null) return refineDeals(column, deal, accept, missing, from, rows, count, out);
      const codes = column.codes.subarray(from);
      if (acceptedCodes === 1 && missing === 0) return rows === EVERY_ROW ? refineEvery(codes, only, count, out) : refineOne(codes, only, rows, count, out);
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const row = rows[i]!;
        const code = codes[row]!;
        out[kept] = row;
        kept += code === noCode ? missing : accept[code]!;
      }
      return kept;
    },
    test(row) {
      const { column, deal } = source();
      if (column.kind !== 'code') return false;
      const code = column.codes[deal === null ? row : deal[row]!] ?? column.noCode;
      return (code === column.noCode ? missing : learn(column)[code]!) === 1;
    },
  };
}

// Adding up comparisons, instead of branching on them, spares the processor guessing.
function refineOne(codes: CodeColumn['codes'], wanted: number, rows: Uint16Array, count: number, out: Uint16Array): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    out[kept] = row;
    kept += +(codes[row] === wanted);
  }
  return kept;
}

// As `refineOne`, of a block of which nothing was left out: four rows a turn keep the processor busy.
function refineEvery(codes: CodeColumn['codes'], wanted: number, count: number, out: Uint16Array): number {
  let kept = 0;
  let row = 0;
  for (const end = count & ~3; row < end; row += 4) {
    out[kept] = row;
    kept += +(codes[row] === wanted);
    out[kept] = row + 1;
    kept += +(codes[row + 1] === wanted);
    out[kept] = row + 2;
    kept += +(codes[row + 2] === wanted);
    out[kept] = row + 3;
    kept += +(codes[row + 3] === wanted);
  }
  for (; row < count; row++) {
    out[kept] = row;
    kept += +(codes[row] === wanted);
  }
  return kept;
}

function refineDeals(
  { codes, noCode }: CodeColumn,
  deal: Int32Array,
  accept: Uint8Array,
  missing: number,
  from: number,
  rows: Uint16Array,
  count: number,
  out: Uint16Array,
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const code = codes[deal[from + row]!] ?? noCode;
    out[kept] = row;
    kept += code === noCode ? missing : accept[code]!;
  }
  return kept;
}
