import { toMinor, type HistoryField, type StageChange } from '@sluice/model';
import { pathOfText, readPath } from '../path.js';
import { DateForm } from '../reading/date-form.js';
import { parseDate } from '../reading/date-text.js';
import { decimalText, markEvidence, parseNumber } from '../reading/number-text.js';
import { readHistoryField, readOutcome, shownValue } from '../reading/words.js';
import { dealFieldOf } from './resolve-columns.js';
import { badValue, textOf, valueOf, type Build, type RowContext, type Values } from './row-context.js';

/** Rows of a history table: one change each, the values after a change, or all former values of one deal. */
export const buildHistory: Build = (values, row, into, context) => {
  const deal = textOf(values, 'deal');
  const { table } = context;
  if (table?.historyNames && !Object.hasOwn(table.historyNames, textOf(values, 'field') ?? '')) return 'skipped';
  if (deal === null) return 'no-deal';
  const dealId = (context.request.idPrefix ?? '') + deal;
  if (table?.versions) {
    const versions = versionsOf(dealId, row, context);
    for (const change of versions.length > 0 ? versions : enteredStages(dealId, row, context)) into.history.push(change);
    return null;
  }
  const at = valueOf<number>(values, 'at');
  if (at === null) return 'no-time';
  if (table?.snapshot) {
    for (const [field, path] of Object.entries(table.snapshot)) {
      const to = valueAfter(field as HistoryField, readPath(row, pathOfText(path)), context);
      if (to !== null) into.history.push({ dealId, at, field: field as HistoryField, from: null, to });
    }
    return null;
  }
  return pushChange(dealId, at, values, into, context);
};

function pushChange(dealId: string, at: number, values: Values, into: { history: StageChange[] }, context: RowContext): ReturnType<Build> {
  const named = textOf(values, 'field');
  const field = named === null ? 'stage' : ((context.table?.historyNames?.[named] as HistoryField | undefined) ?? readHistoryField(named, dealFieldOf));
  if (field === undefined) return 'skipped';
  const bare = field === 'created' || field === 'deleted';
  const from = bare ? null : valueAfter(field, values['from'], context);
  const to = bare ? null : valueAfter(field, values['to'], context);
  into.history.push({ dealId, at, field, from, to });
  return null;
}

/** `propertiesWithHistory` and the like: lists of former values, in any order. */
export function versionsOf(dealId: string, row: unknown, context: RowContext): readonly StageChange[] {
  const versions = context.table?.versions;
  if (!versions) return [];
  const changes: StageChange[] = [];
  for (const [property, field] of Object.entries(versions.lists)) {
    const list = readPath(row, [...pathOfText(versions.at), property]);
    if (!Array.isArray(list)) continue;
    const entries = list
      .map((entry: unknown) => ({ at: instantOf(readPath(entry, ['timestamp']), context), to: readPath(entry, ['value']) }))
      .filter((entry): entry is { at: number; to: unknown } => entry.at !== undefined)
      .sort((a, b) => a.at - b.at);
    let from: string | null = null;
    for (const entry of entries) {
      const to = valueAfter(field as HistoryField, entry.to, context);
      changes.push({ dealId, at: entry.at, field: field as HistoryField, from, to });
      from = to;
    }
  }
  return changes;
}

/** `hs_v2_date_entered_<stage>` and the like: only the latest entry of each stage survives there. */
export function enteredStages(dealId: string, row: unknown, context: RowContext): readonly StageChange[] {
  const entered = context.table?.entered;
  const holder = entered && readPath(row, pathOfText(entered.at));
  if (!entered || holder === null || typeof holder !== 'object') return [];
  const changes = new Map<string, StageChange>();
  for (const start of entered.starts) {
    for (const name of Object.keys(holder)) {
      const stage = name.slice(start.length);
      if (!name.startsWith(start) || changes.has(stage)) continue;
      const at = instantOf(readPath(holder, [name]), context);
      if (at !== undefined) changes.set(stage, { dealId, at, field: 'stage', from: null, to: stage });
    }
  }
  return [...changes.values()].sort((a, b) => a.at - b.at);
}

/** A value as history keeps it: keys as text, minor units, local dates. Null where there is none or it cannot be read, which is told. */
function valueAfter(field: HistoryField, value: unknown, context: RowContext): string | null {
  if (value === null || value === undefined || value === '') return null;
  const read = field === 'amount' ? minorText(value, context) : field === 'expectedCloseOn' ? dateText(value, context) : plainValue(field, value);
  if (read === null) context.problems.add(badValue('bad-history-value', value, `a value of ${field} that can be read in one way only`, context, 'to'));
  return read;
}

function plainValue(field: HistoryField, value: unknown): string | null {
  if (typeof value === 'object') return null;
  return field === 'outcome' ? (readOutcome(value) ?? null) : shownValue(value);
}

/** No column stands behind these values, so one that can be read in two ways is not read at all. */
function minorText(value: unknown, context: RowContext): string | null {
  const { currency } = context.request;
  if (typeof value === 'number') return minorOf(shownValue(value), currency);
  const parts = parseNumber(shownValue(value));
  if (!parts) return null;
  const mark = context.machine ? '.' : markEvidence(parts);
  const text = mark === 'either' ? null : decimalText(parts, mark ?? '.');
  return text === null ? null : minorOf(text, currency);
}

function minorOf(text: string, currency: string | null): string | null {
  const minor = toMinor(text, currency);
  return minor === null ? null : String(minor);
}

function dateText(value: unknown, context: RowContext): string | null {
  const parts = typeof value === 'string' ? parseDate(value.trim()) : null;
  const open = parts?.first !== undefined && parts.second !== undefined && parts.first !== parts.second && parts.first <= 12 && parts.second <= 12;
  const form = new DateForm(context.zone, context.machine ? null : context.zone);
  form.observe(value);
  return open ? null : (form.date(value) ?? null);
}

function instantOf(value: unknown, context: RowContext): number | undefined {
  return value === null || value === undefined || value === '' ? undefined : new DateForm(context.zone, null).instant(value);
}
