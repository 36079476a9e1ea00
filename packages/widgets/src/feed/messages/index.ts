import type { LanguageTable } from '../../core/messages/index.js';
import { en, type FeedText } from './en.js';

export const feedMessages: LanguageTable<FeedText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
