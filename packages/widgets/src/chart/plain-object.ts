export type PlainObject = Readonly<Record<string, unknown>>;

/** True for objects as JSON has them, of this or another realm; false for lists, dates, class instances and null. */
export function isObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
