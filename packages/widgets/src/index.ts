export { SluiceElement } from './core/sluice-element.js';
export { MetricController } from './core/metric-controller.js';
export { RowsController } from './core/rows-controller.js';
export { define } from './core/define.js';
export type * from './core/events.js';
export type { SourceHandle, SourceElementLike } from './core/source-handle.js';
