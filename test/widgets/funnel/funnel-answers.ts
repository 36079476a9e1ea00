import type { Answer, MetricValue } from '@sluice/engine';
import { measured } from '../../support/fake-engine.js';

type Funnel = MetricValue<'funnel'>;
type Leak = MetricValue<'leak'>;

const LABELS = ['New', 'Proposal', 'Negotiation', 'Won'];
const IDS = ['new', 'proposal', 'negotiation', 'won'];

export function share(numerator: number, denominator: number) {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator, interval: { low: 0.1, high: 0.9, level: 0.95 } };
}

/** A funnel of three open stages and won, with these counts. */
export function funnelAnswer(counts: readonly number[], part: Partial<Funnel> = {}): Answer<Funnel> {
  const first = counts[0] ?? 0;
  const steps = counts.map((n, i) => ({
    stage: { id: IDS[i] ?? '', label: LABELS[i] ?? '' },
    won: i === 3,
    n,
    amountMinor: n * 100_000,
    step: i === 0 ? null : share(n, counts[i - 1] ?? 0),
    cumulative: share(n, first),
  }));
  return { total: measured<Funnel>({ counting: 'reached', steps, lostUnknown: null, overall: share(counts[3] ?? 0, first), ...part }, { n: first }) };
}

/** Lost deals and their money (minor units) by open stage. */
export function leakAnswer(lost: readonly (readonly [number, number | null])[]): Answer<Leak> {
  const stages = lost.map(([n, lostAmountMinor], i) => ({
    stage: { id: IDS[i] ?? '', label: LABELS[i] ?? '' },
    lost: n,
    lostAmountMinor,
    rate: share(n, 100),
    passThrough: share(1, 2),
    stillOpen: 3,
    stagnant: share(1, 100),
  }));
  const biggest = [...stages].sort((a, b) => (b.lostAmountMinor ?? 0) - (a.lostAmountMinor ?? 0))[0] ?? null;
  return { total: measured<Leak>({ stages, biggest }, { unit: 'money' }) };
}
