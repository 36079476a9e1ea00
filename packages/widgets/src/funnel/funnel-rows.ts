import type { Answer, MetricValue } from '@sluice/engine';

type Funnel = MetricValue<'funnel'>;
type Leak = MetricValue<'leak'>;
export type FunnelStep = Funnel['steps'][number];
export type StageLeak = Leak['stages'][number];

/** One bar with all that stands beside it. Shares are out of the largest bar drawn, previous period included. */
export interface FunnelRow {
  readonly step: FunnelStep;
  readonly share: number;
  /** Deals of the stage in the period compared with; null where there is none. */
  readonly previous: number | null;
  readonly previousShare: number | null;
  readonly leak: StageLeak | null;
  /** True for the one stage where most was lost. */
  readonly biggestLeak: boolean;
}

/** Lines up steps, the compared period and the leak by stage. Empty where there is no answer. */
export function funnelRows(funnel: Answer<Funnel> | null, compared: Answer<Funnel> | null, leak: Leak | null): readonly FunnelRow[] {
  const steps = funnel?.total.value?.steps ?? [];
  const before = new Map((compared?.total.value?.steps ?? []).map((step) => [step.stage.id, step.n]));
  const largest = Math.max(1, ...steps.map(({ n }) => n), ...before.values());
  const leaks = new Map((leak?.stages ?? []).map((stage) => [stage.stage.id, stage]));
  return steps.map((step) => {
    const previous = before.get(step.stage.id) ?? null;
    return {
      step,
      share: step.n / largest,
      previous,
      previousShare: previous === null ? null : previous / largest,
      leak: leaks.get(step.stage.id) ?? null,
      biggestLeak: leak?.biggest?.stage.id === step.stage.id,
    };
  });
}

/**
 * The leak whose money can be shown: the whole, or where currencies meet without rates that of the currency with most lost deals.
 * `currency` is null for the whole.
 */
export function leakToShow(answer: Answer<Leak> | null): { readonly leak: Leak; readonly currency: string | null } | null {
  const total = answer?.total;
  if (!total) return null;
  const currencies = Object.entries(total.byCurrency ?? {}).sort(([, a], [, b]) => b.n - a.n);
  const [first] = currencies;
  if (first?.[1].value) return { leak: first[1].value, currency: first[0] };
  return total.value && { leak: total.value, currency: null };
}
