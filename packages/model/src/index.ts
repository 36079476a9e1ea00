export type * from './instant.js';
export { NO_DAY } from './instant.js';
export { addYears, dateOfDay, dayOfDate, dayOfParts, daysInMonth, isLocalDate, partsOfDay, type DateParts } from './local-date.js';
export { createZone, isTimeZone, type Zone } from './zone.js';
export { completeCalendar, type Calendar } from './calendar.js';
export type * from './day-range.js';
export { elapsedFraction, isRunning, resolvePeriod, type Period } from './period.js';
export { comparePeriod } from './compare-period.js';
export { addPeriods, periodAround, periodKey, periodStart, rangeOfKey, type PeriodCalendar, type PeriodUnit } from './period-unit.js';
export { OUTCOMES, type Outcome } from './outcome.js';
export { TABLE_KINDS, type TableKind } from './table-kind.js';
export type * from './deal.js';
export type * from './stage.js';
export type * from './stage-spec.js';
export type * from './seen-stage.js';
export type * from './stage-change.js';
export type * from './activity.js';
export type * from './quota.js';
export type * from './person.js';
export type * from './rate.js';
export type * from './problem.js';
export { convertMinor, isCurrency, minorDigits, toMinor } from './money.js';
export { createRates, type Rates } from './rates.js';
export { createQuotaBook, type QuotaBook, type QuotaScope } from './quota-book.js';
export { parseStages } from './stages-text.js';
export { resolveStages, type StageResolution } from './stage-resolution.js';
export type { StageInput } from './draft-pipelines.js';
export { qualificationStages, qualifiedCodes } from './qualification.js';
export { normalisePath, type DealPath, type PathInput } from './deal-path.js';
export { inStageSet, stageSet } from './stage-set.js';
export type { PathChange } from './path-entry.js';
export type { PathVisit } from './path-visits.js';
export type * from './column.js';
export { DictionaryBuilder } from './dictionary.js';
export { GrowableCodes, GrowableDays, GrowableNumbers } from './growable.js';
export type * from './deal-table.js';
export { VISIT_EXITS, VISIT_TURNS, type VisitColumnName, type VisitColumns, type VisitExit, type VisitTable, type VisitTurn } from './visit-table.js';
export type * from './activity-table.js';
export type * from './tables.js';
export { columnOf, locateColumn, type LocatedColumn } from './column-of.js';
export type * from './filter.js';
export { formatFilter, parseFilter } from './filter-text.js';
export { nearNames } from './near-names.js';
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
export { filterKey, reductionKey } from './reduction-key.js';
export { DEAL_FIELDS, type DateField, type DealField, type FieldKind } from './field.js';
