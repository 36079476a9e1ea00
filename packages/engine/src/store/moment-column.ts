import { GrowableDays, GrowableNumbers, NO_DAY, dayOfDate, type Day, type Instant, type Moment, type Zone } from '@sluice/model';

/** Moments as two columns: the local day, and the instant where the source gave a time. */
export class MomentColumn {
  readonly on = new GrowableDays();
  readonly at = new GrowableNumbers();
  readonly #zone: Zone;

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  set(row: number, moment: Moment | null): void {
    const isInstant = typeof moment === 'number';
    this.at.set(row, isInstant ? moment : null);
    this.on.set(row, moment === null ? null : isInstant ? this.#zone.dayOf(moment) : dayOfDate(moment));
  }

  /** The moment as it was given, a date without a time as a day. */
  dayAt(row: number): Day | null {
    return this.on.get(row);
  }

  /** Null where there is no moment, or only a date. */
  instantAt(row: number): Instant | null {
    return this.at.get(row);
  }

  /** A date without a time lies in its local day as the last millisecond. */
  latestAt(row: number): Instant | null {
    const at = this.at.get(row);
    if (at !== null) return at;
    const day = this.on.get(row);
    return day === null || day === NO_DAY ? null : this.#zone.startOf(day + 1) - 1;
  }

  /** Puts an instant and its day, or neither. */
  setBoth(row: number, at: Instant | null, on: Day | null): void {
    this.at.set(row, at);
    this.on.set(row, on);
  }
}
