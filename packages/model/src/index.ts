export type * from './instant.js';
export { NO_DAY } from './instant.js';
export { OUTCOMES, type Outcome } from './outcome.js';
export { TABLE_KINDS, type TableKind } from './table-kind.js';
export type * from './deal.js';
export type * from './stage.js';
export type * from './stage-change.js';
export type * from './activity.js';
export type * from './quota.js';
export type * from './person.js';
export type * from './rate.js';
export type * from './problem.js';
export type * from './column.js';
export type * from './deal-table.js';
export { VISIT_EXITS, type VisitColumnName, type VisitColumns, type VisitExit, type VisitTable } from './visit-table.js';
export type * from './activity-table.js';
export type * from './tables.js';
export type * from './filter.js';
export {
  distinct,
  ordered,
  tally,
  type Distinct,
  type Grouped,
  type Ordered,
  type Reduction,
  type ReductionKind,
  type ReductionTable,
  type Tally,
} from './reduction.js';
export type * from './calendar.js';
export type * from './period.js';
export { DEAL_FIELDS, type DateField, type DealField, type FieldKind } from './field.js';
