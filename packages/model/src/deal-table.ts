import type { CodeColumn, Column, DayColumn, NumberColumn } from './column.js';

/**
 * Deals as columns: row i of every column is one deal. `size` counts rows, tombstoned ones included; `alive[row]` is 1 for those that count.
 * Codes of `stage` follow `StageInfo.code`; of `outcome` the order of `OUTCOMES`.
 */
export interface DealTable {
  readonly size: number;
  readonly alive: Uint8Array;
  readonly columns: DealColumns;
  /** Columns of custom fields, by name without the `custom.` prefix. */
  readonly custom: Readonly<Record<string, Column>>;
}

export interface DealColumns {
  readonly id: CodeColumn;
  readonly name: CodeColumn;
  readonly account: CodeColumn;
  /** Of a closed deal: who had it when it closed, where history tells. */
  readonly owner: CodeColumn;
  readonly team: CodeColumn;
  readonly pipeline: CodeColumn;
  readonly stage: CodeColumn;
  readonly outcome: CodeColumn;
  /** Reporting minor units; `NaN` no amount, `Infinity` no rate. */
  readonly amountMinor: NumberColumn;
  /** As given, in the deal's own currency; `NaN` no amount. */
  readonly originalMinor: NumberColumn;
  readonly currency: CodeColumn;
  /** Distinct effective probabilities as text: the deal's own, else its stage's. Missing where neither is known. */
  readonly probability: CodeColumn;
  readonly createdOn: DayColumn;
  readonly closedOn: DayColumn;
  readonly expectedCloseOn: DayColumn;
  /** How often `expectedCloseOn` was moved to a later day, and by how many days together; missing for deals without any history. */
  readonly pushes: DayColumn;
  readonly pushedDays: DayColumn;
  readonly stageEnteredOn: DayColumn;
  readonly nextStepOn: DayColumn;
  readonly updatedOn: DayColumn;
  /** Latest of last activity, field change, stage change; where there is none, creation. */
  readonly lastTouchOn: DayColumn;
  /** Latest activity up to today. */
  readonly lastActivityOn: DayColumn;
  /** First amount known from the creation on, at the rate of the day of creation, in reporting minor units; `NaN` none, `Infinity` no rate. */
  readonly createdAmountMinor: NumberColumn;
  /** Days from creation until that amount was known, as a number of days; `NO_DAY` where there is none. */
  readonly createdAmountLag: DayColumn;
  /** First day in the qualification stage of the pipeline (`qualificationStages`) or in a later open one, by history. */
  readonly qualifiedOn: DayColumn;
  /** As `createdAmountMinor` and `createdAmountLag`, from the qualification on. */
  readonly qualifiedAmountMinor: NumberColumn;
  readonly qualifiedAmountLag: DayColumn;
  /** Latest day something is planned for: the next step, or an activity that is not done; missing where nothing is. It may lie in the past. */
  readonly plannedOn: DayColumn;
  readonly createdAt: NumberColumn;
  readonly closedAt: NumberColumn;
  /** Calendar days from creation to close of closed deals, never negative; `NO_DAY` where unknown, still open, born closed or negative. */
  readonly cycleDays: DayColumn;
  /** Why `cycleDays` is missing on a closed deal: `bornClosed`, `negativeDuration`, `noDates`; missing elsewhere. */
  readonly cycleGap: CodeColumn;
  /** `cycleDays` less the days the deal was closed before it was opened again. */
  readonly workedDays: DayColumn;
  readonly type: CodeColumn;
  readonly leadSource: CodeColumn;
  readonly lostReason: CodeColumn;
  readonly forecastCategory: CodeColumn;
  readonly nextStep: CodeColumn;
  readonly url: CodeColumn;
  /** Furthest open stage the deal is known to have reached, as a stage code. Won deals: the last open stage of the pipeline. */
  readonly maxReached: CodeColumn;
  /** Codes of the open stages a deal with history was really in, as one text: ` 0 2 `; missing without history. See `stage-set.ts`. */
  readonly touchedStages: CodeColumn;
  /** The same for stages it came to step by step and did not fall back from; ` won ` is among them where it was won from the last of them. */
  readonly directStages: CodeColumn;
  /** The open stage a closed deal left by closing; missing where unknown. */
  readonly lastOpenStage: CodeColumn;
  /** `yes` for deals created already closed. */
  readonly bornClosed: CodeColumn;
  /** `yes` for deals with stage history. */
  readonly hasHistory: CodeColumn;
}

export type DealColumnName = keyof DealColumns;
