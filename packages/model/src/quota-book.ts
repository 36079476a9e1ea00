import type { DayRange } from './day-range.js';
import type { Day } from './instant.js';
import { dayOfDate } from './local-date.js';
import type { Quota } from './quota.js';

/** Whose quota is asked for. */
export type QuotaScope = 'all' | { readonly owner: string } | { readonly team: string };

/** Quotas by scope and day. */
export interface QuotaBook {
  /**
   * Quota of the days, in minor units, not rounded: each row counts by the share of its days that lie in the range. Null where no row touches it.
   * On days that a team's own row covers it replaces the sum of its owners' rows; a row for `all` replaces those of teams and owners.
   */
  quotaFor(scope: QuotaScope, range: DayRange): number | null;
  /** Of the rows of exactly this scope, not of those below it. */
  ownQuotaFor(scope: QuotaScope, range: DayRange): number | null;
}

interface QuotaRow extends DayRange {
  readonly scope: Quota['scope'];
  readonly scopeId: string;
  readonly perDay: (days: number) => number;
}

/**
 * Amounts are taken as they are: convert them to one currency first. Rows whose end is not after their start count for nothing.
 * `teamOf` tells the team of an owner on a day (asked with the first day of a row), null for none; without it, a team's row is taken to replace every owner's on its days.
 */
export function createQuotaBook(quotas: readonly Quota[], teamOf?: (owner: string, day: Day) => string | null): QuotaBook {
  const rows = quotas.map(rowOf).filter((row) => row.to > row.from);
  const byScope = (scope: Quota['scope'], id?: string): readonly QuotaRow[] =>
    rows.filter((row) => row.scope === scope && (id === undefined || row.scopeId === id));
  const all = byScope('all');
  const teams = byScope('team');
  const owners = byScope('owner');

  const ownersBesideTeams = (days: DayRange): readonly (number | null)[] =>
    owners.map((row) => {
      const covering = teamOf === undefined ? teams : teams.filter((team) => team.scopeId === teamOf(row.scopeId, row.from));
      return sumOver([row], uncovered(days, covering));
    });

  return {
    quotaFor(scope, range) {
      if (scope === 'all') {
        const rest = uncovered(range, all);
        return add([sumOver(all, [range]), sumOver(teams, rest), ...rest.flatMap(ownersBesideTeams)]);
      }
      if ('owner' in scope) return sumOver(byScope('owner', scope.owner), [range]);
      const own = byScope('team', scope.team);
      const members = teamOf === undefined ? [] : owners.filter((row) => teamOf(row.scopeId, row.from) === scope.team);
      return add([sumOver(own, [range]), sumOver(members, uncovered(range, own))]);
    },
    ownQuotaFor: (scope, range) => sumOver(scope === 'all' ? all : 'owner' in scope ? byScope('owner', scope.owner) : byScope('team', scope.team), [range]),
  };
}

function rowOf(quota: Quota): QuotaRow {
  const from = dayOfDate(quota.periodStart);
  const to = dayOfDate(quota.periodEnd);
  return { scope: quota.scope, scopeId: quota.scopeId ?? '', from, to, perDay: (days) => (quota.amountMinor * days) / (to - from) };
}

function sumOver(rows: readonly QuotaRow[], ranges: readonly DayRange[]): number | null {
  return add(
    rows.flatMap((row) =>
      ranges.map((range) => {
        const days = Math.min(row.to, range.to) - Math.max(row.from, range.from);
        return days > 0 ? row.perDay(days) : null;
      }),
    ),
  );
}

function add(parts: readonly (number | null)[]): number | null {
  return parts.reduce((sum, part) => (part === null ? sum : (sum ?? 0) + part), null);
}

/** What is left of a range once the rows' days are taken out. */
function uncovered(range: DayRange, rows: readonly DayRange[]): readonly DayRange[] {
  return rows.reduce<readonly DayRange[]>(
    (left, row) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, row.from) },
          { from: Math.max(from, row.to), to },
        ].filter((piece) => piece.to > piece.from),
      ),
    [range],
  );
}
