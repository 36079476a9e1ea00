import { completeCalendar, dateOfDay, dayOfDate, resolvePeriod, type LocalDate } from '@sluice/model';
import { amountOf } from './amount.js';
import { badValue, textOf, valueOf, type Build, type RowContext, type Values } from './row-context.js';
import type { RowFault } from './row-faults.js';

/** One quota. A row without owner and team is everybody's. */
export const buildQuota: Build = (values, _row, into, context) => {
  const span = spanOf(values, context);
  if (typeof span === 'string') return span;
  const { amountMinor, currency } = amountOf(values, context);
  if (amountMinor === null) return 'no-amount';
  const owner = textOf(values, 'owner');
  const team = textOf(values, 'team');
  into.quotas.push({ scope: owner !== null ? 'owner' : team !== null ? 'team' : 'all', scopeId: owner ?? team, ...span, amountMinor, currency });
  return null;
};

/** `periodStart` and `periodEnd` as in the model (end exclusive); `from` and `to` as people write them (both included); or a period as `2026-Q4`. */
function spanOf(values: Values, context: RowContext): { periodStart: LocalDate; periodEnd: LocalDate } | RowFault {
  const start = valueOf<LocalDate>(values, 'periodStart') ?? valueOf<LocalDate>(values, 'from');
  const last = valueOf<LocalDate>(values, 'to');
  const end = valueOf<LocalDate>(values, 'periodEnd') ?? (last === null ? null : dateOfDay(dayOfDate(last) + 1));
  if (start !== null && end !== null) return start < end ? { periodStart: start, periodEnd: end } : 'ends-early';
  const period = textOf(values, 'period');
  if (period === null) return 'no-period';
  // Only periods that name themselves: "this-quarter" in a table of quotas would move with the reader.
  const text = period
    .trim()
    .replace(/^(\d{4})[ /]?(Q\d)$/i, '$1-$2')
    .replace(/^(Q\d)[ /-]?(\d{4})$/i, '$2-$1')
    .toUpperCase();
  if (/^\d{4}/.test(text)) {
    const resolved = resolvePeriod(text, 0, completeCalendar({ timeZone: context.request.timeZone, ...context.request.calendar }));
    if ('range' in resolved && resolved.range) return { periodStart: dateOfDay(resolved.range.from), periodEnd: dateOfDay(resolved.range.to) };
  }
  context.problems.add(badValue('bad-period', period, 'a period such as 2026-Q4, 2026-11, 2026 or 2026-01-01/2026-03-31', context, 'period'));
  return 'no-period';
}
