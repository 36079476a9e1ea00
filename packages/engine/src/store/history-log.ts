import { GrowableCodes, GrowableNumbers, type HistoryField, type Instant, type StageChange } from '@sluice/model';
import { TextColumn } from './text-column.js';

const FIELDS = [
  'stage',
  'amount',
  'expectedCloseOn',
  'outcome',
  'owner',
  'currency',
  'forecastCategory',
  'created',
  'deleted',
] as const satisfies readonly HistoryField[];

/** One entry, as it is read back. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly field: HistoryField;
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a deal with these entries, in their order, has been deleted (or merged into another) and not been made anew since. */
export function isDeleted(entries: readonly HistoryEntry[]): boolean {
  return entries.findLast(({ field }) => field === 'deleted' || field === 'created')?.field === 'deleted';
}

/** The changes of all deals in columns, found by deal, in the order (at, position). */
export class HistoryLog {
  readonly #deal = new TextColumn('large');
  readonly #at = new GrowableNumbers();
  readonly #field = new GrowableCodes('small');
  readonly #from = new TextColumn();
  readonly #to = new TextColumn();
  #size = 0;
  #order: Int32Array | null = null;
  #starts = new Int32Array(0);

  get size(): number {
    return this.#size;
  }

  add(change: StageChange): void {
    const row = this.#size++;
    this.#deal.set(row, change.dealId);
    this.#at.set(row, change.at);
    this.#field.set(row, FIELDS.indexOf(change.field));
    this.#from.set(row, change.from);
    this.#to.set(row, change.to);
    this.#order = null;
  }

  /** Takes over the changes of a further table. */
  addAll(other: HistoryLog): void {
    for (let row = 0; row < other.#size; row++) this.add({ dealId: other.#deal.get(row) ?? '', ...other.#entry(row) });
  }

  /** Everything that is known to have happened to a deal; empty for a deal without history. */
  entriesOf(dealId: string): readonly HistoryEntry[] {
    const order = (this.#order ??= this.#sort());
    const code = this.#deal.dictionary.codeOf(dealId);
    if (code < 0) return [];
    const entries: HistoryEntry[] = [];
    for (let i = this.#starts[code] ?? 0; i < (this.#starts[code + 1] ?? 0); i++) entries.push(this.#entry(order[i] ?? 0));
    return entries;
  }

  #entry(row: number): HistoryEntry {
    return { at: this.#at.get(row) ?? 0, field: FIELDS[this.#field.get(row) ?? 0] ?? 'stage', from: this.#from.get(row), to: this.#to.get(row) };
  }

  // A counting sort by deal keeps the position; within a deal, runs are short and mostly sorted already.
  #sort(): Int32Array {
    const deals = this.#deal.dictionary.size;
    const starts = new Int32Array(deals + 2);
    for (let row = 0; row < this.#size; row++) starts[(this.#deal.codeAt(row) ?? 0) + 2]! += 1;
    for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const order = new Int32Array(this.#size);
    for (let row = 0; row < this.#size; row++) order[starts[(this.#deal.codeAt(row) ?? 0) + 1]!++] = row;
    for (let deal = 0; deal < deals; deal++) this.#sortRun(order.subarray(starts[deal], starts[deal + 1]));
    this.#starts = starts;
    return order;
  }

  #sortRun(run: Int32Array): void {
    const at = (row: number): number => this.#at.get(row) ?? 0;
    for (let i = 1; i < run.length; i++) {
      if (at(run[i - 1]!) > at(run[i]!)) {
        run.sort((a, b) => at(a) - at(b) || a - b);
        return;
      }
    }
  }
}
