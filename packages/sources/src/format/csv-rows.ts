import { findDialect, isDialectHead, type CsvDialect } from './csv-dialect.js';
import { CsvParser } from './csv-parser.js';

/** A row with cells, and its number as a spreadsheet shows it. */
export interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Rows that do not have as many cells as the header. */
export interface Ragged {
  readonly number: number;
  readonly cells: number;
  /** False where the row was left out, because its values may stand under the wrong headers. */
  readonly kept: boolean;
}

const HEADER_SEARCH = 10;

/** CSV text, piece by piece, to a header and rows. */
export class CsvRows {
  dialect: CsvDialect | null = null;
  header: readonly string[] | null = null;
  readonly ragged: Ragged[] = [];
  /** Lines at the end that stand apart from the table: totals, notices. */
  footer = 0;
  openQuoteRow: number | null = null;

  readonly #score: (cells: readonly string[]) => number;
  #head = '';
  #parser: CsvParser | null = null;
  #number = 0;
  #early: CsvRow[] = [];
  #alone: CsvRow[] = [];

  /** `score` says how many cells of a row are known headers; titles above the header are skipped by it. */
  constructor(score: (cells: readonly string[]) => number) {
    this.#score = score;
  }

  push(text: string): CsvRow[] {
    if (this.#parser) return this.#rows(this.#parser.push(text), false);
    this.#head += text;
    return this.#head.length > 65_536 || isDialectHead(this.#head) ? this.#start() : [];
  }

  end(): CsvRow[] {
    const rows = this.#parser ? [] : this.#start();
    rows.push(...this.#rows(this.#parser?.end() ?? [], true));
    this.openQuoteRow = this.#parser?.openQuoteRow ?? null;
    // Salesforce and others close a report with lines of one cell.
    this.footer = this.#alone.length;
    return rows;
  }

  #start(): CsvRow[] {
    this.dialect = findDialect(this.#head);
    this.#parser = new CsvParser(this.dialect.delimiter);
    if (this.dialect.skip > 0) this.#number = 1;
    const rows = this.#rows(this.#parser.push(this.#head.slice(this.dialect.skip)), false);
    this.#head = '';
    return rows;
  }

  #rows(parsed: readonly (readonly string[])[], last: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    for (const cells of parsed) {
      this.#number += 1;
      if (cells.length === 1 && cells[0]!.trim() === '') continue;
      const row = { number: this.#number, cells };
      if (this.header) this.#body(row, rows);
      else this.#early.push(row);
      if (!this.header && this.#early.length >= HEADER_SEARCH) this.#findHeader(rows);
    }
    if (last && !this.header && this.#early.length > 0) this.#findHeader(rows);
    return rows;
  }

  #findHeader(rows: CsvRow[]): void {
    const scores = this.#early.map(({ cells }) => this.#score(cells));
    const best = scores[0]! > 0 ? 0 : Math.max(0, scores.indexOf(Math.max(...scores)));
    this.header = this.#early[best]!.cells.map((cell) => cell.trim());
    for (const row of this.#early.slice(best + 1)) this.#body(row, rows);
    this.#early = [];
  }

  #body(row: CsvRow, rows: CsvRow[]): void {
    const width = this.header!.length;
    if (row.cells.length === 1 && width > 1) {
      this.#alone.push(row);
      return;
    }
    // Rows follow, so the lone cells before were no footer.
    for (const alone of this.#alone) this.ragged.push({ number: alone.number, cells: 1, kept: false });
    this.#alone = [];
    const extra = row.cells.slice(width).some((cell) => cell.trim() !== '');
    if (extra || row.cells.length < width) this.ragged.push({ number: row.number, cells: row.cells.length, kept: !extra });
    if (!extra) rows.push(row);
  }
}
