const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i;
const COMMA_GROUPS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const DOT_GROUPS = /^[+-]?\d{1,3}(\.\d{3})+,\d*$|^[+-]?\d{1,3}(\.\d{3}){2,}$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

/**
 * A number as feeds write it: a number, or text with blanks or separators between thousands. Null where nothing was sent; `wrong` where something else was, or a number
 * too large to hold. Feeds are written in English style, so `1,234` is a thousand and more; a comma that cannot separate thousands is a decimal one.
 */
export function readFeedNumber(raw: unknown): number | null | 'wrong' {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : 'wrong';
  if (raw === null || raw === undefined) return null;
  if (typeof raw !== 'string' || raw.length > 60) return 'wrong';
  const text = raw.replace(/[\s'\u2019]/g, '').replace('\u2212', '-');
  if (text === '') return null;
  const value = Number(withPoint(text));
  return Number.isFinite(value) ? value : 'wrong';
}

function withPoint(text: string): string {
  if (PLAIN.test(text)) return text;
  if (COMMA_GROUPS.test(text)) return text.replaceAll(',', '');
  if (DOT_GROUPS.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return DECIMAL_COMMA.test(text) ? text.replace(',', '.') : 'NaN';
}
