import type { LocalDate } from './instant.js';

/** One unit of `currency` is worth `rateToReporting` units of the reporting currency, from `date` on (null: always). */
export interface Rate {
  readonly currency: string;
  readonly date: LocalDate | null;
  readonly rateToReporting: number;
}
