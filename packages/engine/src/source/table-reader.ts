import { readTable, type Content, type TableResult, type TableStep } from '@sluice/sources';
import type { SourceSetup, TableSetup } from '../protocol.js';

/** What the settings of a source and of its table say about a payload, and what is known of the payload itself. */
export interface TableReading {
  readonly table: TableSetup;
  readonly setup: SourceSetup;
  readonly timeZone: string;
  readonly name: string | null;
  readonly mime: string | null;
}

/** Reads a payload of a source's table in steps. Throws only where a stream breaks. */
export function readTableOf(content: Content, { table, setup, timeZone, name, mime }: TableReading): AsyncGenerator<TableStep, TableResult> {
  return readTable(content, {
    kind: table.kind,
    preset: table.preset ?? 'auto',
    currency: setup.currency ?? null,
    timeZone,
    locale: setup.locale ?? null,
    encoding: setup.encoding ?? null,
    name,
    mime,
    ...(table.fields !== undefined && { fields: table.fields }),
    ...(table.idPrefix !== undefined && { idPrefix: table.idPrefix }),
  });
}
