import type { ActivityTable } from './activity-table.js';
import type { DealTable } from './deal-table.js';
import type { VisitTable } from './visit-table.js';

/** All columns of one source at one version. Immutable while a computation holds them. */
export interface Tables {
  readonly deals: DealTable;
  readonly visits: VisitTable;
  readonly activities: ActivityTable;
}
