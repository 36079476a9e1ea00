import type { Problem } from '@sluice/model';
import { feedItems } from './feed-items.js';
import { readFeedNumber } from './feed-number.js';
import { missingField, wrongField } from './feed-problem.js';
import type { FeedEnds, FeedReading } from './feed-reader.js';
import { readFeedText } from './feed-text.js';
import type { GaugeEnd, GaugeFigure } from './figure.js';
import { isBlank, isRecord, ownValue } from './own-value.js';
import { isReverse } from './reverse.js';

/**
 * A gauge feed (Geck-o-meter): `item` between `min` and `max`. The share is clamped, the value is not. `percent` values are fractions.
 * An end that was not sent is the one the page names; else `min` is 0, and the `max` of a percentage 1, each with a problem. Null without an error where no value was sent.
 */
export function readGauge(payload: unknown, ends: FeedEnds = {}): FeedReading<GaugeFigure> {
  const problems: Problem[] = [];
  if (ownValue(payload, 'item') === undefined) return { figure: null, problems: [missingField('item', 'a number')] };
  const value = readValue(ownValue(payload, 'item'), problems);
  if (value === null) return { figure: null, problems };
  const { format, currency } = readFormat(payload, problems);
  const min = readEnd(payload, 'min', { named: ends.min, assumed: 0 }, problems);
  const max = readEnd(payload, 'max', { named: ends.max, assumed: format === 'percent' ? 1 : null }, problems);
  if (min === null || max === null) return { figure: null, problems: problems.filter(({ severity }) => severity === 'error') };
  return { figure: { type: 'gauge', reverse: isReverse(payload), format, currency, value, min, max, share: shareOf(value, min.value, max.value) }, problems };
}

/** `item` is a number or text; `{value}` and a list of one are read too. */
function readValue(raw: unknown, problems: Problem[]): number | null {
  const inner = typeof raw === 'object' ? feedItems(raw)?.[0]?.item : raw;
  const value = readFeedNumber(isRecord(inner) ? ownValue(inner, 'value') : inner);
  if (value !== 'wrong') return value;
  problems.push(wrongField('item', raw, 'a number'));
  return null;
}

interface StandIn {
  readonly named: number | undefined;
  readonly assumed: number | null;
}

function readEnd(payload: unknown, field: 'min' | 'max', { named, assumed }: StandIn, problems: Problem[]): GaugeEnd | null {
  const raw = ownValue(payload, field);
  const rawValue = isRecord(raw) ? ownValue(raw, 'value') : raw;
  const value = readFeedNumber(rawValue);
  const path = isRecord(raw) ? `${field}.value` : field;
  if (value === 'wrong') {
    problems.push(wrongField(path, rawValue, 'a number'));
    return null;
  }
  if (value === null && named === undefined)
    problems.push(missingField(path, assumed === null ? 'a number' : `a number; ${assumed} is assumed`, assumed === null ? 'error' : 'warning'));
  const end = value ?? named ?? assumed;
  return end === null ? null : { value: end, text: textOf(raw, 'text'), prefix: textOf(raw, 'prefix') };
}

function textOf(end: unknown, key: 'text' | 'prefix'): string | null {
  const text = readFeedText(ownValue(end, key));
  return text === false ? null : text;
}

function readFormat(payload: unknown, problems: Problem[]): Pick<GaugeFigure, 'format' | 'currency'> {
  const raw = ownValue(payload, 'format');
  const format = typeof raw === 'string' ? raw.trim().toLowerCase() : raw;
  if (format === 'percent') return { format, currency: null };
  if (format === 'currency') return { format, currency: readCurrency(ownValue(payload, 'unit'), problems) };
  if (!isBlank(raw) && format !== 'decimal') problems.push(wrongField('format', raw, '"decimal", "percent" or "currency"', 'warning'));
  return { format: 'decimal', currency: null };
}

function readCurrency(raw: unknown, problems: Problem[]): string | null {
  const code = typeof raw === 'string' ? raw.trim().toUpperCase() : '';
  if (/^[A-Z]{3}$/.test(code)) return code;
  const expected = 'a currency code like "EUR"';
  problems.push(isBlank(raw) ? missingField('unit', expected, 'warning') : wrongField('unit', raw, expected, 'warning'));
  return null;
}

/** Halves are taken first, because the distance of two large ends may be no finite number. */
function shareOf(value: number, min: number, max: number): number | null {
  if (min === max) return null;
  const share = (value / 2 - min / 2) / (max / 2 - min / 2);
  return Number.isNaN(share) ? null : Math.min(1, Math.max(0, share));
}
