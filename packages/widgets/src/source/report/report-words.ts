import type { ColumnNames } from '../../core/column-names/messages/index.js';
import type { Format } from '../../core/format.js';
import type { CoreText } from '../../core/messages/index.js';
import type { ReportText } from './messages/index.js';

/** What a report is written with. */
export interface ReportWords {
  readonly lang: string;
  readonly text: ReportText;
  readonly core: CoreText;
  readonly names: ColumnNames;
  readonly format: Format;
}
