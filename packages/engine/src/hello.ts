import type { Clock } from '@sluice/sources';

/** The first thing a worker says: that it runs, and which build it is. */
export interface Hello {
  readonly sluice: 'hello';
  readonly build: string;
}

/** How long a worker may take to say hello, in ms. */
export const HELLO_WITHIN_MS = 4000;

/** What a worker of this build says first. */
export const helloOf = (build: string): Hello => ({ sluice: 'hello', build });

/**
 * Resolves when `worker` has said hello as `build`.
 * Rejects on its `error` event (Firefox gives it no message), on the hello of another build, and after 4 s of silence.
 */
export function awaitHello(worker: Worker, build: string, clock: Clock): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      cancel();
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      if (error === undefined) resolve();
      else reject(error);
    };
    const onMessage = ({ data }: MessageEvent<unknown>): void => {
      if (!isHello(data)) return;
      settle(data.build === build ? undefined : new Error(`The worker is of build "${data.build}"; this page needs build "${build}".`));
    };
    const onError = (event: ErrorEvent): void => {
      // A failed rung is told once, by the notice of the ladder.
      event.preventDefault();
      settle(new Error(event.message || 'The worker could not be loaded.'));
    };
    const cancel = clock.after(HELLO_WITHIN_MS, () => settle(new Error(`The worker said nothing within ${HELLO_WITHIN_MS / 1000} s.`)));
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
  });
}

function isHello(data: unknown): data is Hello {
  return typeof data === 'object' && data !== null && 'sluice' in data && data.sluice === 'hello' && 'build' in data;
}
