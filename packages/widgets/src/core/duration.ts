const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `60s`, `5m`, `26h`, `2d`; null for `off` and nothing; undefined for what is no duration. */
export function parseDuration(text: string | null): number | null | undefined {
  if (text === null || text.trim() === '' || text.trim().toLowerCase() === 'off') return null;
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/i.exec(text.trim());
  const ms = match ? Number(match[1]) * (UNITS[(match[2] as string).toLowerCase()] as number) : NaN;
  return ms > 0 && Number.isFinite(ms) ? ms : undefined;
}
