/**
 * Safe names for columns. Vega reads `a.b` and `a[0]` as paths and breaks at names like `constructor`, so every name a chart uses becomes
 * `f0`, `f1`, ... in the order it is first met, and is shown under its own.
 */
export class Aliases {
  readonly #aliases = new Map<string, string>();
  readonly #names: string[] = [];

  of(name: string): string {
    let alias = this.#aliases.get(name);
    if (alias === undefined) {
      alias = `f${this.#names.length}`;
      this.#aliases.set(name, alias);
      this.#names.push(name);
    }
    return alias;
  }

  /** A row with its columns under their safe names. */
  row(row: ReadonlyMap<string, unknown>): Record<string, unknown> {
    return Object.fromEntries([...row].map(([name, value]) => [this.of(name), value]));
  }
}
