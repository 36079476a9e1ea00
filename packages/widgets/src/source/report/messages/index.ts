import type { LanguageTable } from '../../../core/messages/index.js';
import { en, type ReportText } from './en.js';

export type { ReportText } from './en.js';

/** Strings of the report of a source. */
export const reportMessages: LanguageTable<ReportText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
