import type { Instant } from '@sluice/model';
import type { Clock } from '@sluice/sources';
import type { Question, ViewSource } from './answering.js';
import { answerComputed } from './plan/compute.js';
import type { Plan } from './plan/plan.js';
import type { SourceView } from './plan/source-view.js';
import type { MetricUpdate } from './protocol.js';
import type { Slicer } from './slices.js';

/** A computed metric is begun again at most this often, in ms. */
export const RESTART_MS = 500;
/** Progress is told at most this often, in ms. */
const TELL_MS = 100;

/** When it is, and how the states of the past are reached. */
export interface ComputeContext extends Pick<ViewSource, 'past'> {
  readonly now: Instant;
}

interface Job {
  stopped: boolean;
  toldAt: Instant;
  cancel: (() => void) | null;
}

/** Computed metrics, stepped in slices beside everything else. A newer version of a question drops what runs for the older. */
export class ComputeJobs {
  readonly #clock: Clock;
  readonly #slicer: Slicer;
  readonly #tell: (updates: readonly MetricUpdate[]) => void;
  readonly #jobs = new Map<number, Job>();
  readonly #startedAt = new Map<number, Instant>();

  constructor(clock: Clock, slicer: Slicer, tell: (updates: readonly MetricUpdate[]) => void) {
    this.#clock = clock;
    this.#slicer = slicer;
    this.#tell = tell;
  }

  /** Computes the question for a watch, in place of what it computes now. */
  start(id: number, question: Question, update: MetricUpdate, context: ComputeContext): void {
    this.stop(id);
    const job: Job = { stopped: false, toldAt: this.#clock.now(), cancel: null };
    this.#jobs.set(id, job);
    const run = (): void => {
      job.toldAt = this.#clock.now();
      this.#startedAt.set(id, job.toldAt);
      void this.#run(
        id,
        job,
        computeQuestion(question, update, context, (progress) => this.#tellProgress(job, update, progress)),
      );
    };
    const wait = (this.#startedAt.get(id) ?? -Infinity) + RESTART_MS - this.#clock.now();
    if (wait > 0) job.cancel = this.#clock.after(wait, run);
    else run();
  }

  /** The watch is gone, or has a newer question. */
  stop(id: number): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    job.stopped = true;
    job.cancel?.();
    this.#jobs.delete(id);
  }

  /** A newer version is on its way: what runs would mix two. */
  stopAll(): void {
    for (const id of [...this.#jobs.keys()]) this.stop(id);
  }

  forget(id: number): void {
    this.stop(id);
    this.#startedAt.delete(id);
  }

  async #run(id: number, job: Job, work: Generator<void, MetricUpdate>): Promise<void> {
    const answer = await this.#slicer.run(work, () => job.stopped);
    if (answer === undefined || job.stopped) return;
    this.#jobs.delete(id);
    this.#tell([answer]);
  }

  #tellProgress(job: Job, update: MetricUpdate, progress: number): void {
    if (this.#clock.now() - job.toldAt < TELL_MS) return;
    job.toldAt = this.#clock.now();
    this.#tell([{ ...update, progress }]);
  }
}

/** Computes a question and what it is compared with, in steps. */
export function* computeQuestion(
  { plan, compared }: Question,
  update: MetricUpdate,
  context: ComputeContext,
  tellProgress: (progress: number) => void,
): Generator<void, MetricUpdate> {
  if (plan === null) return update;
  const part = compared === null ? 1 : 0.5;
  const answer = yield* computePlan(plan, context, (progress) => tellProgress(progress * part));
  if ('problems' in answer) return { ...update, problems: [...update.problems, ...answer.problems] };
  const other = compared === null ? null : yield* computePlan(compared, context, (progress) => tellProgress(part + progress * part));
  // Values are those of the query's own metric; the type cannot follow the name through the plan.
  return { ...update, answer, ...(other !== null && 'total' in other && { compared: other }) } as MetricUpdate;
}

function* computePlan(plan: Plan, { now, past }: ComputeContext, hear: (progress: number) => void): Generator<void, ReturnOf<typeof answerComputed>> {
  const { metric, params, view, context } = plan;
  const days = metric.kind === 'computed' ? (metric.openings?.(params, context) ?? []) : [];
  const opened: SourceView[] = [];
  for (const day of days) opened.push(yield* silently(past(view.store.zone.startOf(day) - 1), () => undefined));
  return yield* silently(answerComputed(plan, view.asOf ?? now, opened), hear);
}

type ReturnOf<Work extends (...args: never[]) => Generator<unknown, unknown>> = ReturnType<Work> extends Generator<unknown, infer Result> ? Result : never;

function* silently<Step, Result>(work: Generator<Step, Result>, hear: (step: Step) => void): Generator<void, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    hear(step.value);
    yield;
  }
}
