const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;
/** Beyond this a product of two floats may be off by so much that a rounding half cannot be seen. */
const EXACT_FLOAT_LIMIT = 2 ** 32;
const UNKNOWN_DIGITS = 2;

const digitsByCurrency = new Map<string, number>();
let known: ReadonlySet<string> | null = null;

/** Decimals of a currency's smallest unit: EUR 2, JPY 0, KWD 3; 2 where the currency is unknown or there is none. */
export function minorDigits(currency: string | null): number {
  if (currency === null || !isCurrency(currency)) return UNKNOWN_DIGITS;
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? UNKNOWN_DIGITS;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** True for the ISO 4217 codes `Intl` knows, in capitals. */
export function isCurrency(text: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(text);
}

/**
 * Amount in the smallest unit of its currency. Decimal text (`1234.5`, `-0.005`, `1e3`; point, no grouping) is read digit by digit, numbers by their
 * shortest decimal text, so no binary fraction is ever rounded: 1.005 EUR is 101. Half rounds away from zero; -0 becomes 0.
 * Null for what is no finite number and for results beyond 2^53 - 1, which would not be exact.
 */
export function toMinor(major: number | string, currency: string | null): number | null {
  const match = DECIMAL.exec(typeof major === 'number' ? String(major) : major.trim());
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (match === null || whole + fraction === '') return null;
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return 0;
  const shift = minorDigits(currency) - fraction.length + Number(match[4] ?? 0);
  const length = digits.length + shift;
  if (length > 16) return null;
  let minor = length <= 0 ? 0 : Number(digits.slice(0, length).padEnd(length, '0'));
  if (shift < 0 && length >= 0 && (digits[length] as string) >= '5') minor += 1;
  if (minor === 0) return 0;
  if (!Number.isSafeInteger(minor)) return null;
  return match[1] === '-' ? -minor : minor;
}

/**
 * An integer amount in the smallest unit of `from`, in that of `to`; `rate` is what one unit of `from` is worth in `to`, read as its shortest decimal text.
 * Rounded once, half away from zero. `Infinity`, which stands for "cannot be converted", for results beyond 2^53 - 1.
 */
export function convertMinor(minor: number, from: string | null, to: string | null, rate: number): number {
  const shift = minorDigits(to) - minorDigits(from);
  const product = Math.abs(minor) * rate * 10 ** shift;
  const fraction = product - Math.floor(product);
  const sure = product < EXACT_FLOAT_LIMIT && Math.abs(fraction - 0.5) > 1e-5;
  const size = sure ? Math.round(product) : exactProduct(Math.abs(minor), rate, shift);
  if (!Number.isSafeInteger(size)) return Infinity;
  return minor < 0 && size !== 0 ? -size : size;
}

/** `minor * rate * 10^shift` in whole numbers, half up. */
function exactProduct(minor: number, rate: number, shift: number): number {
  const match = DECIMAL.exec(String(rate));
  if (match === null || !Number.isSafeInteger(minor)) return Infinity;
  const fraction = match[3] ?? '';
  const power = shift - fraction.length + Number(match[4] ?? 0);
  const product = BigInt(minor) * BigInt((match[2] ?? '') + fraction);
  if (power >= 0) return Number(product * 10n ** BigInt(power));
  const divisor = 10n ** BigInt(-power);
  return Number((2n * product + divisor) / (2n * divisor));
}
