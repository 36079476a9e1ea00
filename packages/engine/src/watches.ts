import type { Filter, Instant } from '@sluice/model';
import { answerQuestion, fillQuestions, plansIn, planQuestion, updateOf, type Question, type ViewSource } from './answering.js';
import { KeptPlans } from './kept-plans.js';
import { reductionsIn } from './plan/plan.js';
import type { SourceView } from './plan/source-view.js';
import type { MetricQuery, MetricUpdate, RowWindow } from './protocol.js';

/** A watched query with its answer; `computed` ones are still to be computed. */
export interface Answered {
  readonly id: number;
  readonly question: Question;
  readonly update: MetricUpdate;
  readonly computed: boolean;
}

/** Where and when answers are given. */
export interface AnswerContext {
  readonly version: number;
  readonly now: Instant;
  readonly live: SourceView;
  readonly selection: Filter;
  past(asOf: Instant): Generator<unknown, SourceView>;
}

/** Who wants what of one source. Equal queries are planned and measured once. */
export class Watches {
  readonly queries = new Map<number, MetricQuery>();
  readonly windows = new Map<number, RowWindow>();
  /** Watches whose last answer covered a running period: it changes with every minute. */
  readonly running = new Set<number>();

  readonly #plans = new KeptPlans();

  forget(id: number): void {
    this.queries.delete(id);
    this.windows.delete(id);
    this.running.delete(id);
  }

  /** Answers these watches. Yields between steps; kernels nobody watches any more are given up where all are answered. */
  *answer(ids: ReadonlySet<number> | 'all', context: AnswerContext): Generator<unknown, readonly Answered[]> {
    const asked = [...this.queries].filter(([id]) => ids === 'all' || ids.has(id));
    const kept = this.#plans.at(context);
    const questions = yield* planAll(
      asked.map(([, query]) => query),
      context,
      kept,
    );
    this.#plans.keep(questions, context, ids === 'all');
    if (ids === 'all') context.live.kernels.retain(plansIn([...questions.values()]).flatMap(reductionsIn));
    yield* fillQuestions([...questions.values()]);
    const answers = new Map<Question, MetricUpdate>();
    const answered: Answered[] = [];
    for (const [id, query] of asked) {
      const question = questions.get(JSON.stringify(query));
      if (question === undefined) continue;
      const computed = question.plan?.metric.kind === 'computed';
      let answer = answers.get(question);
      if (answer === undefined) {
        const update = updateOf(question, { id, ...context });
        answers.set(question, (answer = computed ? update : answerQuestion(question, update, context.now)));
        yield;
      }
      answered.push({ id, question, update: { ...answer, id }, computed });
    }
    // Watches may have ended, or ask something else, since the work began.
    const current = answered.filter(({ id }, i) => this.queries.get(id) === asked[i]?.[1]);
    for (const { id, question } of current) this.#noteRunning(id, question);
    return current;
  }

  #noteRunning(id: number, { plan, query }: Question): void {
    const { period = null, today = 0 } = plan?.context ?? {};
    const runs = query.asOf === undefined && period !== null && period.from <= today && today < period.to;
    if (runs) this.running.add(id);
    else this.running.delete(id);
  }
}

/** Each different query planned once, by its text; those in `known` as they are. */
export function* planAll(
  queries: readonly MetricQuery[],
  views: ViewSource,
  known: ReadonlyMap<string, Question> = new Map(),
): Generator<unknown, ReadonlyMap<string, Question>> {
  const questions = new Map<string, Question>();
  for (const query of queries) {
    const key = JSON.stringify(query);
    if (!questions.has(key)) questions.set(key, known.get(key) ?? (yield* planQuestion(query, views)));
  }
  return questions;
}
