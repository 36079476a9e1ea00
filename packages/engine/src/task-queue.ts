/** Runs tasks one after another; a task that fails does not hold up the next. */
export class TaskQueue {
  readonly #failed: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Resolves once the task has ended, well or not. */
  add(task: () => Promise<void> | void): Promise<void> {
    this.#last = this.#last.then(task).catch((error: unknown) => this.#failed(error));
    return this.#last;
  }
}
