import type { Answer, MetricName, MetricUpdate } from '@sluice/engine';
import type { DealsTarget } from './panel.js';
import type { TableModel } from './table-model.js';

/** What "How computed" reads of a controller; every `MetricController` fits. */
export interface Explained {
  readonly query: { readonly metric: MetricName } | null;
  readonly answer: Answer<unknown> | null;
  readonly update: Pick<MetricUpdate, 'period' | 'asOf' | 'today'> | null;
}

/** What a widget puts into the common shell. */
export interface FrameModel {
  /** Default heading; the attribute `heading` and the slot win. */
  readonly heading: string;
  /** Right of the heading: period, pickers. */
  readonly aside?: unknown;
  /** The widget's own state rendering, usually `controller.render({...})`. */
  readonly body: unknown;
  /** What is shown, as a table; asked only when somebody wants it. Null while there is no answer. */
  readonly table?: (() => TableModel | null) | undefined;
  /** The table as it goes into a file, where that holds more than is shown. */
  readonly file?: (() => Promise<TableModel | null>) | undefined;
  /** The metrics behind the numbers, for "How computed". */
  readonly explain: readonly Explained[];
  /** The deals behind the headline. Null while there is no answer. */
  readonly deals?: (() => DealsTarget | null) | undefined;
}
