import { compile, type TopLevelSpec } from 'vega-lite';
import { parse } from 'vega-parser';

/**
 * Compiles a Vega-Lite spec into the data flow that Vega's view part runs. Expressions stay syntax trees, for the interpreter: a strict policy
 * refuses code made from text. The outcome holds no functions, so that it can cross from a worker.
 * Throws where the spec is no Vega-Lite.
 */
export function compileChart(spec: object): unknown {
  return parse(compile(spec as TopLevelSpec).spec, undefined, { ast: true });
}
