import type { ProblemList } from '../problem-list.js';
import type { Hints } from '../reading/column-form.js';
import type { TableRequest } from '../table-request.js';
import type { Column } from './column.js';
import type { PresetTable } from './preset.js';

/** How a mapper is set up for one table. */
export interface Mapping {
  readonly request: TableRequest;
  readonly columns: readonly Column[];
  /** One of them holds the id where its values are different; the likeliest first. */
  readonly maybeIds?: readonly Column[];
  readonly problems: ProblemList;
  readonly table: PresetTable | null;
  readonly closedKeepsStage: boolean;
  readonly machine: boolean;
  /** Comma delimiters, say, speak for a decimal point. */
  readonly decimalHint: Hints['decimal'];
  /** Where a row stands, for messages. */
  where(number: number): string;
}
