import { dateOfDay, dayOfDate, type DayRange, type Person, type Quota } from '@sluice/model';
import { daysOfStay, type PeopleIndex } from '../store/people-index.js';

/**
 * The quotas as they bind people: an owner's counts for the days on which the owner was there, cut where the owner changed team, each piece with its share of
 * the amount (not rounded). Owners are named by their keys; those who are not in the people table were always there.
 * @see metric reference, M22 (joiners and leavers)
 */
export function quotasInForce(quotas: readonly Quota[], people: PeopleIndex): readonly Quota[] {
  return quotas.flatMap((quota) => {
    if (quota.scope !== 'owner') return [quota];
    const scopeId = people.ownerKey(quota.scopeId, null);
    const stays = people.staysOf(scopeId);
    return stays.length === 0 ? [{ ...quota, scopeId }] : stays.flatMap((stay) => pieceIn(stay, { ...quota, scopeId }));
  });
}

function pieceIn(stay: Person, quota: Quota): readonly Quota[] {
  const whole: DayRange = { from: dayOfDate(quota.periodStart), to: dayOfDate(quota.periodEnd) };
  const there = daysOfStay(stay);
  const [from, to] = [Math.max(whole.from, there.from), Math.min(whole.to, there.to)];
  if (to <= from) return [];
  const amountMinor = (quota.amountMinor * (to - from)) / (whole.to - whole.from);
  return [{ ...quota, amountMinor, periodStart: dateOfDay(from), periodEnd: dateOfDay(to) }];
}
