import type { Ranked } from './ordered-reading.js';

/** How often each day (or number of days) comes: forgetting is as cheap as learning. */
export class DayCounts implements Ranked {
  #first = 0;
  #counts = new Int32Array(0);
  n = 0;

  add(day: number, times = 1): void {
    this.#reach(day);
    this.#counts[day - this.#first]! += times;
    this.n += times;
  }

  remove(day: number): void {
    this.#counts[day - this.#first]! -= 1;
    this.n -= 1;
  }

  addAll(other: DayCounts): void {
    other.eachAscending((day, times) => this.add(day, times));
  }

  at(rank: number): number {
    let left = rank;
    for (let i = 0; i < this.#counts.length; i++) {
      left -= this.#counts[i]!;
      if (left < 0) return this.#first + i;
    }
    throw new Error(`There is no value of rank ${rank} among ${this.n}; ranks start at 0.`);
  }

  countBelow(x: number): number {
    let below = 0;
    const end = Math.min(this.#counts.length, Math.ceil(x) - this.#first);
    for (let i = 0; i < end; i++) below += this.#counts[i]!;
    return below;
  }

  eachAscending(visit: (value: number, times: number) => void): void {
    for (let i = 0; i < this.#counts.length; i++) if (this.#counts[i]! > 0) visit(this.#first + i, this.#counts[i]!);
  }

  #reach(day: number): void {
    const length = this.#counts.length;
    if (length === 0) {
      this.#first = day - 32;
      this.#counts = new Int32Array(128);
    } else if (day < this.#first || day >= this.#first + length) {
      // Doubles towards the side that is short.
      const first = day < this.#first ? Math.min(day, this.#first - length) : this.#first;
      const end = Math.max(day + 1, this.#first + length + (day < this.#first ? 0 : length));
      const counts = new Int32Array(end - first);
      counts.set(this.#counts, this.#first - first);
      this.#first = first;
      this.#counts = counts;
    }
  }
}
