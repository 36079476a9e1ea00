import { transforms, type TransformTable } from 'vega-dataflow';
import * as encode from 'vega-encode';
import { expressionInterpreter } from 'vega-interpreter';
import * as general from 'vega-transforms';
import { View } from 'vega-view';
import * as viewTransforms from 'vega-view-transforms';

/** The one view of a chart, as far as it is used here. */
export interface ChartView {
  data(name: string, rows: readonly object[]): this;
  width(pixels: number): this;
  height(pixels: number): this;
  runAsync(): Promise<unknown>;
  finalize(): void;
}

const parts: readonly TransformTable[] = [general, viewTransforms, encode];
Object.assign(transforms, ...parts);

// Our charts load nothing; whatever asks is refused.
const refuse = (): Promise<never> => Promise.reject(new Error('A chart loads nothing.'));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/**
 * Draws a compiled chart into `container`, as SVG. Geography, hierarchies, forces and other rare parts of Vega are left out.
 * Throws where the chart needs one of them.
 */
export function createView(compiled: unknown, container: HTMLElement): ChartView {
  return new View(compiled, { expr: expressionInterpreter, renderer: 'svg', container, hover: false, loader, logLevel: 0 });
}
