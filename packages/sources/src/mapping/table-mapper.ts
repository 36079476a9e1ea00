import { createZone, dateOfDay, type TableKind, type Zone } from '@sluice/model';
import type { Entities } from '../entities.js';
import type { ReaderName } from '../reading/reader.js';
import { RowIds } from '../row-id.js';
import type { TableReport } from '../table-reading.js';
import { buildActivity } from './build-activity.js';
import { buildDeal } from './build-deal.js';
import { buildPerson } from './build-person.js';
import { buildQuota } from './build-quota.js';
import { buildRate } from './build-rate.js';
import { buildStage } from './build-stage.js';
import { valueIn, type Column } from './column.js';
import { GuessedId } from './guessed-id.js';
import { buildHistory } from './history-rows.js';
import { badValue, type Build, type Collected, type RowContext } from './row-context.js';
import type { Mapping } from './mapping.js';
import { ROW_FAULTS, type RowFault } from './row-faults.js';
import { settleColumns, tellMixed } from './settle-columns.js';

const BUILDERS: Readonly<Record<TableKind, Build>> = {
  deals: buildDeal,
  stages: buildStage,
  history: buildHistory,
  activities: buildActivity,
  quotas: buildQuota,
  people: buildPerson,
  rates: buildRate,
};

/** Rows looked at before the first is read: enough to find out how columns are written. */
const SAMPLE_ROWS = 1000;

interface Waiting {
  readonly row: unknown;
  readonly number: number;
}

/** Turns rows into entities. Rows wait while a column can still be read in two ways, so that no number is given out before it is sure. */
export class TableMapper {
  rows = 0;
  refused = 0;

  readonly #mapping: Mapping;
  readonly #build: Build;
  readonly #context: RowContext;
  #columns: readonly Column[];
  #uses: number[];
  #guessedId: GuessedId | null = null;
  #waiting: Waiting[] = [];
  #started = false;
  #where = '';

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
    this.#columns = mapping.columns;
    this.#build = BUILDERS[mapping.request.kind];
    this.#uses = mapping.columns.map(() => 0);
    this.#context = this.#createContext(createZone(mapping.request.timeZone));
  }

  add(row: unknown, number: number): void {
    const fault = row instanceof Error ? row : this.#observe(row);
    this.#waiting.push({ row: fault ?? row, number });
  }

  /** What went wrong where the row could not be looked into, as a proxy that refuses; null where it could. */
  #observe(row: unknown): Error | null {
    try {
      for (const column of this.#mapping.columns) {
        const { form } = column.reader;
        const value = form && valueIn(column, row);
        if (form && value !== undefined) form.observe(value);
      }
      return null;
    } catch (cause) {
      return new Error(cause instanceof Error ? cause.message : String(cause), { cause });
    }
  }

  /** True where the rows waiting can be read by now. */
  get ready(): boolean {
    if (!this.#started && this.#waiting.length < SAMPLE_ROWS) return false;
    return !this.#mapping.columns.some(({ reader }) => reader.form?.pending);
  }

  /** Entities of up to `limit` waiting rows. Call it only when `ready`, or at the end. */
  take(limit: number): Partial<Entities> {
    if (!this.#started) {
      this.#started = true;
      this.#guessId();
      this.#settle();
    } else if (this.#mapping.columns.some(({ reader }) => reader.form?.pending)) this.#settle();
    const into: Collected = { deals: [], stages: [], history: [], activities: [], quotas: [], people: [], rates: [] };
    for (const { row, number } of this.#waiting.splice(0, limit)) this.#map(row, number, into);
    return Object.fromEntries(Object.entries(into).filter(([, list]) => list.length > 0));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** What fed which field. To be asked at the end. */
  fields(): TableReport['fields'] {
    tellMixed(this.#mapping);
    const repeated = this.#guessedId?.problem();
    if (repeated) this.#mapping.problems.add({ ...repeated, table: this.#mapping.request.kind });
    return this.#columns.filter((_, i) => this.#uses[i]! > 0).map(({ field, path, reader }) => ({ field, path, ...reader.form?.about() }));
  }

  /** Headers that no field took, of those that none had taken at first. */
  unused(paths: readonly string[]): readonly string[] {
    return paths.filter((path) => path !== this.#guessedId?.column.path);
  }

  /** Fields that never had a value. */
  unfed(): readonly Column[] {
    return this.#columns.filter((_, i) => this.#uses[i] === 0);
  }

  // A file of which nothing else is known is not known by its numbers either.
  #guessId(): void {
    const { columns, maybeIds = [] } = this.#mapping;
    if (columns.length === 0 || maybeIds.length === 0) return;
    this.#guessedId = GuessedId.pick(
      maybeIds,
      this.#waiting.map(({ row }) => row),
    );
    if (this.#guessedId === null) return;
    this.#columns = [this.#guessedId.column, ...this.#columns];
    this.#uses = this.#columns.map(() => 0);
  }

  #settle(): void {
    settleColumns(this.#mapping);
  }

  #map(row: unknown, number: number, into: Collected): void {
    this.#where = this.#mapping.where(number);
    this.rows += 1;
    if (row === null || typeof row !== 'object') {
      this.#refuse(row === null || row === undefined ? 'empty' : 'no-object', row === null || row === undefined ? '' : typeof row);
      return;
    }
    if (row instanceof Error) {
      this.#refuse('unreadable', row.message.slice(0, 120).replace(/\.$/, ''));
      return;
    }
    const fault = this.#build(this.#valuesOf(row), row, into, this.#context);
    if (fault !== null && fault !== 'skipped') this.#refuse(fault);
  }

  #refuse(fault: RowFault, found = ''): void {
    this.refused += 1;
    const { problems, request } = this.#mapping;
    const path = this.#where;
    const message = `The row at ${path} ${ROW_FAULTS[fault]}${found === '' ? '' : ` (${found})`}. It is left out.`;
    problems.add({ code: 'bad-row', severity: 'warning', message, values: { path, fault, found }, table: request.kind, path });
  }

  #valuesOf(row: unknown): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    const columns = this.#columns;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i]!;
      const value = valueIn(column, row);
      if (value === undefined) continue;
      this.#uses[i]! += 1;
      const read = column.reader.read(value);
      if (read !== undefined && read !== '') values[column.field] = read;
      else if (read === undefined && !column.soft) this.#tellBad(column, value, values);
      if (column.currency !== undefined) values['headerCurrency'] = column.currency;
    }
    return values;
  }

  #tellBad(column: Column, value: unknown, values: Record<string, unknown>): void {
    const [code, expected] = EXPECTED[column.reader.name];
    if (column.field === 'currency') values['badCurrency'] = true;
    if (!this.#mapping.problems.count(code)) this.#mapping.problems.add(badValue(code, value, expected, this.#context, column.field));
  }

  #createContext(zone: Zone): RowContext {
    const { request, problems, table, closedKeepsStage, machine, columns } = this.#mapping;
    const paths = new Map(columns.map(({ field, path }) => [field, path]));
    const where = (): string => this.#where;
    return {
      kind: request.kind,
      request,
      zone,
      ids: new RowIds(request.name),
      problems,
      table,
      closedKeepsStage,
      machine,
      get where() {
        return where();
      },
      dateAt: (at) => dateOfDay(zone.dayOf(at)),
      pathOf: (field) => paths.get(field) ?? field,
    };
  }
}

const DATE = ['bad-date', 'a date that exists, as 2026-12-15 or 15/12/2026'] as const;
const AMOUNT = ['bad-amount', 'a number, as 48000 or 48.000,00'] as const;
const PROBABILITY = ['bad-probability', 'a share, as 75%, 75 or 0.75'] as const;
const WORD = ['bad-flag', 'yes or no, true or false'] as const;

/** Per reader the code of a value it cannot read, and what would be right. */
const EXPECTED: Readonly<Record<ReaderName, readonly [code: string, expected: string]>> = {
  text: ['bad-text', 'a text or a number'],
  plain: ['bad-text', 'a text or a number'],
  number: ['bad-number', 'a number'],
  money: AMOUNT,
  cents: AMOUNT,
  minor: AMOUNT,
  probability: PROBABILITY,
  percent: PROBABILITY,
  fraction: PROBABILITY,
  moment: DATE,
  midnight: DATE,
  date: DATE,
  instant: DATE,
  boolean: WORD,
  outcome: ['unknown-outcome', 'open, won or lost'],
  kind: ['unknown-outcome', 'open, won or lost'],
  currency: ['bad-currency', 'a code as EUR'],
  direction: WORD,
};
