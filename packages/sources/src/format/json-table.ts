import type { Problem } from '@sluice/model';
import type { Candidate, Getter } from '../mapping/column.js';
import { detectAnswer, presetNamed } from '../mapping/detect-preset.js';
import { headerCandidates, pathCandidates } from '../mapping/discover.js';
import { findRows } from '../mapping/find-rows.js';
import { pathGetter } from '../mapping/resolve-columns.js';
import { pathOfText, readPath, type ReadPath } from '../path.js';
import type { Preset, PresetTable } from '../mapping/preset.js';
import type { TableRequest } from '../table-request.js';
import { plainWords } from '../reading/words.js';

/** Rows of a payload, whose they are, and how paths are followed in them. */
export interface JsonTable {
  readonly preset: Preset | null;
  readonly table: PresetTable | null;
  readonly rows: readonly unknown[];
  /** Path of the list, for messages. */
  readonly path: string;
  readonly candidates: readonly Candidate[];
  getter(path: string): Getter | { readonly problem: Problem };
  readonly of: { readonly loaded: number; readonly total: number | null } | null;
}

/** A row within a row, as the stages of a pipeline. */
interface Nested {
  readonly row: unknown;
  readonly parent: unknown;
  readonly index: number;
}

/** Finds the rows of a payload by preset, else by shape. */
export function openJson(payload: unknown, request: TableRequest, read: ReadPath): JsonTable | { readonly problem: Problem } {
  const preset = request.preset === 'auto' ? detectAnswer(payload) : presetNamed(request.preset);
  const tables = preset?.tables[request.kind] ?? [];
  if (preset && tables.length > 0) {
    const found = presetRows(payload, tables);
    if (found) return presetTable(preset, found.table, found.rows, payload, read);
  }
  const told = errorOf(payload);
  if (told) return { problem: told };
  const found = findRows(payload, request.kind);
  if (!found) return { problem: wrongType(payload) };
  return plainTable(found.rows, found.path, read);
}

function presetRows(payload: unknown, tables: readonly PresetTable[]): { table: PresetTable; rows: readonly unknown[] } | null {
  for (const table of tables) {
    const rows = rowsAt(payload, table);
    if (rows && (table.when === undefined || rows.length === 0 || readPath(rows[0], pathOfText(table.when)) !== undefined)) return { table, rows };
  }
  return null;
}

/** The list at its path; a bare list; answers of several pages in a list; or one row alone. */
function rowsAt(payload: unknown, table: PresetTable): readonly unknown[] | null {
  const path = pathOfText(table.rows);
  if (Array.isArray(payload)) return payload.flatMap((one: unknown) => (Array.isArray(readPath(one, path)) ? (readPath(one, path) as unknown[]) : [one]));
  const at = readPath(payload, path);
  if (Array.isArray(at)) return at as unknown[];
  if (at === null) return [];
  const id = (table.fields['id'] ?? table.fields['deal'] ?? '').split('|')[0]!;
  return id !== '' && readPath(payload, pathOfText(id)) !== undefined ? [payload] : null;
}

function presetTable(preset: Preset, table: PresetTable, rows: readonly unknown[], payload: unknown, read: ReadPath): JsonTable {
  const total = table.total === undefined ? undefined : readPath(payload, pathOfText(table.total));
  const follows = (table.more ?? []).map((path) => readPath(payload, pathOfText(path)));
  const more = follows.some((value) => value !== undefined && value !== null && value !== false);
  const known = typeof total === 'number' && Number.isFinite(total) ? total : null;
  const of = more || (known !== null && known > rows.length) ? { loaded: rows.length, total: known } : null;
  const base = { preset, table, path: table.rows, of };
  if (table.each === undefined) return { ...base, rows, candidates: pathCandidates(rows, read), getter: (path) => pathGetter(path, read) };
  const each = pathOfText(table.each);
  const nested = rows.flatMap((parent) => {
    const inner = readPath(parent, each);
    return Array.isArray(inner) ? inner.map((row: unknown, index): Nested => ({ row, parent, index })) : [];
  });
  const candidates = pathCandidates(
    nested.map(({ row }) => row),
    read,
  ).map((one) => ({ ...one, get: (row: unknown) => one.get((row as Nested).row) }));
  return { ...base, path: `${table.rows}[].${table.each}`, rows: nested, candidates, getter: (text) => nestedGetter(text, read) };
}

function nestedGetter(text: string, read: ReadPath): Getter | { readonly problem: Problem } {
  if (text === '#') return (row) => (row as Nested).index;
  const getter = pathGetter(text.replace(/^\^\./, ''), read);
  if (typeof getter !== 'function') return getter;
  return text.startsWith('^.') ? (row) => getter((row as Nested).parent) : (row) => getter((row as Nested).row);
}

function plainTable(rows: readonly unknown[], path: string, read: ReadPath): JsonTable {
  // Spreadsheet services send lists of cells, headers first.
  const sheet = Array.isArray(rows[0]) && rows.length > 1 && rows.every((row) => Array.isArray(row));
  const candidates = sheet ? headerCandidates(rows[0] as readonly unknown[]) : pathCandidates(rows, read);
  return { preset: null, table: null, rows: sheet ? rows.slice(1) : rows, path, candidates, getter: (text) => pathGetter(text, read), of: null };
}

/** Servers that say "error" with status 200. */
function errorOf(payload: unknown): Problem | null {
  const holder: unknown = Array.isArray(payload) && payload.length === 1 ? payload[0] : payload;
  if (holder === null || typeof holder !== 'object') return null;
  const failed = readPath(holder, ['success']) === false || readPath(holder, ['status']) === 'error' || readPath(holder, ['errorCode']) !== undefined;
  const error = readPath(holder, ['error']) ?? readPath(holder, ['errors']);
  if (!failed && (error === undefined || error === null || findRows(holder, 'data')?.path)) return null;
  const told = [error, readPath(error, ['message']), readPath(holder, ['message'])].find((text) => typeof text === 'string') ?? '';
  const text = String(told).slice(0, 200);
  return {
    code: 'error-answer',
    severity: 'error',
    message: `The source answered with an error instead of rows${text === '' ? '.' : `: "${text}".`}`,
    values: { said: text },
  };
}

function wrongType(payload: unknown): Problem {
  const found =
    payload === null
      ? 'null'
      : typeof payload === 'object'
        ? `an object with ${Object.keys(payload).slice(0, 8).join(', ') || 'nothing'}`
        : `a ${typeof payload}`;
  return { code: 'wrong-type', severity: 'error', message: `The JSON holds ${found}; expected a list of rows, or an object with one.`, values: { found } };
}

/** When the payload itself says it was made; null where it does not. */
export function dataAtOf(payload: unknown, instant: (value: unknown) => number | undefined): number | null {
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) return null;
  const name = Object.keys(payload).find((key) => /^(?:data at|generated at|exported at|as of|generated|exported on)$/.test(plainWords(key)));
  return name === undefined ? null : (instant(readPath(payload, [name])) ?? null);
}
