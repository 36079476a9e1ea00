const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * CSV text to rows of cells, fed in pieces of any size (RFC 4180, and what people really send: `CR`, `LF` or `CRLF`, any delimiter,
 * quotes inside unquoted cells, text after a closing quote). Blank lines come out as rows with one empty cell, so that row numbers stay true.
 */
export class CsvParser {
  /** Row (1-based) whose quote was still open at the end; null where all were closed. */
  openQuoteRow: number | null = null;

  readonly #delimiter: number;
  #rows: string[][] = [];
  #row: string[] = [];
  #cell = '';
  #state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  #skipLf = false;
  #number = 1;

  /** `delimiter` is one character. */
  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Rows finished by this piece. */
  push(text: string): string[][] {
    let at = 0;
    while (at < text.length) {
      if (this.#skipLf) {
        this.#skipLf = false;
        if (text.charCodeAt(at) === LF) {
          at += 1;
          continue;
        }
      }
      at = this.#state === 'quoted' ? this.#quoted(text, at) : this.#open(text, at);
    }
    return this.#take();
  }

  /** The last row, where the text did not end with a line break. */
  end(): string[][] {
    if (this.#state === 'quoted') this.openQuoteRow = this.#number;
    if (this.#state !== 'start' || this.#row.length > 0) this.#endRow();
    return this.#take();
  }

  #take(): string[][] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #quoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      this.#cell += text.slice(from);
      return text.length;
    }
    this.#cell += text.slice(from, quote);
    this.#state = 'closed';
    return quote + 1;
  }

  #open(text: string, from: number): number {
    const first = text.charCodeAt(from);
    if (first === QUOTE && this.#state !== 'plain') {
      if (this.#state === 'closed') this.#cell += '"';
      this.#state = 'quoted';
      return from + 1;
    }
    let to = from;
    let code = first;
    while (code !== this.#delimiter && code !== LF && code !== CR) {
      to += 1;
      if (to === text.length) {
        this.#cell += text.slice(from);
        this.#state = 'plain';
        return to;
      }
      code = text.charCodeAt(to);
    }
    this.#cell += text.slice(from, to);
    if (code === this.#delimiter) this.#endCell();
    else this.#endRow();
    this.#skipLf = code === CR;
    return to + 1;
  }

  #endCell(): void {
    this.#row.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(): void {
    this.#endCell();
    this.#rows.push(this.#row);
    this.#row = [];
    this.#number += 1;
  }
}
