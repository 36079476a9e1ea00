import type { GaugeFigure } from './figure-types.js';
import type { Format } from '../core/format.js';

/** A gauge's number as its feed formats it: plain, a share as percent, or money in major units. A prefix stands before; `%` behind. */
export function gaugeNumber(
  format: Format,
  { format: kind, currency }: Pick<GaugeFigure, 'format' | 'currency'>,
  value: number,
  prefix: string | null = null,
): string {
  const text = written(format, kind, currency, value);
  if (prefix === null || kind !== 'decimal') return text;
  return prefix.trim() === '%' ? `${text}%` : `${prefix}${text}`;
}

function written(format: Format, kind: GaugeFigure['format'], currency: string | null, value: number): string {
  if (kind === 'percent') return format.percent(value, 1);
  const digits = { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 };
  if (kind !== 'currency' || currency === null) return format.number(value, digits);
  return format.number(value, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0, ...digits });
}
