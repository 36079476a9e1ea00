import type { Dictionary } from '@sluice/model';

/** A dictionary of a closed list, in the list's own order. A text that stands twice keeps both codes; `codeOf` finds the first. */
export function listDictionary(values: readonly string[]): Dictionary {
  const codes = new Map<string, number>();
  values.forEach((value, code) => {
    if (!codes.has(value)) codes.set(value, code);
  });
  return { values, codeOf: (text) => codes.get(text) ?? -1 };
}
