export type * from './measured.js';
export {
  defineComputedMetric,
  defineMetric,
  type AnyMetric,
  type ComputedMetric,
  type CountedMetric,
  type MeasureContext,
  type Need,
  type PlanContext,
  type Selected,
} from './metric.js';
import { winRate } from './win-rate.js';

/** Every metric, by name. One line per metric. */
export const metrics = {
  winRate,
} as const;

export type MetricName = keyof typeof metrics;
type ParamsOf<M> = M extends { readonly params: { readonly _zod: { readonly output: infer P } } } ? P : never;
type ValueOf<M> = M extends { measure(...args: never[]): { readonly value: infer V } }
  ? NonNullable<V>
  : M extends { compute(...args: never[]): Generator<number, { readonly value: infer V }, void> }
    ? NonNullable<V>
    : never;
export type MetricParams<N extends MetricName> = ParamsOf<(typeof metrics)[N]>;
export type MetricValue<N extends MetricName> = ValueOf<(typeof metrics)[N]>;
