import type { SluiceElement } from '../core/sluice-element.js';
import type { Lever, Levers } from './levers.js';
import { velocityMessages } from './messages/index.js';

/** A lever's name. With `open` the first counts the deals open now. */
export function leverName(host: SluiceElement, lever: Lever, open: boolean): string {
  const text = host.words(velocityMessages);
  return lever === 'opportunities' && open ? text.open : text.lever[lever];
}

/** A lever's number as it is written: a count, money, a share, days. */
export function leverNumber(host: SluiceElement, levers: Levers, lever: Lever, currency: string | null): string {
  const { format } = host;
  if (lever === 'dealSizeMinor') return format.money(levers[lever], currency, { compact: true });
  if (lever === 'winRate') return format.percent(levers[lever]);
  return lever === 'cycleDays' ? format.days(levers[lever]) : format.number(levers[lever], { maximumFractionDigits: levers[lever] < 10 ? 1 : 0 });
}
