import { GrowableNumbers, type Column } from '@sluice/model';
import { TextColumn } from './text-column.js';

/** A custom field: numbers as long as every value is one, text from the first that is not. */
export class CustomColumn {
  #numbers: GrowableNumbers | null = new GrowableNumbers();
  #texts: TextColumn | null = null;
  #length = 0;

  set(row: number, value: string | number | null): void {
    if (typeof value === 'string' && this.#numbers !== null) this.#becomeText();
    if (this.#numbers !== null) this.#numbers.set(row, typeof value === 'number' ? value : null);
    else this.#texts?.set(row, value === null ? null : String(value));
    this.#length = Math.max(this.#length, row + 1);
  }

  get(row: number): string | number | null {
    if (row >= this.#length) return null;
    return this.#numbers !== null ? this.#numbers.get(row) : (this.#texts?.get(row) ?? null);
  }

  /** A view of exactly `size` rows. */
  column(size: number): Column {
    if (this.#length < size) this.set(size - 1, null);
    if (this.#numbers !== null) return this.#numbers.column();
    return (this.#texts ??= new TextColumn()).column();
  }

  #becomeText(): void {
    const numbers = this.#numbers;
    this.#numbers = null;
    this.#texts = new TextColumn();
    for (let row = 0; row < this.#length; row++) {
      const value = numbers?.get(row) ?? null;
      this.#texts.set(row, value === null ? null : String(value));
    }
  }
}
