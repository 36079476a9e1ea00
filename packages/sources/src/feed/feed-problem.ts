import type { Problem, Severity } from '@sluice/model';

/** The payload has `field`, but not with what belongs there. `expected` finishes the sentence "expected ...". */
export function wrongField(field: string, found: unknown, expected: string, severity: Severity = 'error'): Problem {
  const shown = quoted(found);
  return {
    code: 'feed-field-wrong',
    severity,
    path: field,
    message: `The feed's \`${field}\` is ${shown}; expected ${expected}.`,
    values: { field, found: shown, expected },
  };
}

/** The payload lacks `field`. */
export function missingField(field: string, expected: string, severity: Severity = 'error'): Problem {
  return { code: 'feed-field-missing', severity, path: field, message: `The feed has no \`${field}\`; expected ${expected}.`, values: { field, expected } };
}

/** The payload is larger than what is drawn. Nothing is shown of it, because a part would look like the whole. */
export function overLimit(what: string, found: number, most: number): Problem {
  return {
    code: 'feed-over-limit',
    severity: 'error',
    message: `The feed has ${found} ${what}; at most ${most} can be drawn.`,
    values: { what, found, most },
  };
}

function quoted(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'an object';
  const text = String(found);
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}
