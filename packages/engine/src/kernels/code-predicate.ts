import type { CodeColumn } from '@sluice/model';
import type { ColumnSource } from './bound-column.js';
import type { Predicate } from './predicate.js';

/** Rows whose code is accepted. `accepts` is asked once per text of the dictionary, also for those that come later. */
export function codePredicate(source: ColumnSource, accepts: (text: string, code: number) => boolean, acceptsMissing: boolean): Predicate {
  let accepted = new Uint8Array(0);
  let known = 0;
  const missing = acceptsMissing ? 1 : 0;

  function learn({ dictionary }: CodeColumn): Uint8Array {
    const { values } = dictionary;
    if (known === values.length) return accepted;
    if (accepted.length < values.length) {
      const longer = new Uint8Array(values.length * 2);
      longer.set(accepted);
      accepted = longer;
    }
    for (; known < values.length; known++) accepted[known] = accepts(values[known]!, known) ? 1 : 0;
    return accepted;
  }

  return {
    refine(from, rows, count, out) {
      const { column, deal } = source();
      if (column.kind !== 'code') return 0;
      const accept = learn(column);
      const { noCode } = column;
      let kept = 0;
      if (deal === null) {
        const codes = column.codes.subarray(from);
        for (let i = 0; i < count; i++) {
          const row = rows[i]!;
          const code = codes[row]!;
          out[kept] = row;
          kept += code === noCode ? missing : accept[code]!;
        }
        return kept;
      }
      for (let i = 0; i < count; i++) {
        const row = rows[i]!;
        const code = column.codes[deal[from + row]!] ?? noCode;
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
