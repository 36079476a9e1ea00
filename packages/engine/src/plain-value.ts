/** Deeper than anything a row is read from. */
const DEEPEST = 20;

/**
 * A copy of anything that can always be cloned: objects and lists of plain values, dates and large integers. Functions, symbols, what leads back to itself, and what lies
 * too deep are left out; `toJSON` is followed as JSON does. An entry of a list that throws when it is looked at becomes the `Error` it threw.
 * Throws only where the value itself does.
 */
export function plainValue(value: unknown): unknown {
  return copyOf(value, []);
}

function copyOf(value: unknown, within: readonly object[]): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof Error) return new Error(value.message);
  if (within.includes(value) || within.length >= DEEPEST) return undefined;
  const inside = [...within, value];
  if (Array.isArray(value)) return Array.from({ length: value.length }, (_, i) => entryOf(value, i, inside));
  const { toJSON } = value as { readonly toJSON?: unknown };
  if (typeof toJSON === 'function') return copyOf(toJSON.call(value), inside);
  const entries = Object.keys(value).map((name) => [name, copyOf((value as Record<string, unknown>)[name], inside)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

function entryOf(list: readonly unknown[], at: number, within: readonly object[]): unknown {
  try {
    return copyOf(list[at], within);
  } catch (cause) {
    return new Error(cause instanceof Error ? cause.message : String(cause));
  }
}
