import type { Problem } from '@sluice/model';
import type { ColumnForm } from '../reading/column-form.js';
import { shownValue } from '../reading/words.js';
import { valueIn, type Column } from './column.js';

/** A share of the rows may lack one, as a line of totals does. */
const LEAST_FILLED = 0.9;

/** A column taken for the id, as its header may mean it and its values differ. What comes twice after all tells nothing apart, and is not taken. */
export class GuessedId implements ColumnForm {
  readonly column: Column;
  readonly pending = false;
  readonly doubt = null;
  readonly #among: number;
  readonly #seen = new Set<string>();
  #repeats = 0;
  #firstRepeat = '';

  /** `among`: how many values were found to be different. */
  constructor({ field, path, gets, reader }: Column, among: number) {
    this.#among = among;
    this.column = { field, path, gets, reader: { name: 'text', form: this, read: (value) => this.#first(reader.read(value)) } };
  }

  /** From the first of `columns` whose values are different in all rows looked at; null where none is, as one row alone proves nothing. */
  static pick(columns: readonly Column[], rows: readonly unknown[]): GuessedId | null {
    for (const column of columns) {
      const found = different(column, rows);
      if (found >= 2 && found >= rows.length * LEAST_FILLED) return new GuessedId(column, found);
    }
    return null;
  }

  observe(): void {
    // What was looked at decided already.
  }

  settle(): null {
    return null;
  }

  about(): { evidence: string } {
    return { evidence: `${this.#among} values, all different` };
  }

  /** Tells of values that came again; null where none did. */
  problem(): Problem | null {
    if (this.#repeats === 0) return null;
    const { path } = this.column;
    return {
      code: 'repeated-id',
      severity: 'warning',
      message: `The column "${path}" was taken for the id, but "${this.#firstRepeat}" comes more than once; such rows are told apart by what they hold.`,
      values: { column: path, value: this.#firstRepeat },
      path,
      count: this.#repeats,
    };
  }

  // Empty is as good as no value.
  #first(value: unknown): unknown {
    if (typeof value !== 'string' || !this.#seen.has(value)) {
      if (typeof value === 'string') this.#seen.add(value);
      return value;
    }
    if (this.#repeats === 0) this.#firstRepeat = value.slice(0, 40);
    this.#repeats += 1;
    return '';
  }
}

/** How many values there are; 0 where one comes twice. */
function different(column: Column, rows: readonly unknown[]): number {
  const seen = new Set<string>();
  for (const row of rows) {
    const text = row === null || typeof row !== 'object' ? '' : shownValue(valueIn(column, row)).trim();
    if (text === '') continue;
    if (seen.has(text)) return 0;
    seen.add(text);
  }
  return seen.size;
}
