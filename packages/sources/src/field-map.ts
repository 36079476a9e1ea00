import type { Problem } from '@sluice/model';

/** Common-model field to path or header. `custom.x` names a further field. */
export type FieldMap = Readonly<Record<string, string>>;

/**
 * Reads a field map from one line: `name=Opportunité; stage=Étape; custom.region=Région`.
 * A part without `=`, or without something on both of its sides, is a problem and the rest holds.
 */
export function parseFieldMap(text: string): { readonly fields: FieldMap; readonly problems: readonly Problem[] } {
  const entries: [string, string][] = [];
  const problems: Problem[] = [];
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const at = part.indexOf('=');
    const field = part.slice(0, Math.max(at, 0)).trim();
    const path = part.slice(at + 1).trim();
    if (at > 0 && field && path) entries.push([field, path]);
    else problems.push(badPart(part.trim()));
  }
  return { fields: Object.fromEntries(entries), problems };
}

function badPart(part: string): Problem {
  return {
    code: 'bad-field-map',
    severity: 'warning',
    message: `The field map holds "${part}"; expected a field, an equals sign and a column, as "name=Opportunité".`,
    values: { part },
  };
}
