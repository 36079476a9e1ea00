import type { Clause, DayRange, Filter } from '@sluice/model';

/** The field has this key. */
export function is(field: string, key: string): Clause {
  return { field, in: [key] };
}

/** The day lies in the period; all time asks for nothing but a known day. */
export function within(field: string, period: DayRange | null): Filter {
  return [period === null ? { field, missing: false } : { field, from: period.from, to: period.to - 1 }];
}
