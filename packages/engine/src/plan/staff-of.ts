import { dayOfDate, type Filter } from '@sluice/model';
import type { Staff } from '@sluice/metrics';
import type { Dimension } from '../protocol.js';
import type { SourceView } from './source-view.js';

/** People and quotas as one measurement sees them: of all rows, of the group of a key, or (null) of several groups together, which name nobody. */
export function staffOf(view: SourceView, filter: Filter, by: readonly Dimension[], key: readonly (string | null)[] | null): Staff {
  const { people } = view.store;
  const owners = [...named('owner', filter), ...grouped('owner', by, key)].map((keys) => new Set(keys.map((owner) => people.ownerKey(owner, null))));
  const teams = [...named('team', filter), ...grouped('team', by, key)].map((keys) => new Set(keys.map((team) => team?.toLowerCase() ?? null)));
  return {
    ...rosterOf(view),
    labelOf: (owner) => people.labelOf(owner),
    compareNames: (a, b, locale) => collatorOf(locale).compare(a, b),
    asks(owner) {
      if (key === null) return false;
      const team = people.findOn(owner, view.today)?.teamId?.toLowerCase() ?? null;
      return owners.every((keys) => keys.has(owner)) && teams.every((keys) => keys.has(team));
    },
    quotaFor: (scope, range) => view.quotaFor(scope, range),
    ownQuotaFor: (scope, range) => view.ownQuotaFor(scope, range),
  };
}

const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  let collator = collators.get(locale);
  if (collator === undefined) collators.set(locale, (collator = new Intl.Collator(isLocale(locale) ? locale : 'en')));
  return collator;
}

function isLocale(text: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}

// People and quotas change with a new store only.
const rosters = new WeakMap<SourceView['store'], Pick<Staff, 'stays' | 'owners'>>();

function rosterOf({ store }: SourceView): Pick<Staff, 'stays' | 'owners'> {
  const known = rosters.get(store);
  if (known !== undefined) return known;
  const { people, inputs } = store;
  const stays = people.all.map(({ id, name, teamId, managerId, validFrom, validTo }) => ({
    id,
    name,
    teamId,
    managerId: people.ownerKey(managerId, null),
    from: validFrom === null ? null : dayOfDate(validFrom),
    to: validTo === null ? null : dayOfDate(validTo),
  }));
  const withQuota = inputs.quotas.flatMap(({ scope, scopeId }) => (scope === 'owner' ? (people.ownerKey(scopeId, null) ?? []) : []));
  const roster = { stays, owners: [...new Set([...stays.map(({ id }) => id), ...withQuota])] };
  rosters.set(store, roster);
  return roster;
}

function named(field: string, filter: Filter): readonly (readonly (string | null)[])[] {
  return filter.flatMap((clause) => (clause.field === field && 'in' in clause && clause.not !== true ? [clause.in] : []));
}

function grouped(field: string, by: readonly Dimension[], key: readonly (string | null)[] | null): readonly (readonly (string | null)[])[] {
  const place = by.indexOf(field);
  return place < 0 || key === null || key.length === 0 ? [] : [[key[place] ?? null]];
}
