/** The counters of what was left out, without those that are zero. */
export function excluding(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** Rows a sum of money leaves out: without an amount, and with one that has no rate. */
export function excludingAmounts({ missing, unconverted }: { readonly missing: number; readonly unconverted: number }): Readonly<Record<string, number>> {
  return excluding({ noAmount: missing, noRate: unconverted });
}
