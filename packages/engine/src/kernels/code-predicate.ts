import type { CodeColumn } from '@sluice/model';
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
    refine(from, rows, count, out) {
      const { column, deal } = source();
      if (column.kind !== 'code') return 0;
      const accept = learn(column);
      const { noCode } = column;
      if (deal !== null) return refineDeals(column, deal, accept, missing, from, rows, count, out);
      const codes = column.codes.subarray(from);
      if (acceptedCodes === 1 && missing === 0) return refineOne(codes, only, rows, count, out);
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
