import type { Problem } from '@sluice/model';

/**
 * Reads a field map in one line: `name=Opportunité; stage=Étape; custom.region=Région`. Quotes keep semicolons and equals signs of a header;
 * `""` inside them is a quote. What cannot be read is left out and told (`bad-fields`).
 */
export function parseFields(text: string): { readonly fields: Readonly<Record<string, string>>; readonly problems: readonly Problem[] } {
  const fields: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const part of text.match(PART) ?? []) {
    if (part.trim() === '') continue;
    const [, field, path] = /^\s*([\w.-]+)\s*=\s*(.+?)\s*$/s.exec(part) ?? [];
    if (field && path && field !== '__proto__') fields[field] = unquoted(path);
    else problems.push(badFields(part.trim()));
  }
  return { fields, problems };
}

const PART = /(?:"(?:[^"]|"")*"|[^;])+/g;

function unquoted(path: string): string {
  return path.startsWith('"') && path.endsWith('"') && path.length > 1 ? path.slice(1, -1).replaceAll('""', '"') : path;
}

function badFields(part: string): Problem {
  return {
    code: 'bad-fields',
    severity: 'warning',
    message: `"${part}" in the field map cannot be read; expected field=path, as in "name=Opportunity; custom.region=Region".`,
    values: { part },
  };
}
