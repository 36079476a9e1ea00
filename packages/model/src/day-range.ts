import type { Day } from './instant.js';

/** Half-open in local days: `[from, to)`. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}
