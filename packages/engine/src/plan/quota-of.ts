import { rangeOfKey, type DayRange, type Filter } from '@sluice/model';
import type { Dimension } from '../protocol.js';
import type { SourceView } from './source-view.js';

/** The quota of a group of a month, week or quarter is that of its days in the period, else of the whole period. Scope: its owner's or its team's where it is grouped by one, else that of the owners or teams the filter names, else everybody's. */
export function quotaOf(view: SourceView, period: DayRange | null, filter: Filter, by: readonly Dimension[], key: readonly (string | null)[]): number | null {
  const range = daysOf(view, period, by, key);
  if (range === null || !view.has.quotas) return null;
  const owners = keysOf('owner', filter, by, key)?.map((owner) => view.store.people.ownerKey(owner, null) ?? owner);
  if (owners !== undefined) return sum(owners.map((owner) => view.quotaFor({ owner }, range)));
  const teams = keysOf('team', filter, by, key);
  if (teams !== undefined) return sum(teams.map((team) => view.quotaFor({ team }, range)));
  return view.quotaFor('all', range);
}

function daysOf({ calendar }: SourceView, period: DayRange | null, by: readonly Dimension[], key: readonly (string | null)[]): DayRange | null {
  const place = by.findIndex((dimension) => /^(month|quarter|year|week)\(/.test(dimension));
  const days = rangeOfKey(key[place] ?? '', calendar);
  if (days === null) return period;
  return period === null ? days : { from: Math.max(days.from, period.from), to: Math.min(days.to, period.to) };
}

function keysOf(field: string, filter: Filter, by: readonly Dimension[], key: readonly (string | null)[]): readonly string[] | undefined {
  const place = by.indexOf(field);
  if (place >= 0 && key.length > 0) return [key[place] ?? null].filter((each) => each !== null);
  const clause = filter.find((each) => each.field === field && 'in' in each && each.not !== true);
  return clause !== undefined && 'in' in clause ? clause.in.filter((each) => each !== null) : undefined;
}

// Owners without a quota leave both sums.
function sum(quotas: readonly (number | null)[]): number | null {
  return quotas.reduce((total, quota) => (quota === null ? total : (total ?? 0) + quota), null);
}
