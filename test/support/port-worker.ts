import { expose } from 'comlink';

/** A worker in this very thread: both ends over one `MessageChannel`, so that what crosses is cloned as it is for a worker. */
export class PortWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  terminated = false;
  readonly #near: MessagePort;
  readonly #far: MessagePort;

  /** `hello`: the first thing said; null says nothing. */
  constructor(api: object, hello: unknown) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#near = port1;
    this.#far = port2;
    this.#near.onmessage = ({ data }: MessageEvent<unknown>) => this.dispatchEvent(new MessageEvent('message', { data }));
    expose(api, this.#far);
    if (hello !== null) this.#far.postMessage(hello);
  }

  postMessage(message: unknown, transfer?: unknown): void {
    this.#near.postMessage(message, (transfer ?? []) as Transferable[]);
  }

  terminate(): void {
    this.terminated = true;
    this.#near.close();
    this.#far.close();
  }

  /** What a browser fires when the script of a worker fails. */
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}
