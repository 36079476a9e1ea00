import type { Staff } from '@sluice/metrics';
import type { Day, DayRange } from '@sluice/model';
import type { History } from '../history.js';
import { amounts, closedIn, total } from './closed-deals.js';

const inside = (day: number | null, period: DayRange | null): boolean => day !== null && (!period || (day >= period.from && day < period.to));

/** M22: won by whoever has a quota, alone, by the team or with all, and the sum. */
export function creditedWon(deals: readonly History[], staff: Staff, period: DayRange): number {
  const counts = ({ owner, team }: History): boolean =>
    staff.ownQuotaFor('all', period) !== null ||
    (team != null && staff.ownQuotaFor({ team }, period) !== null) ||
    (owner !== null && staff.ownQuotaFor({ owner }, period) !== null);
  return total(amounts(closedIn(deals, 'won', period).filter(counts)));
}

export interface Place {
  readonly owner: string;
  readonly won: number;
  readonly wins: number;
  readonly attainment: number | null;
  readonly last: number;
}

/** M27: who is there on the last day of the period (or today), with what was won. */
export function places(deals: readonly History[], staff: Staff, period: DayRange, today: Day): readonly Place[] {
  const last = Math.min(today, period.to - 1);
  const withQuota = staff.owners.filter((owner) => staff.quotaFor({ owner }, period) !== null);
  const owners = [...new Set([...deals.map(({ owner }) => owner).filter((owner) => owner !== null), ...withQuota])];
  const there = owners.filter((owner) => {
    const own = staff.stays.filter(({ id }) => id === owner);
    return own.length === 0 || own.some(({ from, to }) => (from === null || from <= last) && (to === null || last < to));
  });
  return there.map((owner) => {
    const own = closedIn(
      deals.filter((deal) => deal.owner === owner),
      'won',
      period,
    );
    const won = total(amounts(own));
    const quota = staff.quotaFor({ owner }, period);
    const attainment = quota === null || quota <= 0 ? null : won / quota;
    return { owner, won, wins: own.length, attainment, last: Math.max(-1, ...own.map(({ closedOn }) => closedOn ?? -1)) };
  });
}

/** Ranks by won: how many won more, plus one; `dense`: how many different sums are larger, plus one. */
export function ranks(of: readonly Place[], mode: 'competition' | 'dense'): ReadonlyMap<string, number> {
  const rank = ({ won }: Place): number => {
    const larger = of.filter((each) => each.won > won).map((each) => each.won);
    return (mode === 'dense' ? new Set(larger).size : larger.length) + 1;
  };
  return new Map(of.map((place) => [place.owner, rank(place)]));
}

/** Whether one stands before the other under `ordinal`. */
export function standsBefore(a: Place, b: Place): boolean {
  if (a.won !== b.won) return a.won > b.won;
  if ((a.attainment ?? -1e99) !== (b.attainment ?? -1e99)) return (a.attainment ?? -1e99) > (b.attainment ?? -1e99);
  if (a.wins !== b.wins) return a.wins > b.wins;
  if (a.last !== b.last) return a.last >= 0 && (b.last < 0 || a.last < b.last);
  return a.owner < b.owner;
}

/** M29: won and closed deals of an owner. */
export function closedBy(deals: readonly History[], owner: string | null, period: DayRange | null): readonly [won: number, closed: number] {
  const own = deals.filter((deal) => owner === null || deal.owner === owner);
  const won = closedIn(own, 'won', period).length;
  return [won, won + closedIn(own, 'lost', period).length];
}

/** M29: advances and exits from a stage while an owner had the deal. */
export function exitsBy(deals: readonly History[], owner: string, stage: string, period: DayRange | null): readonly [advances: number, exits: number] {
  const exits = deals
    .filter(({ hasHistory }) => hasHistory)
    .flatMap((deal) =>
      deal.path.map((entry, i) => {
        const next = deal.path[i + 1];
        const on = next ? next.on : deal.closedOn;
        return { stage: entry.stage, owner: entry.owner ?? deal.owner, on, went: next ? next.stage > entry.stage : deal.end === 'won' };
      }),
    )
    .filter((exit) => exit.owner === owner && exit.stage === stage && inside(exit.on, period));
  return [exits.filter(({ went }) => went).length, exits.length];
}

/** (w + M p) ÷ (n + M), M by moments over groups with trials. */
export function drawn(groups: readonly (readonly [won: number, n: number])[], at: number): number | null {
  const tried = groups.filter(([, n]) => n > 0);
  const [won, n] = [total(tried.map(([w]) => w)), total(tried.map(([, trials]) => trials))];
  if (n === 0) return null;
  const flat = won === 0 || won === n;
  const p = flat ? (won + 0.5) / (n + 1) : won / n;
  const squares = total(tried.map(([w, trials]) => trials * (w / trials - p) ** 2));
  const room = n - total(tried.map(([, trials]) => trials ** 2)) / n - (tried.length - 1);
  const rho = Math.min(1 / 3, Math.max(1 / 1001, (squares / (p * (1 - p)) - (tried.length - 1)) / room));
  const weight = flat || tried.length < 3 || room <= 0 ? 20 : 1 / rho - 1;
  const [w, trials] = groups[at] ?? [0, 0];
  return trials === 0 ? p : (w + weight * p) / (trials + weight);
}
