/** A written number taken apart, before it is decided which mark is the decimal one. */
export interface NumberParts {
  readonly negative: boolean;
  readonly percent: boolean;
  /** ISO 4217 of a sign or code beside the digits; null where there is none or it stands for several currencies, as `$` does. */
  readonly currency: string | null;
  /** Digits with `.` and `,` only: spaces and apostrophes that part groups of three are gone. */
  readonly body: string;
  /** True where spaces or apostrophes parted groups, so that a mark left over can only be decimal. */
  readonly grouped: boolean;
}

/** Which mark is decimal, if one value alone proves it; `either` where it can be read both ways; null where there is no mark. */
export type MarkEvidence = '.' | ',' | 'either' | null;

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₴': 'UAH',
  zł: 'PLN',
  R$: 'BRL',
  US$: 'USD',
};
const SPACES = /[\u00a0\u202f\u2009\u2007]/g;
const SHAPE = /^(-|\+|\()?\s*([^\d.,\s+()%-]{1,4})?\s*(-|\+)?\s*((?:\d|[.,](?=\d))[\d.,'’ ]*?)\s*(%)?\s*([^\d.,\s+()%-]{1,4})?\s*(-|\))?$/u;
const GROUPS = /^\d{1,3}(?:[ '’]\d{3})+(?=$|[.,])/;

/**
 * Takes a written number apart: `€ 48.000,00`, `1 234,56 €`, `(500)`, `75 %`, `1'234.50 CHF`, `-1,200`. Null where it is no number,
 * or not surely one: `5k`, `1e5`, `12 34`, words.
 */
export function parseNumber(text: string): NumberParts | null {
  let plain = text
    .replace(SPACES, ' ')
    .replace(/^[\u2212\u2013](?=.*\d)/, '-')
    .trim();
  // Files that guard against formulas put an apostrophe before a sign.
  if (/^'[=+\-@]/.test(plain)) plain = plain.slice(1);
  const match = SHAPE.exec(plain);
  if (!match) return null;
  const [, front, before, sign, digits = '', percent, after, back] = match;
  if ((front === '(') !== (back === ')') || (before !== undefined && after !== undefined)) return null;
  const minus = [front, sign, back].filter((mark) => mark !== undefined && mark !== '+' && mark !== ')').length;
  const mark = before ?? after;
  if (minus > 1 || (mark !== undefined && !isCurrencyMark(mark))) return null;
  const grouped = /[ '’]/.test(digits);
  const whole = grouped ? GROUPS.exec(digits)?.[0] : '';
  if (whole === undefined || /[ '’]/.test(digits.slice(whole.length))) return null;
  return {
    negative: minus === 1,
    percent: percent !== undefined,
    currency: mark === undefined ? null : (SIGNS[mark] ?? (/^[A-Z]{3}$/.test(mark) ? mark : null)),
    body: grouped ? whole.replace(/[ '’]/g, '') + digits.slice(whole.length) : digits,
    grouped,
  };
}

/** What one value says about the decimal mark of its column. */
export function markEvidence({ body, grouped }: NumberParts): MarkEvidence {
  const dot = body.lastIndexOf('.');
  const comma = body.lastIndexOf(',');
  const last = Math.max(dot, comma);
  if (last < 0) return null;
  const mark = dot > comma ? '.' : ',';
  if (dot >= 0 && comma >= 0) return mark;
  const other = mark === '.' ? ',' : '.';
  if (body.indexOf(mark) !== last) return other;
  const decimals = body.length - last - 1;
  // 1.234 may be either; 0.234, 1234.567 and 12.34 may not.
  return !grouped && decimals === 3 && last >= 1 && last <= 3 && body[0] !== '0' ? 'either' : mark;
}

/** Decimal text with a point, as `-1234.56`; null where the marks do not fit the decimal mark given. */
export function decimalText(parts: NumberParts, mark: '.' | ','): string | null {
  const group = mark === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...rest] = parts.body.split(mark);
  if (rest.length > 0 || fraction.includes(group)) return null;
  if (whole.includes(group) && (parts.grouped || !(group === ',' ? /^\d{1,3}(?:,\d{3})+$/ : /^\d{1,3}(?:\.\d{3})+$/).test(whole))) return null;
  const digits = whole.replaceAll(group, '') || '0';
  return `${parts.negative ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`;
}

function isCurrencyMark(mark: string): boolean {
  return Object.hasOwn(SIGNS, mark) || /^(?:\p{Sc}|[A-Z]{1,2}\p{Sc}|[A-Z]{3}|kr\.?|Kč|Ft|Fr\.?|lei|лв|₸)$/u.test(mark);
}
