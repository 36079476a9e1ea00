import type { Filter, Instant, Problem } from '@sluice/model';
import { createPlan, reductionsIn, type Plan } from './plan/plan.js';
import { answerCounted } from './plan/answer.js';
import { comparisonOf } from './plan/compared.js';
import type { SourceView } from './plan/source-view.js';
import type { MetricQuery, MetricUpdate } from './protocol.js';

/** A query as it stands for one version of a source. */
export interface Question {
  readonly query: MetricQuery;
  readonly plan: Plan | null;
  readonly compared: Plan | null;
  readonly problems: readonly Problem[];
}

/** How the states of a source are reached. */
export interface ViewSource {
  readonly live: SourceView;
  readonly selection: Filter;
  past(asOf: Instant): Generator<unknown, SourceView>;
}

/** Plans a query and what it is compared with. */
export function* planQuestion(query: MetricQuery, views: ViewSource): Generator<unknown, Question> {
  const view = query.asOf === undefined ? views.live : yield* views.past(query.asOf);
  const { selection } = views;
  const plan = createPlan(query, view, { selection });
  if ('problems' in plan) return { query, plan: null, compared: null, problems: plan.problems };
  if (query.compare === undefined) return { query, plan, compared: null, problems: [] };
  const comparison = comparisonOf(plan, query.compare);
  if ('problem' in comparison) return { query, plan, compared: null, problems: [comparison.problem] };
  const past = comparison.asOf === null ? view : yield* views.past(comparison.asOf);
  const compared = createPlan(query, past, { selection, range: comparison.range });
  return { query, plan, compared: 'problems' in compared ? null : compared, problems: [] };
}

/** Fills what the questions read and is not kept yet, each state of the source in one pass. */
export function* fillQuestions(questions: readonly Question[]): Generator<void, void> {
  const byView = new Map<SourceView, Plan[]>();
  for (const plan of plansIn(questions)) byView.set(plan.view, [...(byView.get(plan.view) ?? []), plan]);
  for (const [view, plans] of byView) yield* view.kernels.ensure(plans.flatMap(reductionsIn), view.tables);
}

/** The plans of questions, comparisons included. */
export function plansIn(questions: readonly Question[]): readonly Plan[] {
  return questions.flatMap(({ plan, compared }) => [plan, compared].filter((each) => each !== null));
}

/** What every update of a question says, whatever its answer. */
export function updateOf(
  { plan, problems }: Question,
  head: { readonly id: number; readonly version: number; readonly now: Instant; readonly live: SourceView },
): MetricUpdate {
  const view = plan?.view ?? head.live;
  return {
    id: head.id,
    epoch: 0,
    version: head.version,
    asOf: view.asOf ?? head.now,
    today: view.today,
    period: plan?.context.period ?? null,
    currency: plan?.currency ?? null,
    problems,
  };
}

/** Measures a counted question from filled kernels. */
export function answerQuestion(question: Question, update: MetricUpdate, now: Instant): MetricUpdate {
  const { plan, compared } = question;
  if (plan === null) return update;
  const answer = answerCounted(plan, plan.view.asOf ?? now);
  if ('problems' in answer) return { ...update, problems: [...update.problems, ...answer.problems] };
  const other = compared === null ? null : answerCounted(compared, compared.view.asOf ?? now);
  // Values are those of the query's own metric; the type cannot follow the name through the plan.
  return { ...update, answer, ...(other !== null && 'total' in other && { compared: other }) } as MetricUpdate;
}
