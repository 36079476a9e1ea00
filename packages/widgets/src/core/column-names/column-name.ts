import type { ColumnNames } from './messages/index.js';

/** What a field of a table is called; a custom field by its own name, and what nobody named as it stands. */
export function columnName(names: ColumnNames, kind: string | undefined, field: string): string {
  const known: Readonly<Record<string, string>> = names;
  const own = `${kind}.${field}`;
  if (Object.hasOwn(known, own)) return known[own]!;
  return Object.hasOwn(known, field) ? known[field]! : field.replace(/^custom\./, '');
}
