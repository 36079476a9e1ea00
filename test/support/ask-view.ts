import type { Filter, Problem } from '@sluice/model';
import type { Answer } from '@sluice/metrics';
import { answerCounted } from '../../packages/engine/src/plan/answer.js';
import { answerComputed } from '../../packages/engine/src/plan/compute.js';
import { createPlan, reductionsIn, type Plan } from '../../packages/engine/src/plan/plan.js';
import type { SourceView } from '../../packages/engine/src/plan/source-view.js';
import type { MetricQuery } from '../../packages/engine/src/protocol.js';
import { finish } from './store-of.js';

type Answered = Answer<unknown> | { readonly problems: readonly Problem[] };

/** Plans a query that is known to be right. */
export function planOf(view: SourceView, query: MetricQuery, selection: Filter = []): Plan {
  const plan = createPlan(query, view, { selection });
  if ('problems' in plan) throw new Error(JSON.stringify(plan.problems));
  return plan;
}

/** Asks a view as the engine does; kernels asked for before are kept and followed. */
export function askView(view: SourceView, query: MetricQuery, selection: Filter = []): Answered {
  const plan = planOf(view, query, selection);
  const asOf = view.store.zone.startOf(view.today) + 43_200_000;
  if (plan.metric.kind === 'computed') return finish(answerComputed(plan, asOf));
  finish(view.kernels.ensure(reductionsIn(plan), view.tables));
  return answerCounted(plan, asOf);
}

/** The answer of a query that is known to be answered. */
export function answerOf(view: SourceView, query: MetricQuery, selection: Filter = []): Answer<unknown> {
  const answer = askView(view, query, selection);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer;
}
