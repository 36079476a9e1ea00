import type { LanguageTable } from '../../../core/messages/index.js';
import { en, type MovingText } from './en.js';

export type { MovingText } from './en.js';

export const movingMessages: LanguageTable<MovingText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
