import type { Payload, TableSetup } from '@sluice/engine';
import { TABLE_KINDS, type Problem, type TableKind } from '@sluice/model';
import { contentOf, inlineScript, type HandedData } from '../table/table-content.js';
import { parseFields } from './fields-text.js';

/** What one table is read from; a source's own attributes and each `<sluice-table>` have this shape. */
export interface TableInput {
  readonly kind: string;
  readonly src: string | null;
  readonly preset: string | null;
  readonly fields: string | Readonly<Record<string, string>> | null;
  readonly idPrefix?: string | null;
  readonly data: HandedData | null;
  readonly element: Element | null;
  readonly name?: string;
}

export interface ReadTables {
  readonly tables: readonly TableSetup[];
  /** For tables without an address, by their number. */
  readonly payloads: readonly Payload[];
  readonly problems: readonly Problem[];
}

/** Tables that have data, in document order. Addresses are resolved against `base`; a table with neither address nor data is left out. */
export function readTables(inputs: readonly TableInput[], base: string): ReadTables {
  const tables: TableSetup[] = [];
  const payloads: Payload[] = [];
  const problems: Problem[] = [];
  for (const input of inputs) {
    const kind = TABLE_KINDS.find((each) => each === input.kind);
    if (!kind) problems.push(bad('kind', input.kind, `one of ${TABLE_KINDS.join(', ')}`));
    else if (input.data !== null) payloads.push({ table: tables.push(setupOf(input, kind, problems)) - 1, content: contentOf(input.data), ...named(input) });
    else if (input.src) readAddress(input, kind, base, tables, problems);
    else {
      const script = input.element && inlineScript(input.element);
      if (script) payloads.push({ table: tables.push(setupOf(input, kind, problems)) - 1, content: { text: script.text }, mime: script.mime });
    }
  }
  return { tables, payloads, problems };
}

function readAddress(input: TableInput, kind: TableKind, base: string, tables: TableSetup[], problems: Problem[]): void {
  const url = URL.canParse(input.src as string, base) ? new URL(input.src as string, base) : null;
  if (url && /^(https?|file|blob|data):$/.test(url.protocol)) tables.push({ ...setupOf(input, kind, problems), url: url.href });
  else problems.push({ ...bad('src', input.src as string, 'an address the browser can fetch'), severity: 'error' });
}

function setupOf({ preset, fields, idPrefix }: TableInput, kind: TableKind, problems: Problem[]): TableSetup {
  const read = typeof fields === 'string' ? parseFields(fields) : { fields: fields ?? {}, problems: [] };
  problems.push(...read.problems);
  return {
    kind,
    ...(preset ? { preset } : {}),
    ...(Object.keys(read.fields).length > 0 ? { fields: read.fields } : {}),
    ...(idPrefix ? { idPrefix } : {}),
  };
}

function named({ name, data }: TableInput): { readonly name?: string; readonly dataAt?: number } {
  if (typeof File !== 'undefined' && data instanceof File) return { name: data.name, ...(data.lastModified > 0 ? { dataAt: data.lastModified } : {}) };
  return name ? { name } : {};
}

function bad(attribute: string, value: string, wanted: string): Problem {
  return { code: 'bad-attribute', severity: 'warning', message: `${attribute}="${value}" cannot be read; expected ${wanted}.`, values: { attribute, value } };
}
