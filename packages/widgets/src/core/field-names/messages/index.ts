import type { LanguageTable } from '../../messages/index.js';
import { en, type FieldNames } from './en.js';

export type { FieldNames } from './en.js';

/** Fields of the common model as people call them. */
export const fieldNames: LanguageTable<FieldNames> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
