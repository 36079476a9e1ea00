import assert from 'node:assert/strict';

/** No NaN, no infinity, no negative zero, at any depth. */
export function assertNumbers(value: unknown, path: string): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value) && !Object.is(value, -0), `${path} is ${Object.is(value, -0) ? '-0' : value}`);
  else if (value !== null && typeof value === 'object') for (const [key, part] of Object.entries(value)) assertNumbers(part, `${path}.${key}`);
}
