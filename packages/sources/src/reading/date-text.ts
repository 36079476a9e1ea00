/** A written date taken apart, before it is decided which number is the day. */
export interface DateParts {
  /** Known order: year, month, day. Absent where `first` and `second` are still open. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly first?: number;
  readonly second?: number;
  /** Milliseconds of the wall clock; null where there is a date only. */
  readonly msOfDay: number | null;
  /** Minutes east of UTC; null where no zone is written. */
  readonly offset: number | null;
}

const TIME = String.raw`(?:(?:T|,?\s+|\s*(?:at|à|alle|um)\s+)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
const DAY_NAMED = new RegExp(
  String.raw`^(?:\p{L}+[.,]?\s+)?(\d{1,2})(?:er|st|nd|rd|th|º|°|\.)?[\s-]*(?:de\s+)?(\p{L}{3,})\.?,?[\s-]*(?:de\s+)?(\d{4}|\d{2})${TIME}$`,
  'iu',
);
const MONTH_NAMED = new RegExp(String.raw`^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`, 'iu');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

// Per month the beginnings of its name in en, fr, it, de, es, without accents.
const MONTHS = [
  'jan|gen|ene',
  'feb|fev',
  'mar',
  'apr|avr|abr',
  'may|mai|mag',
  'jun|juin|giu',
  'jul|juil|lug',
  'aug|aou|ago',
  'sep|set',
  'oct|okt|ott',
  'nov',
  'dec|dez|dic',
];

/** Takes a written date apart; null where it is none. Whether the day exists is looked at when it is read. */
export function parseDate(text: string): DateParts | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]), ...timeOf(yearFirst, 5) };
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return orderOpen(yearLast);
  const compact = COMPACT.exec(text);
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]), msOfDay: null, offset: null };
  const named = DAY_NAMED.exec(text);
  const month = monthOf(named?.[2]);
  if (named && month) return { year: fullYear(named[3]!), month, day: Number(named[1]), ...timeOf(named, 4) };
  const american = MONTH_NAMED.exec(text);
  const americanMonth = monthOf(american?.[1]);
  return american && americanMonth ? { year: Number(american[3]), month: americanMonth, day: Number(american[2]), ...timeOf(american, 4) } : null;
}

function orderOpen(match: RegExpExecArray): DateParts {
  const parts = { year: fullYear(match[4]!), ...timeOf(match, 5) };
  // Nobody writes the month first with dots.
  if (match[2] === '.') return { ...parts, day: Number(match[1]), month: Number(match[3]) };
  return { ...parts, first: Number(match[1]), second: Number(match[3]) };
}

function timeOf(match: RegExpExecArray, at: number): { msOfDay: number | null; offset: number | null } {
  if (match[at] === undefined) return { msOfDay: null, offset: null };
  const half = match[at + 4]?.[0]?.toLowerCase();
  const hour = half === undefined ? Number(match[at]) : (Number(match[at]) % 12) + (half === 'p' ? 12 : 0);
  const ms = Number((match[at + 3] ?? '').slice(0, 3).padEnd(3, '0'));
  const msOfDay = ((hour * 60 + Number(match[at + 1])) * 60 + Number(match[at + 2] ?? 0)) * 1000 + ms;
  return { msOfDay: hour > 24 || Number(match[at + 1]) > 59 ? NaN : msOfDay, offset: offsetOf(match[at + 5]) };
}

/** `Z`, `+0000`, `+02:00`, `-05` in minutes. */
function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function monthOf(name: string | undefined): number {
  if (name === undefined) return 0;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return MONTHS.findIndex((starts) => starts.split('|').some((start) => plain.startsWith(start))) + 1;
}
