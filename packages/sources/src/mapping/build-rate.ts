import type { LocalDate } from '@sluice/model';
import { textOf, valueOf, type Build } from './row-context.js';

/** One exchange rate. */
export const buildRate: Build = (values, _row, into) => {
  const currency = textOf(values, 'currency');
  const rate = valueOf<number>(values, 'rate');
  if (currency === null) return 'no-currency';
  if (rate === null || rate <= 0) return 'no-rate';
  into.rates.push({ currency, date: valueOf<LocalDate>(values, 'date'), rateToReporting: rate });
  return null;
};
