import type { Calendar, TableKind } from '@sluice/model';

/** How to read one table. */
export interface TableRequest {
  readonly kind: TableKind;
  /** A preset's name, or `auto`. */
  readonly preset: string;
  /** Common-model field to path or header; wins over the preset, key by key. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly idPrefix?: string;
  /** Of rows that carry none. */
  readonly currency: string | null;
  readonly timeZone: string;
  /** Fiscal year, for periods named in a table of quotas (`2026-Q4`). Absent: calendar years. */
  readonly calendar?: Partial<Omit<Calendar, 'timeZone'>>;
  /** BCP 47, overrides what a column leaves open; null: the file's own evidence, then day first. */
  readonly locale: string | null;
  /** Overrides detection. */
  readonly encoding: string | null;
  /** File name or address, for the extension and for messages. */
  readonly name: string | null;
  readonly mime: string | null;
  /** Defaults: 1 GB, 2,000,000 deals, 20,000,000 history rows. */
  readonly maxBytes?: number;
  readonly maxRows?: number;
}

/** The bytes, or what the page already had. */
export type Content =
  | { readonly stream: ReadableStream<Uint8Array>; readonly totalBytes: number | null }
  | { readonly bytes: Uint8Array }
  | { readonly text: string }
  | { readonly json: unknown };
