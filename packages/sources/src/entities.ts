import type { Activity, Deal, Person, Quota, Rate, Stage, StageChange } from '@sluice/model';

/** What one payload can hold, by table. An answer about deals may bring stages, people and history along. */
export interface Entities {
  readonly deals: readonly Deal[];
  readonly stages: readonly Stage[];
  readonly history: readonly StageChange[];
  readonly activities: readonly Activity[];
  readonly quotas: readonly Quota[];
  readonly people: readonly Person[];
  readonly rates: readonly Rate[];
}
