import type { Day } from './instant.js';

/**
 * A period in the grammar of the public interface: `this-quarter`, `last-90-days`, `2026-Q3`, `2026-01-01/2026-03-31`, `all`, ...
 * It is resolved in the source's zone, anew at each local midnight.
 */
export type Period = string;

/** Half-open in local days: `[from, to)`. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}
