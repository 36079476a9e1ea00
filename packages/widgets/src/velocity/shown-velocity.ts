import type { Answer, Measured, MetricValue } from '@sluice/engine';

export type Velocity = MetricValue<'salesVelocity'>;

/** The velocity that is drawn: the whole, or where currencies meet without rates that of one of them. */
export interface ShownVelocity {
  readonly measured: Measured<Velocity>;
  /** Null for the whole. */
  readonly currency: string | null;
  /** What could be picked instead, most deals first; empty where there is one whole. */
  readonly currencies: readonly string[];
}

/** The picked currency where the answer has it, else the one with most deals. Null while there is no answer. */
export function shownVelocity(answer: Answer<Velocity> | null, picked: string | null): ShownVelocity | null {
  if (!answer) return null;
  const { total } = answer;
  const currencies = Object.entries(total.byCurrency ?? {})
    .sort(([, a], [, b]) => Number(b.value !== null) - Number(a.value !== null) || b.n - a.n)
    .map(([currency]) => currency);
  const currency = picked !== null && currencies.includes(picked) ? picked : (currencies[0] ?? null);
  return { measured: (currency !== null && total.byCurrency?.[currency]) || total, currency, currencies };
}

/** The same currency of another measurement; null where that has none of it. */
export function velocityIn(measured: Measured<Velocity> | null | undefined, currency: string | null): Velocity | null {
  if (!measured) return null;
  return (currency === null ? measured.value : measured.byCurrency?.[currency]?.value) ?? null;
}
