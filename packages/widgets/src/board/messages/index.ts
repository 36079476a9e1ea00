import type { LanguageTable } from '../../core/messages/index.js';
import { en, type BoardText } from './en.js';

export type { BoardText } from './en.js';

export const boardMessages: LanguageTable<BoardText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
