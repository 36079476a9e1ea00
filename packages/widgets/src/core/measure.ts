/** What one of each unit is in the unit a measure is counted in. */
export type Units = Readonly<Record<string, number>>;

/** Metres. */
export const DISTANCES: Units = { '': 1, m: 1, cm: 0.01, ft: 0.3048 };
/** Inches. */
export const DIAGONALS: Units = { '': 1, in: 1, '"': 1, cm: 1 / 2.54 };

/** `5`, `4.5m`, `16 ft`: a number above 0 with a unit or without; null for nothing, undefined for what is no such measure. */
export function parseMeasure(text: string | null, units: Units): number | null | undefined {
  const trimmed = text?.trim().toLowerCase() ?? '';
  if (trimmed === '') return null;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z"]*)$/.exec(trimmed) ?? [];
  const value = Object.hasOwn(units, unit) ? Number(number) * (units[unit] as number) : NaN;
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
