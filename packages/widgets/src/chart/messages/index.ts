import type { LanguageTable } from '../../core/messages/index.js';
import { en, type ChartText } from './en.js';

export type { ChartText } from './en.js';

export const chartMessages: LanguageTable<ChartText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
