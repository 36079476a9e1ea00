import type { Day, DayRange, QuotaScope } from '@sluice/model';

/** One stay of somebody in a team and under a manager. Somebody who changed either has several. */
export interface Stay {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly managerId: string | null;
  /** Null: since ever. */
  readonly from: Day | null;
  /** Exclusive; null: for ever. */
  readonly to: Day | null;
}

/** People and quotas of the source, as a measurement sees them. */
export interface Staff {
  /** Everybody in the people table; empty where there is none. */
  readonly stays: readonly Stay[];
  /** Keys of everybody in the people table or with a quota of their own. */
  readonly owners: readonly string[];
  /** What an owner's key is called. */
  labelOf(owner: string): string;
  /** Order of two names in a locale (BCP 47; an unknown one is English): negative, 0 or positive. */
  compareNames(a: string, b: string, locale: string): number;
  /** Whether the query looks at this owner, as far as it filters or groups by owner or team. */
  asks(owner: string): boolean;
  /** In reporting minor units, with what lies below the scope and prorated by day and membership; null where there is none. */
  quotaFor(scope: QuotaScope, range: DayRange): number | null;
  /** The same of the rows that name exactly this scope. */
  ownQuotaFor(scope: QuotaScope, range: DayRange): number | null;
}
