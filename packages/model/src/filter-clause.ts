import { DEAL_FIELDS, type FieldKind } from './field.js';
import { badFilter, unknownField } from './filter-problem.js';
import type { Clause } from './filter.js';
import { dayOfDate, isLocalDate } from './local-date.js';
import type { Problem } from './problem.js';
import { splitOutsideQuotes, unquote, type QuotedPart } from './quoted-text.js';

/** How a condition compares. */
export type FilterOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~';

type Read<T> = { readonly clause: T } | { readonly problem: Problem };

const CONDITION = /^\s*("(?:[^"]|"")*"|[^"=!<>~]*?)\s*(!=|<=|>=|=|<|>|~)(.*)$/s;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** One condition of a filter's text. */
export function readClause(part: string): Read<Clause> {
  const match = CONDITION.exec(part);
  if (match === null || match[1] === '') return { problem: badFilter(part, 'a field, one of = != < <= > >= ~ and a value, as in owner=Ann') };
  const name = unquote(match[1] as string).text;
  const field = fieldNamed(name);
  if (field === null) return { problem: unknownField(name) };
  const operator = match[2] as FilterOperator;
  const values = splitOutsideQuotes(match[3] as string, ',').map(unquote);
  if (operator === '~') return contains(part, field.name, values);
  if (operator === '=' || operator === '!=') return equals(part, field, values, operator === '!=');
  return compares(part, field, values, operator);
}

interface NamedField {
  readonly name: string;
  readonly kind: FieldKind | 'custom';
}

function fieldNamed(text: string): NamedField | null {
  if (text.startsWith('custom.') && text.length > 'custom.'.length) return { name: text, kind: 'custom' };
  const name = Object.keys(DEAL_FIELDS).find((known) => known.toLowerCase() === text.toLowerCase());
  return name === undefined ? null : { name, kind: DEAL_FIELDS[name as keyof typeof DEAL_FIELDS] };
}

function contains(part: string, field: string, values: readonly QuotedPart[]): Read<Clause> {
  const [value] = values;
  if (values.length !== 1 || value === undefined || value.text === '') return { problem: badFilter(part, 'one text after ~, in quotes where it has a comma') };
  return { clause: { field, contains: value.text } };
}

function equals(part: string, field: NamedField, values: readonly QuotedPart[], not: boolean): Read<Clause> {
  const isEmpty = (value: QuotedPart): boolean => value.text === '' && !value.quoted;
  if (values.length === 1 && isEmpty(values[0] as QuotedPart)) return { clause: { field: field.name, missing: !not } };
  const keys: (string | null)[] = [];
  for (const value of values) {
    const key = isEmpty(value) ? null : keyOf(field, value.text);
    if (key === undefined) return { problem: badFilter(part, wantedOf(field)) };
    if (!keys.includes(key)) keys.push(key);
  }
  const [only] = keys;
  const single = keys.length === 1 && !not && typeof only === 'string' ? measureOf(field, only) : null;
  if (single !== null) return { clause: { field: field.name, from: single, to: single } };
  return { clause: { field: field.name, in: keys, ...(not ? { not } : {}) } };
}

function compares(part: string, field: NamedField, values: readonly QuotedPart[], operator: FilterOperator): Read<Clause> {
  const measured = field.kind === 'custom' ? { ...field, kind: 'number' as const } : field;
  const value = values.length === 1 ? measureOf(measured, (values[0] as QuotedPart).text) : null;
  if (value === null) return { problem: badFilter(part, wantedOf(measured)) };
  const strict = operator === '<' || operator === '>';
  const step = measured.kind === 'day' && strict ? 1 : 0;
  const open = measured.kind !== 'day' && strict;
  if (operator.startsWith('>')) return { clause: { field: field.name, from: value + step, ...(open ? { openFrom: true } : {}) } };
  return { clause: { field: field.name, to: value - step, ...(open ? { openTo: true } : {}) } };
}

/** The value as a number or day; null where it is none, or the field holds neither. */
function measureOf(field: NamedField, text: string): number | null {
  if (field.kind === 'day') return isLocalDate(text) ? dayOfDate(text) : null;
  if (field.kind === 'probability' && text.endsWith('%')) return scaled(text.slice(0, -1).trim(), 100);
  return field.kind === 'money' || field.kind === 'number' || field.kind === 'probability' ? scaled(text, 1) : null;
}

function scaled(text: string, divisor: number): number | null {
  const value = NUMBER.test(text) ? Number(text) / divisor : NaN;
  // Zero has no sign in a filter.
  return Number.isFinite(value) ? value || 0 : null;
}

/** Key for `in`; undefined where the text does not fit the field. */
function keyOf(field: NamedField, text: string): string | undefined {
  if (field.kind === 'code' || field.kind === 'text' || field.kind === 'custom') return text;
  const value = measureOf(field, text);
  if (value === null) return undefined;
  return field.kind === 'day' ? text : String(value);
}

function wantedOf({ name, kind }: NamedField): string {
  if (kind === 'day') return `a day written YYYY-MM-DD, as in ${name}>=2026-01-31`;
  if (kind === 'money' || kind === 'number') return `one number with a decimal point and no grouping, as in ${name}>=10000`;
  if (kind === 'probability') return `a number from 0 to 1 or a percentage, as in ${name}>=0.4 or ${name}>=40%`;
  return `= or != or ~, because ${name} holds text, as in ${name}=...`;
}
