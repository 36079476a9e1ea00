import type { Clause, DayRange, Filter } from '@sluice/model';

/** The field has this key. */
export function is(field: string, key: string): Clause {
  return { field, in: [key] };
}

/** The field has one of these keys. */
export function oneOf(field: string, keys: readonly string[]): Clause {
  return { field, in: keys };
}

/** The day lies in the period; all time asks for nothing but a known day. */
export function within(field: string, period: DayRange | null): Filter {
  return [period === null ? { field, missing: false } : { field, from: period.from, to: period.to - 1 }];
}

/** Holds for no row. */
export const NOTHING: Filter = [{ field: 'outcome', in: [] }];

/** Deals of one outcome that closed in the period. */
export function closedAs(outcome: 'won' | 'lost', period: DayRange | null): Filter {
  return [...within('closedOn', period), is('outcome', outcome)];
}
