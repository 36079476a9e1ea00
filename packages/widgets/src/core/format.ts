import { minorDigits } from '@sluice/model';
import { cached } from './intl-cache.js';

/** Words by plural category; `{n}` is where the number goes. */
export type Forms = { readonly other: string } & { readonly [C in 'zero' | 'one' | 'two' | 'few' | 'many']?: string };

export interface MoneyOptions {
  /** `€ 1.2M`: three digits, for headlines and axes. */
  readonly compact?: boolean;
  /** All decimals of the currency; otherwise none from 100 on. */
  readonly precise?: boolean;
  /** A sign also before what was gained. */
  readonly signed?: boolean;
}

const DAY_MS = 86_400_000;

/** Numbers, money, days and ages in one language. Percent exists only here; nothing is shown with more digits than it carries. */
export class Format {
  readonly lang: string;

  constructor(lang: string) {
    this.lang = lang;
  }

  number(value: number, options: Intl.NumberFormatOptions = { maximumFractionDigits: 1 }): string {
    return this.#number(options).format(value);
  }

  /** `1.2M`. */
  compact(value: number): string {
    return this.number(value, { notation: 'compact', maximumSignificantDigits: 3 });
  }

  /** A share of 0 to 1 as percent. Between the ends never rounded to 0 % or 100 %: `<1 %` would lie less, so it gets a decimal. */
  percent(share: number, digits?: number): string {
    const edge = (share > 0 && share < 0.01) || (share > 0.99 && share < 1);
    return this.number(share, { style: 'percent', maximumFractionDigits: digits ?? (edge ? 1 : 0) });
  }

  /** Change of a share, in percentage points: `+3.2`. */
  points(difference: number): string {
    return this.number(difference * 100, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  }

  /** Relative change as percent with its sign. */
  change(share: number): string {
    return this.number(share, { style: 'percent', maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0, signDisplay: 'exceptZero' });
  }

  /** Minor units of a currency. Without a currency there is no symbol: it is never guessed. */
  money(minor: number, currency: string | null, { compact = false, precise = false, signed = false }: MoneyOptions = {}): string {
    const digits = minorDigits(currency);
    const major = minor / 10 ** digits;
    const fraction = precise || (Math.abs(major) < 100 && !Number.isInteger(major)) ? digits : 0;
    return this.number(major, {
      ...(currency === null ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
      ...(compact && Math.abs(major) >= 1000
        ? { notation: 'compact', maximumSignificantDigits: 3 }
        : { minimumFractionDigits: fraction, maximumFractionDigits: fraction }),
      ...(signed ? { signDisplay: 'exceptZero' } : {}),
    });
  }

  /** `12 d`, or `12 days` with `long`. */
  days(days: number, { long = false }: { readonly long?: boolean } = {}): string {
    return this.number(days, {
      style: 'unit',
      unit: 'day',
      unitDisplay: long ? 'long' : 'narrow',
      maximumFractionDigits: Math.abs(days) < 10 && !Number.isInteger(days) ? 1 : 0,
    });
  }

  /** A local day: `3 Nov 2026`; `short` leaves the year away, `long` writes the month out. */
  date(day: number, style: 'short' | 'medium' | 'long' = 'medium'): string {
    const month = style === 'long' ? 'long' : 'short';
    return this.#dates({ day: 'numeric', month, ...(style === 'short' ? {} : { year: 'numeric' }), timeZone: 'UTC' }).format(day * DAY_MS);
  }

  /** Both days included; `short` leaves the year away. */
  dateRange(from: number, to: number, style: 'short' | 'medium' = 'medium'): string {
    return this.#dates({ day: 'numeric', month: 'short', ...(style === 'short' ? {} : { year: 'numeric' }), timeZone: 'UTC' }).formatRange(
      from * DAY_MS,
      to * DAY_MS,
    );
  }

  /** The month a local day lies in: `Nov 2026`. */
  month(day: number, style: 'short' | 'long' = 'short'): string {
    return this.#dates({ month: style, ...(style === 'short' ? { year: '2-digit' } : { year: 'numeric' }), timeZone: 'UTC' }).format(day * DAY_MS);
  }

  /** An instant on the clock of a zone (absent: the browser's); the date is added where it is not the day of `now`. */
  moment(at: number, now: number, timeZone?: string): string {
    const zone = timeZone ? { timeZone } : {};
    const day = this.#dates({ year: 'numeric', month: 'short', day: 'numeric', ...zone });
    const near = day.format(at) === day.format(now);
    return this.#dates({ hour: '2-digit', minute: '2-digit', ...(near ? {} : { day: 'numeric', month: 'short' }), ...zone }).format(at);
  }

  /** How long ago: `5 minutes ago`. Never in the future: clocks differ. */
  ago(ms: number): string {
    const seconds = Math.max(0, ms / 1000);
    const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? (['second', 1] as const);
    const relative = cached('relative', this.lang, {}, () => new Intl.RelativeTimeFormat(this.lang, { numeric: 'auto' }));
    return relative.format(-Math.floor(seconds / size), unit);
  }

  /** Words with a number in them: `format.count(text.deals, 3)`. */
  count(forms: Forms, n: number): string {
    const rule = cached('plural', this.lang, {}, () => new Intl.PluralRules(this.lang)).select(n);
    return (forms[rule] ?? forms.other).replace('{n}', this.number(n));
  }

  /** `a, b and c`. */
  list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    return cached('list', this.lang, { type }, () => new Intl.ListFormat(this.lang, { type })).format(items);
  }

  /** Compares texts as this language sorts them, numbers inside by value. */
  compare(a: string, b: string): number {
    return cached('collator', this.lang, {}, () => new Intl.Collator(this.lang, { numeric: true })).compare(a, b);
  }

  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return cached('number', this.lang, options, () => new Intl.NumberFormat(this.lang, options));
  }

  #dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return cached('date', this.lang, options, () => new Intl.DateTimeFormat(this.lang, options));
  }
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** The one `Format` of a language. */
export function formatOf(lang: string): Format {
  return cached('format', lang, {}, () => new Format(lang));
}
