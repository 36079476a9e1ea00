import type { DayRange } from '@sluice/model';
import { amounts, closedIn, total, winRateByValue } from './closed-deals.js';
import type { History } from '../history.js';

/** M03b: share of the k largest amounts of open deals, and the sum of squared shares. */
export function concentration(deals: readonly History[], k: number): { readonly top: number; readonly herfindahl: number } | null {
  const sizes = amounts(deals.filter(({ end }) => end === 'open'))
    .filter((amount) => amount > 0)
    .sort((a, b) => b - a);
  const all = total(sizes);
  return sizes.length === 0 ? null : { top: total(sizes.slice(0, k)) / all, herfindahl: total(sizes.map((size) => (size / all) ** 2)) };
}

/** M03 in its three forms, of a running period: open deals out of the quota, of what is missing to it, and what they bring. */
export function coverages(deals: readonly History[], quota: number, period: DayRange, lastYear: DayRange): readonly (number | null)[] {
  const open = total(amounts(deals.filter(({ end, expectedCloseOn }) => end === 'open' && expectedCloseOn !== null && expectedCloseOn < period.to)));
  const missing = Math.max(0, quota - total(amounts(closedIn(deals, 'won', period))));
  const rate = winRateByValue(deals, lastYear);
  return [open / quota, missing === 0 ? null : open / missing, rate === null ? null : (open * rate) / quota];
}

/** M20 of a period that is over: share by the end of each day, and the index by 100 small steps a day. */
export function linearity(deals: readonly History[], { from, to }: DayRange): { readonly byDay: readonly number[]; readonly index: number } | null {
  const won = closedIn(deals, 'won', { from, to });
  const all = total(amounts(won));
  if (!(all > 0)) return null;
  const days = to - from;
  const byDay = Array.from({ length: days }, (_, i) => total(amounts(won.filter(({ closedOn }) => (closedOn ?? 0) <= from + i))) / all);
  let area = 0;
  for (let i = 0; i < days; i++) {
    // Within a day the share is that of the evening before.
    const level = byDay[i - 1] ?? 0;
    for (let j = 0; j < 100; j++) area += Math.abs(level - (i + (j + 0.5) / 100) / days) / (days * 100);
  }
  return { byDay, index: 1 - 2 * area };
}
