import type { LanguageTable } from '../../messages/index.js';
import { en, type UiText } from './en.js';

export type { UiText } from './en.js';

/** Strings of menu, table and deal list. */
export const uiMessages: LanguageTable<UiText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
