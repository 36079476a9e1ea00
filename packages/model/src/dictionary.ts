import type { Dictionary } from './column.js';

/** A dictionary that grows. Codes never change once given. */
export class DictionaryBuilder implements Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #values: string[] = [];

  get values(): readonly string[] {
    return this.#values;
  }

  /** Number of different texts. */
  get size(): number {
    return this.#values.length;
  }

  /** Code of the text, a new one where it has none yet. */
  encode(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#values.length;
    this.#codes.set(text, code);
    this.#values.push(text);
    return code;
  }

  codeOf(text: string): number {
    return this.#codes.get(text) ?? -1;
  }
}
