import { languageTable } from '../../core/messages/index.js';
import { en } from './en.js';

export type { BoardText } from './en.js';

export const boardMessages = languageTable(en, {
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
});
