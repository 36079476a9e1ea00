import type { LanguageTable } from '../../../messages/index.js';
import { en, type ExplainText } from './en.js';

export type { Definition, ExplainText } from './en.js';

/** Strings of explanations, with every metric in words. */
export const explainMessages: LanguageTable<ExplainText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
