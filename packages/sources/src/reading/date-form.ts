import { dateOfDay, dayOfDate, isLocalDate, type Instant, type LocalDate, type Moment, type Severity, type Zone } from '@sluice/model';
import type { ColumnForm, Hints } from './column-form.js';
import { parseDate, type DateParts } from './date-text.js';

const MS_OF_DAY = 86_400_000;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * Finds out whether one column writes the day or the month first, and reads its dates. A part above 12 proves the order; where there is none the column
 * stays open until `settle`. Dates with the year in front, with dots, or with a named month need no decision.
 */
export class DateForm implements ColumnForm {
  readonly #zone: Zone;
  readonly #zoneless: Zone | null;
  #dayFirstProofs = 0;
  #monthFirstProofs = 0;
  #example: string | null = null;
  #open: string | null = null;
  #dayFirst: boolean | null = null;
  #basis = '';
  readonly #seen = new Set<string>();

  /** `zone` is the source's. Times without a zone are read in `zoneless`: null for UTC. */
  constructor(zone: Zone, zoneless: Zone | null) {
    this.#zone = zone;
    this.#zoneless = zoneless;
  }

  observe(value: unknown): void {
    // Four digits and a hyphen: the year stands in front.
    if (typeof value !== 'string' || value.charCodeAt(4) === 45 || this.#seen.has(value)) return;
    if (this.#seen.size < 4096) this.#seen.add(value);
    const parts = parseDate(value.trim());
    if (parts?.first === undefined || parts.second === undefined) return;
    if (parts.first > 12 && parts.second <= 12) {
      this.#dayFirstProofs += 1;
      this.#example ??= value;
    } else if (parts.second > 12 && parts.first <= 12) {
      this.#monthFirstProofs += 1;
      this.#example ??= value;
    } else if (parts.first !== parts.second) this.#open ??= value;
  }

  get pending(): boolean {
    return this.#dayFirst === null && this.#open !== null && this.proven === null;
  }

  /** The order the column's own values prove, for its neighbours: true for day first. */
  get proven(): boolean | null {
    return this.#dayFirstProofs === 0 && this.#monthFirstProofs === 0 ? null : this.#dayFirstProofs >= this.#monthFirstProofs;
  }

  settle(hints: Hints): Severity | null {
    if (this.#dayFirst !== null) return null;
    this.#dayFirst = this.proven;
    if (this.#dayFirst !== null || this.#open === null) return null;
    this.#dayFirst = hints.dayFirst?.value ?? true;
    this.#basis = hints.dayFirst?.because ?? 'nothing in the file says more';
    return hints.dayFirst ? hints.dayFirst.tell : 'warning';
  }

  about(): { reading?: string; evidence?: string } {
    const dayFirst = this.#dayFirst ?? this.proven;
    if (dayFirst === null) return {};
    const reading = dayFirst ? 'day first' : 'month first';
    if (this.#basis) return { reading, evidence: `"${this.#open}" can be read both ways; ${this.#basis}` };
    return { reading, evidence: this.#example === null ? '' : `"${this.#example}" can only be read so` };
  }

  /** True where some values prove one order and others the other. */
  get contradicted(): boolean {
    return this.#dayFirstProofs > 0 && this.#monthFirstProofs > 0;
  }

  get doubt(): string | null {
    return this.#open;
  }

  /** An instant where a time is given, else a local date. Undefined where it cannot be read, or the day does not exist. */
  moment(value: unknown): Moment | undefined {
    if (typeof value === 'number') return epoch(value);
    if (typeof value !== 'string') return undefined;
    if (ISO_DATE.test(value)) return plausible(value);
    const text = value.trim();
    if (/^\d{10,16}$/.test(text)) return epoch(Number(text));
    const iso = isoInstant(text);
    if (iso !== undefined) return iso;
    const parts = parseDate(text);
    const date = parts && this.#date(parts);
    if (!parts || date === undefined || date === null) return undefined;
    if (parts.msOfDay === null) return date;
    if (Number.isNaN(parts.msOfDay)) return undefined;
    if (parts.offset !== null || this.#zoneless === null) return dayOfDate(date) * MS_OF_DAY + parts.msOfDay - (parts.offset ?? 0) * 60_000;
    return this.#zoneless.instantOf(dayOfDate(date), parts.msOfDay);
  }

  /** The day on the source's wall calendar. A time without a zone keeps its written date. */
  date(value: unknown): LocalDate | undefined {
    if (typeof value === 'string' && this.#zoneless !== null) {
      const parts = parseDate(value.trim());
      if (parts?.offset === null) return this.#date(parts);
    }
    const moment = this.moment(value);
    return typeof moment === 'number' ? dateOfDay(this.#zone.dayOf(moment)) : moment;
  }

  /** A date becomes the first instant of its local day. */
  instant(value: unknown): Instant | undefined {
    const moment = this.moment(value);
    return typeof moment === 'string' ? this.#zone.startOf(dayOfDate(moment)) : moment;
  }

  #date(parts: DateParts): LocalDate | undefined {
    const dayFirst = this.#dayFirst ?? this.proven ?? true;
    const month = parts.month ?? (dayFirst ? parts.second : parts.first);
    const day = parts.day ?? (dayFirst ? parts.first : parts.second);
    return plausible(`${parts.year}-${pad(month)}-${pad(day)}`);
  }
}

/** Seconds, milliseconds or microseconds since 1970, told apart by size. */
function epoch(value: number): Instant | undefined {
  const size = Math.abs(value);
  const at = size < 1e11 ? value * 1000 : size < 1e14 ? value : value / 1000;
  const whole = Math.floor(at);
  return whole >= -2_208_988_800_000 && whole < 7_258_118_400_000 ? whole : undefined;
}

/** Years 1900 to 2199: outside them a date is a slip or stands for "none". */
function plausible(date: string): LocalDate | undefined {
  return isLocalDate(date) && date >= '1900' && date < '2200' ? date : undefined;
}

function pad(value: number | undefined): string {
  return String(value).padStart(2, '0');
}

const ISO_INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{3})\d*)?(?:Z|\+00:?00)$/;

/** The form in which machines write instants, read without the general pattern. */
function isoInstant(text: string): Instant | undefined {
  const match = ISO_INSTANT.exec(text);
  if (!match || plausible(match[1]!) === undefined) return undefined;
  return dayOfDate(match[1]!) * MS_OF_DAY + ((Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4])) * 1000 + Number(match[5] ?? 0);
}
