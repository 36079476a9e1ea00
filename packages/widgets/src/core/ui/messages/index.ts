import { languageTable } from '../../messages/index.js';
import { en } from './en.js';

export type { UiText } from './en.js';

/** Strings of menu, table and deal list. */
export const uiMessages = languageTable(en, {
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
});
