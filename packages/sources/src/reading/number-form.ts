import type { Severity } from '@sluice/model';
import { decimalText, markEvidence, parseNumber, type NumberParts } from './number-text.js';
import type { ColumnForm, Hints } from './column-form.js';

const PLAIN = /^-?\d+$/;

/**
 * Finds out how one column writes its numbers, and reads them. Values that prove the decimal mark are counted; where none does and some can be
 * read both ways (`1.234`), the column stays open until `settle`. A value that does not fit what was found cannot be read: it is never bent.
 */
export class NumberForm implements ColumnForm {
  readonly #fixed: boolean;
  readonly #proofs = { '.': 0, ',': 0 };
  #example: string | null = null;
  #either: string | null = null;
  #mark: '.' | ',' | null = null;
  #basis = '';

  /** A machine's payload: point, and nothing to find out. */
  constructor(fixed = false) {
    this.#fixed = fixed;
    if (fixed) this.#mark = '.';
  }

  observe(value: unknown): void {
    if (this.#fixed || typeof value !== 'string' || PLAIN.test(value)) return;
    const parts = parseNumber(value);
    if (!parts) return;
    const evidence = markEvidence(parts);
    if (evidence === 'either') this.#either ??= value;
    else if (evidence !== null) {
      this.#proofs[evidence] += 1;
      this.#example ??= value;
    }
  }

  get pending(): boolean {
    return this.#mark === null && this.#either !== null && !this.#proven();
  }

  /** The decimal mark the column's own values prove, for its neighbours. */
  get proven(): '.' | ',' | null {
    return this.#proven();
  }

  settle(hints: Hints): Severity | null {
    if (this.#mark !== null) return null;
    this.#mark = this.#proven();
    if (this.#mark !== null || this.#either === null) return null;
    this.#mark = hints.decimal?.mark ?? (this.#either.includes('.') ? ',' : '.');
    this.#basis = hints.decimal?.because ?? 'nothing in the file says more';
    return hints.decimal ? hints.decimal.tell : 'warning';
  }

  /** Decimal text with a point; null where there is no value, undefined where it cannot be read. */
  read(value: unknown): { readonly text: string; readonly parts: NumberParts | null } | null | undefined {
    if (typeof value === 'number') return Number.isFinite(value) ? { text: String(value), parts: null } : undefined;
    if (typeof value !== 'string') return undefined;
    if (PLAIN.test(value)) return { text: value, parts: null };
    const parts = parseNumber(value);
    if (!parts) return undefined;
    const text = decimalText(parts, this.#mark ?? this.#proven() ?? '.');
    return text === null ? undefined : { text, parts };
  }

  about(): { reading?: string; evidence?: string } {
    const mark = this.#mark ?? this.#proven();
    if (this.#fixed || mark === null) return {};
    const reading = mark === ',' ? '1.234,56' : '1,234.56';
    if (this.#basis) return { reading, evidence: `"${this.#either}" can be read both ways; ${this.#basis}` };
    return { reading, evidence: this.#example === null ? '' : `"${this.#example}" can only be read so` };
  }

  /** True where some values prove a point and others a comma. */
  get contradicted(): boolean {
    return this.#proofs['.'] > 0 && this.#proofs[','] > 0;
  }

  /** A value that can be read both ways. */
  get doubt(): string | null {
    return this.#either;
  }

  #proven(): '.' | ',' | null {
    const { '.': dots, ',': commas } = this.#proofs;
    return dots === 0 && commas === 0 ? null : commas > dots ? ',' : '.';
  }
}
