import type { Problem, TableKind } from '@sluice/model';
import type { Entities } from './entities.js';

/** What `readTable` yields on the way: some rows, and how far it is. Small enough to keep a thread responsive. */
export interface TableStep {
  readonly entities: Partial<Entities>;
  readonly bytes: number;
  readonly rows: number;
}

/** What was recognised in one table. */
export interface TableReport {
  readonly kind: TableKind;
  readonly name: string | null;
  readonly preset: string;
  readonly presetChosenBy: 'detected' | 'given';
  /** `json`, `csv`, `rows`. */
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly refused: number;
  /** Which path feeds which field; `reading` as `48.000,00` or `day first`, with its evidence in words. */
  readonly fields: readonly { readonly field: string; readonly path: string; readonly reading?: string; readonly evidence?: string }[];
  /** Paths or headers no field took. */
  readonly unused: readonly string[];
  /** Present where the answer was one page of several. */
  readonly of?: { readonly loaded: number; readonly total: number | null };
}

/** What `readTable` ends with. `failed` where no row could be read at all. */
export interface TableResult {
  readonly report: TableReport;
  readonly problems: readonly Problem[];
  readonly failed: boolean;
  /** When the payload itself says it was made. */
  readonly dataAt: number | null;
}
