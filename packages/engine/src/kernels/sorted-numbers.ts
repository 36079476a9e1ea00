import type { Ranked } from './ordered-reading.js';

/** Numbers in ascending order, sorted when first read; a change then moves the tail by one place. */
export class SortedNumbers implements Ranked {
  #values = new Float64Array(16);
  #sorted = true;
  n = 0;

  /** In any order; sorting waits for the next reading. */
  append(value: number): void {
    this.#reserve();
    this.#values[this.n++] = value;
    this.#sorted = false;
  }

  add(value: number): void {
    if (!this.#sorted) {
      this.append(value);
      return;
    }
    this.#reserve();
    const rank = this.#rankOf(value);
    this.#values.copyWithin(rank + 1, rank, this.n);
    this.#values[rank] = value;
    this.n++;
  }

  remove(value: number): void {
    this.#sort();
    const rank = this.#rankOf(value);
    this.#values.copyWithin(rank, rank + 1, this.n);
    this.n--;
  }

  addAll(other: SortedNumbers): void {
    for (let rank = 0; rank < other.n; rank++) this.append(other.#values[rank]!);
  }

  at(rank: number): number {
    this.#sort();
    return this.#values[rank]!;
  }

  countBelow(x: number): number {
    this.#sort();
    return this.#rankOf(x);
  }

  eachAscending(visit: (value: number, times: number) => void): void {
    this.#sort();
    for (let rank = 0; rank < this.n;) {
      const value = this.#values[rank]!;
      let next = rank + 1;
      while (next < this.n && this.#values[next] === value) next++;
      visit(value, next - rank);
      rank = next;
    }
  }

  /** First rank whose value is not below x. */
  #rankOf(x: number): number {
    let low = 0;
    let high = this.n;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#values[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sort(): void {
    if (this.#sorted) return;
    this.#values.subarray(0, this.n).sort();
    this.#sorted = true;
  }

  #reserve(): void {
    if (this.n < this.#values.length) return;
    const longer = new Float64Array(this.#values.length * 2);
    longer.set(this.#values);
    this.#values = longer;
  }
}
