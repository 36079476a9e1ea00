import { GrowableDays, NO_DAY, type Activity, type ActivityTable, type CodeColumn, type Day, type Instant, type Zone } from '@sluice/model';
import { MomentColumn } from './moment-column.js';
import { TextColumn } from './text-column.js';

/** Activities in columns, with the deal as the id given. */
export class ActivityRows {
  readonly #deal = new TextColumn('large');
  readonly #type = new TextColumn();
  readonly #owner = new TextColumn();
  readonly #outcome = new TextColumn();
  readonly #direction = new TextColumn();
  readonly #on: MomentColumn;
  readonly #doneOn = new GrowableDays();
  readonly #zone: Zone;
  #size = 0;
  #owners: { readonly size: number; readonly column: CodeColumn } | null = null;

  constructor(zone: Zone) {
    this.#zone = zone;
    this.#on = new MomentColumn(zone);
  }

  get size(): number {
    return this.#size;
  }

  add(activity: Activity): void {
    const row = this.#size++;
    this.#deal.set(row, activity.dealId);
    this.#type.set(row, activity.type);
    this.#owner.set(row, activity.ownerId);
    this.#outcome.set(row, activity.outcome);
    this.#direction.set(row, activity.direction);
    this.#on.set(row, activity.at);
    this.#doneOn.set(row, activity.done === false ? null : this.#on.dayAt(row));
  }

  /** The latest day up to `today` on which something was done, by deal id. Planned activities are no touch. */
  lastDays(today: Day): ReadonlyMap<string, Day> {
    const days = new Map<string, Day>();
    for (let row = 0; row < this.#size; row++) {
      const deal = this.#deal.get(row);
      const day = this.#doneOn.get(row);
      if (deal === null || day === null || day > today) continue;
      if (day > (days.get(deal) ?? NO_DAY)) days.set(deal, day);
    }
    return days;
  }

  /** The latest day an activity is planned for, by deal id: those not done, and those of days after `today`. */
  plannedDays(today: Day): ReadonlyMap<string, Day> {
    const days = new Map<string, Day>();
    for (let row = 0; row < this.#size; row++) {
      const deal = this.#deal.get(row);
      const day = this.#on.dayAt(row);
      if (deal === null || day === null || (this.#doneOn.get(row) !== null && day <= today)) continue;
      if (day > (days.get(deal) ?? NO_DAY)) days.set(deal, day);
    }
    return days;
  }

  /** Those that had happened by an instant. */
  until(at: Instant): ActivityRows {
    const rows = new ActivityRows(this.#zone);
    for (let row = 0; row < this.#size; row++) if ((this.#on.latestAt(row) ?? Infinity) <= at) rows.#copy(this, row);
    return rows;
  }

  /** Takes over the activities of a further table. */
  addAll(other: ActivityRows): void {
    for (let row = 0; row < other.#size; row++) this.#copy(other, row);
  }

  /** `ownerKey`: the key owners are known by; it must always say the same. */
  table(rowOf: (dealId: string) => number, ownerKey: (owner: string) => string = (owner) => owner): ActivityTable {
    const deal = new Int32Array(this.#size);
    for (let row = 0; row < this.#size; row++) {
      const id = this.#deal.get(row);
      deal[row] = id === null ? -1 : rowOf(id);
    }
    return {
      size: this.#size,
      alive: new Uint8Array(this.#size).fill(1),
      deal,
      columns: {
        type: this.#type.column(),
        owner: this.#ownersBy(ownerKey),
        on: this.#on.on.column(),
        doneOn: this.#doneOn.column(),
        at: this.#on.at.column(),
        outcome: this.#outcome.column(),
        direction: this.#direction.column(),
      },
    };
  }

  #ownersBy(ownerKey: (owner: string) => string): CodeColumn {
    if (this.#owners?.size !== this.#size) {
      const owners = new TextColumn();
      for (let row = 0; row < this.#size; row++) {
        const owner = this.#owner.get(row);
        owners.set(row, owner === null ? null : ownerKey(owner));
      }
      this.#owners = { size: this.#size, column: owners.column() };
    }
    return this.#owners.column;
  }

  #copy(from: ActivityRows, fromRow: number): void {
    const row = this.#size++;
    this.#deal.set(row, from.#deal.get(fromRow));
    this.#type.set(row, from.#type.get(fromRow));
    this.#owner.set(row, from.#owner.get(fromRow));
    this.#outcome.set(row, from.#outcome.get(fromRow));
    this.#direction.set(row, from.#direction.get(fromRow));
    this.#on.setBoth(row, from.#on.instantAt(fromRow), from.#on.dayAt(fromRow));
    this.#doneOn.set(row, from.#doneOn.get(fromRow));
  }
}
