import { languageTable } from '../../core/messages/index.js';
import { en } from './en.js';

export type { ChartText } from './en.js';

export const chartMessages = languageTable(en, {
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
});
