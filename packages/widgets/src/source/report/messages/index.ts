import { languageTable } from '../../../core/messages/index.js';
import { en } from './en.js';

export type { ReportText } from './en.js';

/** Strings of the report of a source. */
export const reportMessages = languageTable(en, {
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
});
