import { toMinor } from '@sluice/model';
import type { Money } from '../reading/reader.js';
import { badValue, textOf, valueOf, type RowContext, type Values } from './row-context.js';

/** The amount of a row in the smallest unit of its currency: the currency column, else the sign beside the number, else the header, else the source's. */
export function amountOf(values: Values, context: RowContext): { readonly amountMinor: number | null; readonly currency: string | null } {
  const money = valueOf<Money>(values, 'amount') ?? valueOf<Money>(values, 'amountMinor');
  const currency = textOf(values, 'currency') ?? money?.currency ?? textOf(values, 'headerCurrency') ?? context.request.currency;
  // A currency that could not be read makes the amount worthless: in which would it be?
  if (money === null || values['badCurrency'] === true) return { amountMinor: null, currency };
  if (money.minor !== undefined) return { amountMinor: money.minor, currency };
  const amountMinor = toMinor(money.major ?? '', currency);
  if (amountMinor === null) context.problems.add(badValue('bad-amount', money.major, 'a number below 2^53', context, 'amount'));
  return { amountMinor, currency };
}
