export { LANGUAGES, loadText, textOf, type LanguageName, type LanguageTable } from './language-table.js';
export type { CoreText } from './en.js';
import { en, type CoreText } from './en.js';
import type { LanguageTable } from './language-table.js';

/** Strings of the shell that every widget shares. */
export const coreMessages: LanguageTable<CoreText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
