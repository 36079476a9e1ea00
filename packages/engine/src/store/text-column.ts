import { DictionaryBuilder, GrowableCodes, type CodeColumn } from '@sluice/model';

/** A growing column of texts, kept as codes into a dictionary. */
export class TextColumn {
  readonly dictionary = new DictionaryBuilder();
  readonly #codes: GrowableCodes;

  /** `small`: few distinct texts are expected; `large`: about one per row. */
  constructor(width: 'small' | 'large' = 'small') {
    this.#codes = new GrowableCodes(width);
  }

  set(row: number, text: string | null): void {
    this.#codes.set(row, text === null ? null : this.dictionary.encode(text));
  }

  get(row: number): string | null {
    const code = this.#codes.get(row);
    return code === null ? null : (this.dictionary.values[code] ?? null);
  }

  /** The dictionary's code; null where missing. */
  codeAt(row: number): number | null {
    return this.#codes.get(row);
  }

  /** A view of the rows so far. */
  column(): CodeColumn {
    return this.#codes.column(this.dictionary);
  }
}
