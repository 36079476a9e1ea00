import { isObject } from './plain-object.js';
import { LIMITS } from './spec-limits.js';

/** A name a parameter may have: none that an expression knows already. */
export const NAME = /^(?!(datum|event|item|parent|width|height|data)$)[a-z]\w{0,30}$/i;

/** Names of the parameters anywhere in the spec. */
export function namesOf(given: unknown, found = new Set<string>(), depth = 0): ReadonlySet<string> {
  if (depth > LIMITS.depth || typeof given !== 'object' || given === null) return found;
  for (const [key, value] of Object.entries(given)) {
    const params: readonly unknown[] = key === 'params' && Array.isArray(value) ? value : [];
    for (const param of params) {
      const name = isObject(param) ? param['name'] : null;
      if (typeof name === 'string' && NAME.test(name)) found.add(name);
    }
    namesOf(value, found, depth + 1);
  }
  return found;
}
