import type { Staff, Stay } from '@sluice/metrics';
import { createQuotaBook, dayOfDate, type Quota } from '@sluice/model';

/** A stay of a test; days as local dates. */
export function stay(id: string, given: { readonly team?: string; readonly manager?: string; readonly from?: string; readonly to?: string } = {}): Stay {
  const { team = null, manager = null, from, to } = given;
  const dayOf = (date: string | undefined): number | null => (date === undefined ? null : dayOfDate(date));
  return { id, name: id.toUpperCase(), teamId: team, managerId: manager, from: dayOf(from), to: dayOf(to) };
}

/** A quota of a test, for the days from `periodStart` to before `periodEnd`. */
export function quota(scope: Quota['scope'], scopeId: string | null, amountMinor: number, days: readonly [periodStart: string, periodEnd: string]): Quota {
  return { scope, scopeId, amountMinor, currency: null, periodStart: days[0], periodEnd: days[1] };
}

/** People and quotas of a test. */
export function staffOf(stays: readonly Stay[], quotas: readonly Quota[] = [], asks: Staff['asks'] = () => true): Staff {
  const book = createQuotaBook(
    quotas,
    (owner, day) => stays.find(({ id, from, to }) => id === owner && (from ?? day) <= day && day < (to ?? day + 1))?.teamId ?? null,
  );
  const withQuota = quotas.flatMap(({ scope, scopeId }) => (scope === 'owner' && scopeId !== null ? [scopeId] : []));
  return {
    stays,
    owners: [...new Set([...stays.map(({ id }) => id), ...withQuota])],
    labelOf: (owner) => stays.find(({ id }) => id === owner)?.name ?? owner,
    compareNames: (a, b, locale) => a.localeCompare(b, locale),
    asks,
    quotaFor: (scope, range) => book.quotaFor(scope, range),
    ownQuotaFor: (scope, range) => book.ownQuotaFor(scope, range),
  };
}
