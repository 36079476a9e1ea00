import type { Instant, LocalDate, Problem, TableKind, Zone } from '@sluice/model';
import type { Entities } from '../entities.js';
import type { PresetTable } from './preset.js';
import type { ProblemList } from '../problem-list.js';
import { shownValue } from '../reading/words.js';
import type { RowIds } from '../row-id.js';
import type { TableRequest } from '../table-request.js';
import type { RowFault } from './row-faults.js';

/** Values of one row by field, as their readers gave them. Fields without a value are absent. */
export type Values = Readonly<Record<string, unknown>>;

/** Where entities are put. */
export type Collected = { -readonly [K in keyof Entities]: Entities[K][number][] };

/** What builders of entities know beside the values of the row. */
export interface RowContext {
  readonly kind: TableKind;
  readonly request: TableRequest;
  readonly zone: Zone;
  readonly ids: RowIds;
  readonly problems: ProblemList;
  /** Of the preset, where one maps the table. */
  readonly table: PresetTable | null;
  readonly closedKeepsStage: boolean;
  readonly machine: boolean;
  /** Where the row stands, for messages: `records[3]` or `row 12`. */
  readonly where: string;
  /** The day of an instant in the source's zone. */
  dateAt(at: Instant): LocalDate;
  /** Path of the column that feeds a field. */
  pathOf(field: string): string;
}

/** Turns one row into entities; null where that went well, a fault where the row is refused, `skipped` where nothing is wrong with leaving it out. */
export type Build = (values: Values, row: unknown, into: Collected, context: RowContext) => RowFault | 'skipped' | null;

/** Text of a field, null where there is none. */
export function textOf(values: Values, field: string): string | null {
  return (values[field] as string | undefined) ?? null;
}

/** Any value of a field, under the type its reader promises. */
export function valueOf<T>(values: Values, field: string): T | null {
  return (values[field] as T | undefined) ?? null;
}

/** A value that cannot be read, as a problem that names where it stands. */
export function badValue(code: string, value: unknown, expected: string, context: RowContext, field: string): Problem {
  const shown = shorten(value);
  const column = context.pathOf(field);
  const path = context.where.startsWith('row ') ? `${context.where}, ${column}` : `${context.where}.${column}`;
  return {
    code,
    severity: 'warning',
    message: `The ${plainField(field)} "${shown}" at ${path} cannot be read; expected ${expected}. It is left out, the row stays.`,
    values: { value: shown, field, path },
    table: context.kind,
    path,
  };
}

/** `expectedCloseOn` as `expected close date`. */
function plainField(field: string): string {
  return field
    .replace(/^custom\./, '')
    .replace(/On$/, 'Date')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function shorten(value: unknown): string {
  const text = shownValue(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
