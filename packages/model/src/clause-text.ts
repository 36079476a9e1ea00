import { DEAL_FIELDS } from './field.js';
import type { Clause } from './filter.js';
import { dateOfDay } from './local-date.js';
import { quoteWhereNeeded } from './quoted-text.js';

const SPECIAL_IN_VALUE = /[;,"]/;
const SPECIAL_IN_FIELD = /[;="!<>~]/;

/** The conditions a clause is written as: one, two where it has two different edges, none where it has no edge. */
export function clauseText(clause: Clause): readonly string[] {
  const field = quoteWhereNeeded(clause.field, SPECIAL_IN_FIELD);
  // No value will do: nothing in the grammar says so directly.
  if ('in' in clause && clause.in.length === 0) return clause.not ? [] : [`${field}=`, `${field}!=`];
  if ('in' in clause) return [`${field}${clause.not ? '!=' : '='}${clause.in.map(valueText).join(',')}`];
  if ('contains' in clause) return [`${field}~${valueText(clause.contains)}`];
  if ('missing' in clause) return [`${field}${clause.missing ? '=' : '!='}`];
  const { from, to } = clause;
  const text = Object.hasOwn(DEAL_FIELDS, clause.field) && DEAL_FIELDS[clause.field as keyof typeof DEAL_FIELDS] === 'day' ? dateOfDay : String;
  if (from !== undefined && from === to && clause.openFrom === undefined && clause.openTo === undefined && !clause.field.startsWith('custom.')) {
    return [`${field}=${text(from)}`];
  }
  return [
    ...(from === undefined ? [] : [`${field}${clause.openFrom ? '>' : '>='}${text(from)}`]),
    ...(to === undefined ? [] : [`${field}${clause.openTo ? '<' : '<='}${text(to)}`]),
  ];
}

function valueText(value: string | null): string {
  return value === null ? '' : quoteWhereNeeded(value, SPECIAL_IN_VALUE);
}
