import type { LanguageTable } from '../../messages/language-table.js';
import { en, type ProblemText } from './en.js';

export type { ProblemCode, ProblemSentence, ProblemText, ProblemValues } from './en.js';

/** Sentences for problems, by code. A page loads them with the first problem it shows in another language than English. */
export const problemWords: LanguageTable<ProblemText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
