import type { Instant, Problem } from '@sluice/model';
import { createBackoff, type Backoff } from './backoff.js';
import { problemOfCutBody, problemOfTimeout, type FetchProblem } from './fetch-problem.js';
import { createLoader, type Loaded, type Loader, type LoadOptions } from './loader.js';
import { httpDate } from './http-date.js';
import type { StateReason } from './state-reason.js';
import { waitAfterFailure } from './wait-after-failure.js';

export interface PollOptions extends LoadOptions {
  /** Time between an answer and the next request, give or take a tenth. Absent: loads once. At least a second. */
  readonly refreshMs?: number;
  /** Goes on while the page is hidden. */
  readonly refreshHidden?: boolean;
}

/** One body, on its way. `number` counts the requests of this poll: a higher one was asked later. */
export interface Arrival {
  readonly stream: ReadableStream<Uint8Array>;
  /** As the server says; null where it does not, or where the body travels compressed. */
  readonly totalBytes: number | null;
  readonly mime: string | null;
  readonly lastModified: Instant | null;
  readonly startedAt: Instant;
  readonly number: number;
}

export interface PollFailure {
  readonly reason: StateReason;
  readonly problem: Problem;
  /** When it is tried again; null where it is not, or not before the page is seen again. */
  readonly retryAt: Instant | null;
}

export interface PollState {
  readonly refreshing: boolean;
  readonly nextAt: Instant | null;
  readonly checkedAt: Instant | null;
}

/**
 * Whom a poll tells. `arrived` reads the stream and says whether what it held could be used; it is never called again before it has settled, and never with an older
 * answer after a newer one. If the transport fails while it reads, its stream errors (it may reject, or say `failed`), and `failed` follows with the reason.
 */
export interface PollListener {
  arrived(answer: Arrival): Promise<{ failed: boolean }>;
  /** The server says that nothing has changed since the last answer that could be used, to a request that began at `startedAt`. */
  unchanged(at: Instant, startedAt: Instant): void;
  failed(failure: PollFailure): void;
  state(state: PollState): void;
}

export interface Poll {
  /** Asks now. A request begun earlier does not count as this one. */
  refresh(): void;
  /** What the page knows: whether it is seen, and whether the browser believes it is on line (which it may do wrongly). */
  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void;
  /** Ends everything. The listener hears nothing more. */
  stop(): void;
}

/** Loads an address once or again and again. The first request leaves in a microtask, hidden or not, so that the caller can finish setting up. */
export function createPoll(options: PollOptions, listener: PollListener): Poll {
  return new RunningPoll(options, listener);
}

// One that is stuck, and one that was asked for meanwhile; a third waits for the second.
const MOST_AT_ONCE = 2;
// Walls of one floor come back on line together.
const COME_BACK_MS = 1_000;

type Ending = 'good' | 'bad-content' | { readonly failure: FetchProblem; readonly retryAfterMs: number | null; readonly final?: true };

class RunningPoll implements Poll {
  readonly #options: PollOptions;
  readonly #listener: PollListener;
  readonly #loader: Loader;
  readonly #backoff: Backoff;
  /** Requests under way, oldest first. */
  readonly #running = new Map<number, AbortController>();
  #number = 0;
  /** The highest number whose answer was handed over or told unchanged. */
  #newest = 0;
  #delivering: Promise<unknown> = Promise.resolve();
  #again = false;
  #cancelTimer: (() => void) | null = null;
  #dueAt: Instant | null = null;
  #heldUntil: Instant = -Infinity;
  #checkedAt: Instant | null = null;
  #lastReason: StateReason | null = null;
  #hidden = false;
  #online = true;
  #stopped = false;

  constructor(options: PollOptions, listener: PollListener) {
    this.#options = options;
    this.#listener = listener;
    this.#loader = createLoader(options);
    this.#backoff = createBackoff({ clock: options.clock });
    queueMicrotask(() => {
      if (this.#number === 0) this.#start();
    });
  }

  refresh(): void {
    if (this.#running.size < MOST_AT_ONCE) this.#start();
    else this.#again = true;
  }

  attend({ hidden = this.#hidden, online = this.#online }: { readonly hidden?: boolean; readonly online?: boolean }): void {
    const seenAgain = this.#hidden && !hidden;
    const backOnline = !this.#online && online;
    this.#hidden = hidden;
    this.#online = online;
    if (this.#stopped || this.#number === 0) return;
    if (this.#running.size === 0 && this.#lastReason !== null && this.#lastReason !== 'no-source') this.#hurry(seenAgain, backOnline);
    this.#arm();
    this.#tell();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelTimer?.();
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
  }

  /** Whoever looks at a failure again, or gets the network back, should not wait for a long backoff, unless the server asked for the wait. */
  #hurry(seenAgain: boolean, backOnline: boolean): void {
    const { clock } = this.#options;
    const now = clock.now();
    if (seenAgain || backOnline)
      this.#dueAt = Math.min(this.#dueAt ?? Infinity, Math.max(this.#heldUntil, backOnline ? now + clock.random() * COME_BACK_MS : now));
  }

  get #paused(): boolean {
    return this.#hidden && this.#options.refreshHidden !== true;
  }

  #start(): void {
    if (this.#stopped) return;
    this.#cancelTimer?.();
    this.#dueAt = null;
    const number = ++this.#number;
    const controller = new AbortController();
    this.#running.set(number, controller);
    this.#tell();
    void this.#run(number, controller);
  }

  async #run(number: number, controller: AbortController): Promise<void> {
    const startedAt = this.#options.clock.now();
    const loaded = await this.#loader.load(controller, this.#online);
    if (loaded.kind === 'aborted' || !this.#running.has(number)) return;
    if (loaded.kind === 'failed') return this.#end(number, loaded);
    this.#dropOlder(number);
    await this.#delivering;
    if (!this.#running.has(number)) return;
    this.#newest = number;
    if (loaded.kind === 'unchanged') return this.#endUnchanged(number, startedAt);
    const delivery = this.#deliver(loaded, number, startedAt);
    this.#delivering = delivery;
    const ending = await delivery;
    controller.abort();
    if (this.#running.has(number)) this.#end(number, ending);
  }

  /** Hands the body over, and finds out why it failed if it did. Never rejects. */
  async #deliver(loaded: Extract<Loaded, { kind: 'answer' }>, number: number, startedAt: Instant): Promise<Ending> {
    const { response, body, context } = loaded;
    const { failed, error } = await this.#listener.arrived({ stream: body.stream, ...described(response), startedAt, number }).then(
      (read) => ({ failed: read.failed, error: null }),
      (thrown: unknown) => ({ failed: true, error: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
    const broken = body.failure();
    if (broken === 'timeout') return { failure: problemOfTimeout('body', context), retryAfterMs: null };
    if (broken === 'network') return { failure: problemOfCutBody({ ...context, online: this.#online }), retryAfterMs: null };
    if (error !== null) return { failure: unreadable(error), retryAfterMs: null };
    if (failed) return 'bad-content';
    if (number === this.#newest) this.#loader.keep(response);
    return 'good';
  }

  #endUnchanged(number: number, startedAt: Instant): void {
    this.#listener.unchanged(this.#options.clock.now(), startedAt);
    this.#end(number, 'good');
  }

  #end(number: number, ending: Ending): void {
    this.#running.delete(number);
    if (this.#stopped) return;
    const superseded = ending !== 'good' && this.#running.size > 0 && Math.max(...this.#running.keys()) > number;
    if (!superseded) this.#conclude(ending);
    if (this.#again) {
      this.#again = false;
      this.#start();
    } else this.#tell();
  }

  /** Plans what comes next, then tells of a failure. */
  #conclude(ending: Ending): void {
    const { clock, refreshMs } = this.#options;
    if (ending === 'good') {
      this.#checkedAt = clock.now();
      this.#lastReason = null;
      this.#heldUntil = -Infinity;
      this.#backoff.succeed();
      return this.#plan(refreshMs === undefined ? null : Math.max(1_000, refreshMs) * (0.9 + clock.random() * 0.2));
    }
    const failure = ending === 'bad-content' ? { reason: 'bad-data' as const, retryAfterMs: null, final: false } : { ...ending, reason: ending.failure.reason };
    this.#lastReason = failure.reason;
    this.#heldUntil = failure.retryAfterMs === null ? -Infinity : clock.now() + failure.retryAfterMs;
    this.#plan(waitAfterFailure(failure, { refreshMs, backoffMs: this.#backoff.fail(), random: clock.random() }));
    if (ending !== 'bad-content') this.#listener.failed({ ...ending.failure, retryAt: this.#nextAt() });
  }

  #plan(waitMs: number | null): void {
    this.#dueAt = waitMs === null ? null : this.#options.clock.now() + Math.round(waitMs);
    this.#arm();
  }

  #arm(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#dueAt === null || this.#paused) return;
    const { clock } = this.#options;
    this.#cancelTimer = clock.after(Math.max(0, this.#dueAt - clock.now()), () => {
      // A request under way plans anew when it ends.
      if (this.#running.size === 0) this.#start();
    });
  }

  #dropOlder(number: number): void {
    for (const [older, controller] of this.#running) {
      if (older >= number) continue;
      this.#running.delete(older);
      controller.abort();
    }
  }

  #nextAt(): Instant | null {
    return this.#paused ? null : this.#dueAt;
  }

  #tell(): void {
    if (!this.#stopped) this.#listener.state({ refreshing: this.#running.size > 0, nextAt: this.#nextAt(), checkedAt: this.#checkedAt });
  }
}

function described({ headers }: Response): Pick<Arrival, 'totalBytes' | 'mime' | 'lastModified'> {
  const length = headers.get('content-length');
  const whole = length !== null && /^\d+$/.test(length) && headers.get('content-encoding') === null;
  return { totalBytes: whole ? Number(length) : null, mime: headers.get('content-type'), lastModified: httpDate(headers.get('last-modified')) };
}

function unreadable(error: string): FetchProblem {
  return {
    reason: 'bad-data',
    problem: { code: 'answer-unreadable', severity: 'error', message: `The answer could not be read: ${error}`, values: { detail: error } },
  };
}
