import type { Severity } from '@sluice/model';
import type { ColumnForm, Hints } from './column-form.js';
import { NumberForm } from './number-form.js';

/** `percent` and `fraction` are known beforehand; `open` is found out. */
export type Scale = 'percent' | 'fraction' | 'open';

/**
 * Probabilities as 0 to 1. A `%` sign decides for its value; without one the column does: a value above 1 means percents.
 * A column of nothing but 0 and 1 is read as fractions.
 */
export class ProbabilityForm implements ColumnForm {
  readonly #numbers: NumberForm;
  readonly #scale: Scale;
  #largest: string | null = null;
  #percents = false;
  #settled: Scale | null = null;

  /** `machine` payloads write points. */
  constructor(scale: Scale, machine = false) {
    this.#scale = scale;
    this.#numbers = new NumberForm(machine);
  }

  observe(value: unknown): void {
    this.#numbers.observe(value);
    if (this.#scale !== 'open' || this.#percents) return;
    const read = this.#numbers.read(value);
    if (!read || read.parts?.percent || Number(read.text) <= 1) return;
    this.#percents = true;
    this.#largest = String(value);
  }

  get pending(): boolean {
    return this.#numbers.pending;
  }

  settle(hints: Hints): Severity | null {
    // Once rows are handed over, a late value cannot change how the earlier ones were read.
    this.#settled ??= this.#current();
    return this.#numbers.settle(hints);
  }

  /** 0 to 1; undefined where it is no number, or outside that range. */
  read(value: unknown): number | undefined {
    const read = this.#numbers.read(value);
    if (!read) return undefined;
    const percent = read.parts?.percent || (this.#settled ?? this.#current()) === 'percent';
    const number = Number(read.text) / (percent ? 100 : 1);
    return number >= 0 && number <= 1 ? number : undefined;
  }

  about(): { reading?: string; evidence?: string } {
    if (this.#scale !== 'open' || this.#largest === null) return this.#numbers.about();
    return { reading: 'percent', evidence: `"${this.#largest}" is above 1` };
  }

  get doubt(): string | null {
    return this.#numbers.doubt;
  }

  #current(): Scale {
    return this.#scale === 'open' ? (this.#percents ? 'percent' : 'fraction') : this.#scale;
  }
}
