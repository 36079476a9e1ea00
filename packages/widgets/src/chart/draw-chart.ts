import embed, { type VisualizationSpec } from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { Problem } from '@sluice/model';
import { Aliases } from './aliases.js';
import type { ChartData } from './chart-rows.js';
import { clearable } from './clearable.js';
import { isObject } from './plain-object.js';
import { ROWS, safeSpec } from './safe-spec.js';

/** How and where a chart is drawn. */
export interface ChartPlace {
  readonly container: HTMLElement;
  readonly width: number;
  readonly height: number;
  readonly config: object;
  /** What a mark says, line by line; null where the pointer is on none, or the chart ends. */
  tip(lines: readonly string[] | null, event: MouseEvent | null): void;
}

export interface DrawnChart {
  end(): void;
}

const refuse = (): Promise<never> => Promise.reject(new Error('A chart loads nothing.'));
/** Asked by Vega for every address; it gives none. */
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };

/**
 * Draws a user's Vega-Lite spec over the rows of a query, in the one form of vega-embed that is safe: the spec rebuilt, expressions interpreted, nothing
 * loaded, no menu, no style element, our own tooltip. Resolves with problems where the spec is refused; rejects where Vega cannot draw it.
 */
export async function drawChart(
  given: unknown,
  { columns, rows }: ChartData,
  place: ChartPlace,
): Promise<DrawnChart | { readonly problems: readonly Problem[] }> {
  const aliases = new Aliases();
  for (const column of columns) aliases.of(column);
  const safe = safeSpec(given, aliases);
  if ('problems' in safe) return safe;
  const spec = { ...sized(safe.spec, place), datasets: { [ROWS]: rows.map((row) => aliases.row(row)) } };
  // The next chart is drawn aside and takes the place of the one before when it is done.
  const stage = clearable(place.container.ownerDocument.createElement('div'));
  const previous = [...place.container.children];
  place.container.append(stage);
  try {
    const result = await embed(stage, spec as unknown as VisualizationSpec, {
      mode: 'vega-lite',
      ast: true,
      expr: expressionInterpreter,
      renderer: 'svg',
      actions: false,
      defaultStyle: false,
      hover: false,
      config: place.config,
      loader,
      logLevel: 0,
      tooltip: (_handler: unknown, event: MouseEvent | null, _item: unknown, value: unknown) => place.tip(linesOf(value), event),
    });
    previous.forEach((each) => each.remove());
    return {
      end: () => {
        result.finalize();
        stage.remove();
      },
    };
  } catch (error) {
    stage.remove();
    throw error;
  }
}

const SEVERAL = ['facet', 'concat', 'hconcat', 'vconcat'];

/** A single chart fills the widget where its spec gives no size of its own. */
function sized(spec: Record<string, unknown>, { width, height }: ChartPlace): Record<string, unknown> {
  if (SEVERAL.some((key) => key in spec)) return spec;
  const fits = (key: string): boolean => spec[key] === undefined || spec[key] === 'container';
  if (!fits('width') && !fits('height')) return spec;
  const type = !fits('height') ? 'fit-x' : !fits('width') ? 'fit-y' : 'fit';
  return {
    autosize: { type, contains: 'padding' },
    padding: 2,
    ...spec,
    ...(fits('width') ? { width } : {}),
    ...(fits('height') ? { height } : {}),
  };
}

/** Names of marks that were given no title come from vega-lite; a row's own keys are safe names and say nothing. */
function linesOf(value: unknown): readonly string[] | null {
  if (value === null || value === undefined || value === '') return null;
  if (!isObject(value)) return [toText(value)];
  const lines = Object.entries(value).filter(([key]) => !/^(f\d+|_.*|Symbol\(.*)$/.test(key));
  return lines.length === 0 ? null : lines.map(([key, each]) => `${key}: ${toText(each)}`);
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
