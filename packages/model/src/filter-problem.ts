import { DEAL_FIELDS } from './field.js';
import { nearNames } from './near-names.js';
import type { Problem } from './problem.js';

/** A condition names a field there is none of: `unknown-field`, with the names that may have been meant in `values.near`. */
export function unknownField(field: string): Problem {
  const near = nearNames(field, Object.keys(DEAL_FIELDS));
  const meant = near.length === 0 ? '' : ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
  return {
    code: 'unknown-field',
    severity: 'warning',
    message: `The filter names the field "${field}", which does not exist.${meant} Fields are ${Object.keys(DEAL_FIELDS).join(', ')}, and custom.x for further ones.`,
    values: { field, near: near.join(', ') },
  };
}

/** A condition that cannot be read: `bad-filter`. `wanted` ends the sentence "...; expected ...". */
export function badFilter(part: string, wanted: string): Problem {
  return {
    code: 'bad-filter',
    severity: 'warning',
    message: `The filter's condition "${part.trim()}" cannot be read and was left out; expected ${wanted}.`,
    values: { part: part.trim() },
  };
}
