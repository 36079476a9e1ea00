import type { Clock } from './clock.js';

/** A body that ends by itself when the server stops sending. */
export interface TimedBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** Why it ended early, once it has. */
  failure(): 'timeout' | 'network' | null;
}

export interface TimedBodyOptions {
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** Ends the request. */
  abort(): void;
}

// Whoever sends slower than this for a whole time-out is as good as gone: one byte a second would otherwise hold a wall for ever.
const SLOWEST_BYTES_PER_MS = 1;

/** Watches a body while somebody waits for it. Time the reader spends on what it has does not count. */
export function timedBody(body: ReadableStream<Uint8Array> | null, options: TimedBodyOptions): TimedBody {
  let failure: 'timeout' | 'network' | null = null;
  if (body === null) return { stream: emptyStream(), failure: () => null };
  let cancelled = false;
  const reader = body.getReader();
  const patience = createPatience(options);
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const settle = patience.wait(() => {
          failure = 'timeout';
          controller.error(new Error('The rest of the answer did not arrive in time.'));
          options.abort();
        });
        try {
          const { done, value } = await reader.read();
          settle(value?.byteLength ?? 0);
          if (failure !== null || cancelled) return;
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          settle(0);
          if (failure !== null || cancelled) return;
          failure = 'network';
          controller.error(error);
        }
      },
      cancel() {
        cancelled = true;
        options.abort();
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, failure: () => failure };
}

/** At most one time-out between two chunks, and over all one time-out more than the slowest bearable sender would take. */
function createPatience({ timeoutMs, clock }: TimedBodyOptions) {
  let bytes = 0;
  let waitedMs = 0;
  return {
    wait(giveUp: () => void): (received: number) => void {
      const since = clock.now();
      const cancel = clock.after(Math.max(0, Math.min(timeoutMs, timeoutMs + bytes / SLOWEST_BYTES_PER_MS - waitedMs)), giveUp);
      return (received) => {
        cancel();
        bytes += received;
        waitedMs += Math.max(0, clock.now() - since);
      };
    },
  };
}

function emptyStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() });
}
