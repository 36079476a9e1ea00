import {
  GrowableCodes,
  GrowableDays,
  NO_DAY,
  VISIT_EXITS,
  VISIT_TURNS,
  type Day,
  type Dictionary,
  type VisitExit,
  type VisitTable,
  type VisitTurn,
} from '@sluice/model';
import { listDictionary } from './list-dictionary.js';

const EXITS = listDictionary(VISIT_EXITS);
const TURNS = listDictionary(VISIT_TURNS);

/** One stay, with stages and owner as codes. */
export interface VisitRow {
  readonly code: number;
  readonly enteredOn: number;
  readonly leftOn: number | null;
  readonly exit: VisitExit;
  readonly nextCode: number | null;
  readonly owner: number | null;
}

/** The growing visit table. A deal's visits are chained, so that they can be taken out and rewritten. */
export class VisitRows {
  #size = 0;
  #alive = new Uint8Array(1024);
  #deal = new Int32Array(1024);
  #next = new Int32Array(1024);
  /** One more than the row of a deal's first visit; 0 where it has none. */
  #first = new Int32Array(1024);
  readonly #stage = new GrowableCodes('small');
  readonly #exit = new GrowableCodes('small');
  readonly #nextStage = new GrowableCodes('small');
  readonly #enteredOn = new GrowableDays();
  readonly #leftOn = new GrowableDays();
  readonly #durationDays = new GrowableDays();
  readonly #turn = new GrowableCodes('small');
  readonly #totalDays = new GrowableDays();
  readonly #daysToClose = new GrowableDays();
  readonly #owner = new GrowableCodes('small');

  get size(): number {
    return this.#size;
  }

  /** Rows of a deal's visits, in order. */
  rowsOf(deal: number): readonly number[] {
    const rows: number[] = [];
    for (let row = (this.#first[deal] ?? 0) - 1; row >= 0; row = this.#next[row] ?? -1) rows.push(row);
    return rows;
  }

  /** The rows stay, as tombstones. */
  bury(deal: number): void {
    for (const row of this.rowsOf(deal)) this.#alive[row] = 0;
    if (deal < this.#first.length) this.#first[deal] = 0;
  }

  /** `closedOn`: the close of the deal, null while it is open. */
  append(deal: number, visits: readonly VisitRow[], closedOn: Day | null = null): void {
    let before = -1;
    for (let i = 0; i < visits.length; i++) {
      const visit = visits[i]!;
      const row = this.#write(deal, visit);
      this.#turn.set(row, turnOf(visits, i));
      this.#totalDays.set(row, totalDays(visits, i));
      this.#daysToClose.set(row, closedOn === null || closedOn < visit.enteredOn ? null : closedOn - visit.enteredOn);
      if (before < 0) this.#begin(deal, row);
      else this.#next[before] = row;
      before = row;
    }
  }

  #begin(deal: number, row: number): void {
    if (deal >= this.#first.length) this.#first = doubled(this.#first, new Int32Array(Math.max(deal + 1, this.#first.length * 2)));
    this.#first[deal] = row + 1;
  }

  table(stages: Dictionary, owners: Dictionary): VisitTable {
    const size = this.#size;
    return {
      size,
      alive: this.#alive.subarray(0, size),
      deal: this.#deal.subarray(0, size),
      columns: {
        stage: this.#stage.column(stages),
        exit: this.#exit.column(EXITS),
        nextStage: this.#nextStage.column(stages),
        enteredOn: this.#enteredOn.column(),
        leftOn: this.#leftOn.column(),
        durationDays: this.#durationDays.column(),
        turn: this.#turn.column(TURNS),
        totalDays: this.#totalDays.column(),
        daysToClose: this.#daysToClose.column(),
        ownerAtExit: this.#owner.column(owners),
      },
    };
  }

  #write(deal: number, visit: VisitRow): number {
    const row = this.#size++;
    this.#reserve();
    this.#alive[row] = 1;
    this.#deal[row] = deal;
    this.#next[row] = -1;
    this.#stage.set(row, visit.code);
    this.#exit.set(row, VISIT_EXITS.indexOf(visit.exit));
    this.#nextStage.set(row, visit.nextCode);
    this.#enteredOn.set(row, visit.enteredOn === NO_DAY ? null : visit.enteredOn);
    this.#leftOn.set(row, visit.leftOn);
    this.#durationDays.set(row, visit.leftOn === null ? null : visit.leftOn - visit.enteredOn);
    this.#owner.set(row, visit.owner);
    return row;
  }

  #reserve(): void {
    if (this.#size <= this.#alive.length) return;
    this.#alive = doubled(this.#alive, new Uint8Array(this.#alive.length * 2));
    this.#deal = doubled(this.#deal, new Int32Array(this.#deal.length * 2));
    this.#next = doubled(this.#next, new Int32Array(this.#next.length * 2));
  }
}

const [ONLY, FIRST, LAST, BETWEEN] = ['only', 'first', 'last', 'between'].map((turn) => VISIT_TURNS.indexOf(turn as VisitTurn)) as [
  number,
  number,
  number,
  number,
];

function turnOf(visits: readonly VisitRow[], at: number): number {
  const code = visits[at]!.code;
  let before = false;
  let after = false;
  for (let i = 0; i < visits.length; i++) {
    if (i === at || visits[i]!.code !== code) continue;
    if (i < at) before = true;
    else after = true;
  }
  if (before) return after ? BETWEEN : LAST;
  return after ? FIRST : ONLY;
}

function totalDays(visits: readonly VisitRow[], at: number): number | null {
  const code = visits[at]!.code;
  let days = 0;
  for (let i = 0; i <= at; i++) {
    const visit = visits[i]!;
    if (visit.code !== code) continue;
    if (visit.leftOn === null) return null;
    days += visit.leftOn - visit.enteredOn;
  }
  return days;
}

function doubled<A extends Uint8Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
