import type { Day, DayRange } from '@sluice/model';
import { STAGES, type History } from '../history.js';
import { amounts, closedIn, total } from './closed-deals.js';
import { closingIn } from './open-deals.js';
import { atLeast, everyOutcome } from './sum-law.js';

export interface Chance {
  readonly id: string;
  readonly value: number;
  readonly p: number;
  readonly deal: History;
}

/** Open deals expected by the end of a running period that have an amount and a chance: their own, else that of their stage. */
export function expected(deals: readonly History[], period: DayRange): readonly Chance[] {
  return closingIn(deals, period).flatMap((deal) => {
    const p = deal.probability ?? STAGES.find(({ id }) => id === deal.path.at(-1)?.stage)?.probability;
    return typeof deal.amountMinor === 'number' && p != null ? [{ id: deal.id, value: deal.amountMinor, p, deal }] : [];
  });
}

/** M23, signed. */
export function gap(deals: readonly History[], quotaMinor: number, period: DayRange): number {
  return quotaMinor - total(amounts(closedIn(deals, 'won', period)));
}

export function chanceOf(bets: readonly Chance[], goal: number): number {
  return atLeast(everyOutcome(bets), goal);
}

export function product(bets: readonly Chance[]): number {
  return bets.reduce((all, { p }) => all * p, 1);
}

/** M24: by chance, then amount, then id, until the gap is reached. */
export function safestFirst(bets: readonly Chance[], goal: number): readonly Chance[] {
  const sorted = bets.filter(({ p, value }) => p > 0 && value > 0).sort((a, b) => b.p - a.p || b.value - a.value || a.id.localeCompare(b.id));
  const taken: Chance[] = [];
  for (const bet of sorted) if (total(taken.map(({ value }) => value)) < goal) taken.push(bet);
  return taken;
}

/** M24, maxJoint: the largest chance of winning a whole set that reaches the gap, over every set there is; null where none reaches it. */
export function bestJoint(bets: readonly Chance[], goal: number): number | null {
  const usable = bets.filter(({ p, value }) => p > 0 && value > 0);
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** usable.length; mask++) {
    const set = usable.filter((_, i) => Math.floor(mask / 2 ** i) % 2 === 1);
    if (total(set.map(({ value }) => value)) >= goal) best = Math.max(best ?? 0, product(set));
  }
  return best;
}

/** M25: again and again the deal that helps most, the law of the sum listed anew each time. */
export function planB(
  deals: readonly History[],
  quotaMinor: number,
  period: DayRange,
  today: Day,
  limits: { target: number; most: number },
): readonly string[] {
  const goal = gap(deals, quotaMinor, period);
  const first = safestFirst(expected(deals, period), goal);
  const later = expected(deals, { from: period.from, to: period.to + 30 });
  const candidates = later.filter(({ id, value, p, deal }) => value > 0 && p > 0 && !first.some((each) => each.id === id) && isWorth(deal, today));
  const taken = [...first];
  const picks: string[] = [];
  while (chanceOf(taken, goal) < limits.target && picks.length < limits.most) {
    const before = chanceOf(taken, goal);
    const rated = candidates.filter(({ id }) => !picks.includes(id)).map((bet) => ({ bet, gain: chanceOf([...taken, bet], goal) - before }));
    const [best] = rated.sort((a, b) => (Math.abs(a.gain - b.gain) > 1e-9 ? b.gain - a.gain : b.bet.value - a.bet.value || a.bet.id.localeCompare(b.bet.id)));
    if (!best || best.gain <= 1e-9) break;
    taken.push(best.bet);
    picks.push(best.bet.id);
  }
  return picks;
}

/** In the second stage or later, and touched within 30 days. */
function isWorth({ path, hasHistory, lastActivityOn, createdOn }: History, today: Day): boolean {
  const moved = hasHistory ? path.at(-1)?.on : undefined;
  const touches = [lastActivityOn, moved].filter((on) => on != null);
  const last = touches.length > 0 ? Math.max(...touches) : createdOn;
  return path.at(-1)?.stage !== 's1' && last !== null && today - last <= 30;
}

/** M23b: Σ amount × chance. */
export function expectedOpen(deals: readonly History[], period: DayRange): number {
  return total(expected(deals, period).map(({ value, p }) => value * p));
}

/** M23c: value won within the days left out of value created, of deals created in the year that ended so many days ago. */
export function fastWinRate(deals: readonly History[], daysLeft: number, today: Day): number | null {
  const cohort = deals.filter(
    ({ createdOn, path }) => path.length > 0 && createdOn !== null && createdOn <= today - daysLeft && createdOn > today - daysLeft - 365,
  );
  const won = cohort.filter(
    ({ end, closedOn, createdOn }) => end === 'won' && closedOn !== null && closedOn <= today && closedOn - (createdOn ?? 0) <= daysLeft,
  );
  const [all, fast] = [total(amounts(cohort)), total(amounts(won))];
  return all > 0 && fast > 0 && fast <= all ? fast / all : null;
}
