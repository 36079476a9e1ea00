import { languageTable } from '../../messages/index.js';
import { en, type UiText } from './en.js';

export type { Definition, UiText } from './en.js';

/** Strings of menu, table, deal list and explanations. */
export const uiMessages = languageTable<UiText>(en, {
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
});
