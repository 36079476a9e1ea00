/** The value under a payload's own key; undefined where it has none. Never what an object inherits. */
export function ownValue(payload: unknown, key: string): unknown {
  if (!isRecord(payload) || !Object.hasOwn(payload, key)) return undefined;
  return payload[key];
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing was sent: absent, null, or the empty text that XML makes of an empty element. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
