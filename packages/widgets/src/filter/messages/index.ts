import type { LanguageTable } from '../../core/messages/index.js';
import { en, type FilterText } from './en.js';

export type { FilterText } from './en.js';

/** Strings of the pickers. */
export const filterMessages: LanguageTable<FilterText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
