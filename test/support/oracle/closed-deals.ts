import type { DayRange } from '@sluice/model';
import type { History } from '../history.js';

// Slow and obvious: straight from the definitions, over deals as plain objects, without reductions or columns.

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);

/** Type 7 percentile. */
export function percentile(values: readonly number[], q: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const [low = NaN, high = low] = [sorted[below], sorted[below + 1]];
  return low + (position - below) * (high - low);
}

export function closedIn(deals: readonly History[], end: 'won' | 'lost', period: DayRange | null): readonly History[] {
  return deals.filter((deal) => deal.end === end && deal.closedOn !== null && (!period || (deal.closedOn >= period.from && deal.closedOn < period.to)));
}

export function amounts(deals: readonly History[]): readonly number[] {
  return deals.flatMap(({ amountMinor }) => (typeof amountMinor === 'number' ? [amountMinor] : []));
}

export function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** M05. */
export function winRate(deals: readonly History[], period: DayRange | null): number | null {
  const [won, lost] = [closedIn(deals, 'won', period).length, closedIn(deals, 'lost', period).length];
  return won + lost === 0 ? null : won / (won + lost);
}

/** M06. */
export function winRateByValue(deals: readonly History[], period: DayRange | null): number | null {
  const [won, lost] = [total(amounts(closedIn(deals, 'won', period))), total(amounts(closedIn(deals, 'lost', period)))];
  return won + lost > 0 ? won / (won + lost) : null;
}

/** M04, of won deals. */
export function dealSize(deals: readonly History[], period: DayRange | null): { mean: number | null; median: number | null } {
  const sizes = amounts(closedIn(deals, 'won', period)).filter((amount) => amount >= 0);
  return { mean: mean(sizes), median: percentile(sizes, 0.5) };
}

/** M13, of won deals: days from creation to close, those created closed aside. */
export function cycles(deals: readonly History[], period: DayRange | null): readonly number[] {
  return closedIn(deals, 'won', period).flatMap(({ createdOn, closedOn, path }) => {
    if (path.length === 0 || createdOn === null || closedOn === null || closedOn < createdOn) return [];
    return [closedOn - createdOn];
  });
}

/** M18 with its default populations. */
export function salesVelocity(deals: readonly History[], period: DayRange | null): number | null {
  const n = closedIn(deals, 'won', period).length + closedIn(deals, 'lost', period).length;
  const [size, rate, cycle] = [dealSize(deals, period).mean, winRate(deals, period), mean(cycles(deals, period))];
  return size === null || rate === null || !cycle ? null : (n * size * rate) / cycle;
}
