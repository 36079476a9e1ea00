import type { Instant } from '@sluice/model';
import type { Clock } from '@sluice/sources';
import type { Question } from './answering.js';
import { answerComputed } from './plan/compute.js';
import type { MetricUpdate } from './protocol.js';
import type { Slicer } from './slices.js';

/** A computed metric is begun again at most this often, in ms. */
export const RESTART_MS = 500;
/** Progress is told at most this often, in ms. */
const TELL_MS = 100;

interface Job {
  stopped: boolean;
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
  start(id: number, question: Question, update: MetricUpdate, now: Instant): void {
    this.stop(id);
    const job: Job = { stopped: false, cancel: null };
    this.#jobs.set(id, job);
    const run = (): void => {
      this.#startedAt.set(id, this.#clock.now());
      void this.#run(id, job, question, update, now);
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

  async #run(id: number, job: Job, question: Question, update: MetricUpdate, now: Instant): Promise<void> {
    let toldAt = this.#clock.now();
    const tellProgress = (progress: number): void => {
      if (this.#clock.now() - toldAt < TELL_MS) return;
      toldAt = this.#clock.now();
      this.#tell([{ ...update, progress }]);
    };
    const answer = await this.#slicer.run(computeQuestion(question, update, now, tellProgress), () => job.stopped);
    if (answer === undefined || job.stopped) return;
    this.#jobs.delete(id);
    this.#tell([answer]);
  }
}

/** Computes a question and what it is compared with, in steps. */
export function* computeQuestion(
  question: Question,
  update: MetricUpdate,
  now: Instant,
  tellProgress: (progress: number) => void,
): Generator<void, MetricUpdate> {
  const { plan, compared } = question;
  if (plan === null) return update;
  const part = compared === null ? 1 : 0.5;
  const answer = yield* silently(answerComputed(plan, plan.view.asOf ?? now), (progress) => tellProgress(progress * part));
  if ('problems' in answer) return { ...update, problems: [...update.problems, ...answer.problems] };
  const other =
    compared === null ? null : yield* silently(answerComputed(compared, compared.view.asOf ?? now), (progress) => tellProgress(part + progress * part));
  // Values are those of the query's own metric; the type cannot follow the name through the plan.
  return { ...update, answer, ...(other !== null && 'total' in other && { compared: other }) } as MetricUpdate;
}

function* silently<Result>(work: Generator<number, Result>, hear: (progress: number) => void): Generator<void, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    hear(step.value);
    yield;
  }
}
