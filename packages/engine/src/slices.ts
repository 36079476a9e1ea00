import type { Clock } from '@sluice/sources';

/** How work is cut so that the thread stays responsive. */
export interface SliceOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Work between two breaks, in ms. */
  readonly sliceMs: number;
  /** A break: lets messages and timers through. */
  readonly yieldToHost: () => Promise<void>;
  /** Called at each break. */
  readonly beat?: () => void;
}

/** Cuts work into slices. One per engine, so that all its work shares the time between two breaks. */
export class Slicer {
  readonly #options: SliceOptions;
  #startedAt: number;

  constructor(options: SliceOptions) {
    this.#options = options;
    this.#startedAt = options.clock.now();
  }

  /** Call between steps: takes a break once the slice is used up. */
  async pause(): Promise<void> {
    const { clock, sliceMs, yieldToHost, beat } = this.#options;
    if (clock.now() - this.#startedAt < sliceMs) return;
    beat?.();
    await yieldToHost();
    this.#startedAt = clock.now();
  }

  /** Steps through `work`; gives up, with undefined, once `stopped` says so. */
  async run<Result>(work: Generator<unknown, Result>, stopped: () => boolean = () => false): Promise<Result | undefined> {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      await this.pause();
      if (stopped()) return undefined;
    }
  }
}

/** The break where nobody gave one: a turn of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
