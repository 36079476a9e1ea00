import type { TableKind } from './table-kind.js';

/** `error`: something is missing because of it; `warning`: something was left out or assumed; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * A failure of the world, as data. It crosses the worker whole.
 * `code` is stable and kebab-case; `message` is a full English sentence that says what was found, where, and what would be right.
 * Widgets that speak another language build their sentence from `code` and `values`.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly table?: TableKind;
  /** Path in the payload, as `records[3].Amount`. */
  readonly path?: string;
  /** How many like it were found; the first is told. */
  readonly count?: number;
}
