import type { LanguageTable } from '../../messages/language-table.js';
import { en, type ColumnNames } from './en.js';

export type { ColumnNames } from './en.js';

/** Columns of all tables as people call them: also those that only files have, as a close date that is expected or actual. */
export const columnNames: LanguageTable<ColumnNames> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
