import { dayOfDate, isLocalDate, minorDigits, type Clause, type Problem, type ReductionTable, type Tables } from '@sluice/model';
import { bindColumn, type ColumnSource } from './bound-column.js';
import { codePredicate } from './code-predicate.js';
import { hasLabels, labelOf, type Naming } from './naming.js';
import type { Predicate } from './predicate.js';
import { rangePredicate, testPredicate } from './value-predicate.js';

/** What a clause is bound to. */
export interface ClauseBinding {
  readonly tables: () => Tables;
  readonly naming: Naming;
  /** Reporting currency: amounts in clauses are in its major unit. */
  readonly currency: string | null;
}

/** A clause as a test of rows; a problem where the table has no such field. */
export function bindClause(clause: Clause, over: ReductionTable, binding: ClauseBinding): Predicate | Problem {
  if (over === 'visits' && clause.field === 'pipeline' && 'in' in clause) return pipelineOfVisit(clause, binding);
  const source = bindColumn(binding.tables, over, clause.field);
  if (source === null) return unknownField(clause.field);
  return source().column.kind === 'code' ? bindCodes(clause, source, binding.naming) : bindValues(clause, source, binding.currency);
}

/** Tells the two results of `bindClause` apart. */
export function isPredicate(bound: Predicate | Problem): bound is Predicate {
  return 'refine' in bound;
}

// A deal that changed its pipeline leaves visits in the one it left: a visit's pipeline is that of its stage.
function pipelineOfVisit(clause: Extract<Clause, { in: unknown }>, { tables, naming }: ClauseBinding): Predicate {
  const matches = keyMatcher('pipeline', clause.in, naming);
  const wanted = clause.not !== true;
  const accepts = (_: string, code: number): boolean => matches(naming.stages[code]?.pipelineId ?? '', 0) === wanted;
  return codePredicate(() => ({ column: tables().visits.columns.stage, deal: null }), accepts, !wanted);
}

function bindCodes(clause: Clause, source: ColumnSource, naming: Naming): Predicate {
  if ('missing' in clause) return codePredicate(source, () => !clause.missing, clause.missing);
  if ('contains' in clause) {
    const part = clause.contains.toLowerCase();
    return codePredicate(source, (text, code) => `${text}\n${labelOf(naming, clause.field, text, code)}`.toLowerCase().includes(part), false);
  }
  if ('in' in clause) {
    const wanted = clause.not !== true;
    const matches = keyMatcher(clause.field, clause.in, naming);
    return codePredicate(source, (text, code) => matches(text, code) === wanted, clause.in.includes(null) === wanted);
  }
  const { from = -Infinity, to = Infinity } = clause;
  return codePredicate(source, (text) => text.trim() !== '' && Number(text) >= from && Number(text) <= to, false);
}

function keyMatcher(field: string, keys: readonly (string | null)[], naming: Naming): (text: string, code: number) => boolean {
  const texts = keys.filter((key) => key !== null);
  if (!hasLabels(field)) {
    const exact = new Set(texts);
    return (text) => exact.has(text);
  }
  const folded = new Set(texts.map((text) => text.toLowerCase()));
  return (text, code) => folded.has(text.toLowerCase()) || folded.has(labelOf(naming, field, text, code).toLowerCase());
}

function bindValues(clause: Clause, source: ColumnSource, currency: string | null): Predicate {
  const { kind } = source().column;
  // Full names only: metrics ask for `amountMinor`, people for `amount`.
  const scale = clause.field === 'amount' || clause.field === 'deal.amount' ? 10 ** minorDigits(currency) : 1;
  if ('missing' in clause) return testPredicate(source, (value) => Number.isNaN(value) === clause.missing);
  if ('contains' in clause) return testPredicate(source, (value) => String(value / scale).includes(clause.contains));
  if ('in' in clause) {
    const wanted = clause.not !== true;
    const values = new Set(clause.in.map((key) => numberOf(key, kind === 'day', scale)));
    return testPredicate(source, (value) => values.has(value) === wanted);
  }
  const { from = -Infinity, to = Infinity } = clause;
  return rangePredicate(source, scale === 1 ? from : Math.ceil(from * scale - 1e-9), scale === 1 ? to : Math.floor(to * scale + 1e-9));
}

// A set finds NaN, so missing can stand among the values.
function numberOf(key: string | null, isDay: boolean, scale: number): number {
  if (key === null || key.trim() === '') return NaN;
  if (isDay && isLocalDate(key)) return dayOfDate(key);
  return scale === 1 ? Number(key) : Math.round(Number(key) * scale);
}

function unknownField(field: string): Problem {
  return {
    code: 'unknown-field',
    severity: 'error',
    message: `There is no field "${field}" in this source; a field of the common model or "custom." and the name of a further one would be right.`,
    values: { field },
  };
}
