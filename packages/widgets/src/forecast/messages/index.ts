import type { LanguageTable } from '../../core/messages/index.js';
import { en, type ForecastText } from './en.js';

export type { ForecastText } from './en.js';

export const forecastMessages: LanguageTable<ForecastText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
