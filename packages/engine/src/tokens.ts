import type { FromEngine } from './protocol.js';

/** Asks the page for tokens, the one thing it is asked, and hands the answers to whoever waits. */
export class Tokens {
  readonly #say: (message: FromEngine) => void;
  readonly #waiting = new Map<number, (value: string | null) => void>();
  #requests = 0;

  constructor(say: (message: FromEngine) => void) {
    this.#say = say;
  }

  ask(source: number): Promise<string | null> {
    const request = ++this.#requests;
    return new Promise((resolve) => {
      this.#waiting.set(request, resolve);
      this.#say({ needToken: request, source });
    });
  }

  answer(request: number, value: string | null): void {
    this.#waiting.get(request)?.(value);
    this.#waiting.delete(request);
  }

  /** Nobody will answer any more. */
  dispose(): void {
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
