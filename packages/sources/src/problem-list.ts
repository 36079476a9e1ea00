import type { Problem } from '@sluice/model';

/** Collects problems: of each code only the first is told, the others are counted. */
export class ProblemList {
  readonly #first = new Map<string, Problem>();
  readonly #counts = new Map<string, number>();

  /** `apart` keeps problems of one code apart, as when each column is worth its own sentence. */
  add(problem: Problem, apart = ''): void {
    const key = `${problem.code}\n${apart}`;
    if (!this.#first.has(key)) this.#first.set(key, problem);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** True where a problem of this code was told already, so that a caller may only count it. */
  count(code: string): boolean {
    const key = `${code}\n`;
    if (!this.#first.has(key)) return false;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    return true;
  }

  list(): readonly Problem[] {
    return [...this.#first].map(([key, problem]) => {
      const count = this.#counts.get(key) ?? 1;
      return count > 1 ? { ...problem, count } : problem;
    });
  }
}
