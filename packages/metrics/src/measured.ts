/** Why there is no value. Told to people, never hidden behind a zero. */
export type Reason =
  | 'zero-denominator'
  | 'no-deals'
  | 'no-closed-deals'
  | 'needs-history'
  | 'needs-dates'
  | 'needs-amounts'
  | 'needs-probabilities'
  | 'no-quota'
  | 'target-met'
  | 'no-rate'
  | 'mixed-currencies'
  | 'no-period'
  | 'not-started'
  | 'no-time-elapsed'
  | 'median-not-reached'
  | 'not-mature'
  | 'unknown-stage'
  | 'too-large';

/** What to mind with a result: it rests on few cases, or credits are among the amounts it adds up. */
export type Flag = 'small-sample' | 'negative-amounts';

/** `money` is in reporting minor units, `moneyPerDay` per calendar day; `rate` is 0 to 1. */
export type Unit = 'count' | 'money' | 'moneyPerDay' | 'rate' | 'days' | 'ratio';

/** A 95 % Wilson interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** A share with what it was made of; `value` is null where the denominator is 0. */
export interface Proportion {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly interval: Interval | null;
}

/** A result with all that makes it trustworthy. */
export interface Measured<V> {
  readonly value: V | null;
  readonly unit: Unit;
  /** Set where `value` is null. */
  readonly reason?: Reason;
  /** Deals (or visits) the value rests on. */
  readonly n: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly interval?: Interval;
  /** Rows left out, by reason: `noAmount`, `noRate`, `noHistory`, `bornClosed`, `negativeDuration`, ... Zero entries are left away. */
  readonly excluded: Readonly<Record<string, number>>;
  /** Absent where there is nothing to mind. `small-sample`: a rate of fewer than 10 cases. */
  readonly flags?: readonly Flag[];
  /** Present while the period runs. */
  readonly partial?: { readonly elapsedFraction: number };
  /** Present where several currencies meet without rates: `value` then holds counts, its amounts are null. */
  readonly byCurrency?: Readonly<Record<string, Measured<V>>>;
}

/** What a query is answered with: the total, and one entry per group where it asked for groups. */
export interface Answer<V> {
  readonly total: Measured<V>;
  readonly groups?: readonly Group<V>[];
  /** All groups beyond `top`, computed from their rows. */
  readonly other?: Measured<V>;
}

export interface Group<V> {
  /** One key per dimension; null is missing. */
  readonly key: readonly (string | null)[];
  /** What to show for each key; null where the key is null. */
  readonly labels: readonly (string | null)[];
  readonly measured: Measured<V>;
}
