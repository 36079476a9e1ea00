import type { LanguageTable } from '../../core/messages/index.js';
import { en, type FunnelText } from './en.js';

export type { FunnelText } from './en.js';

export const funnelMessages: LanguageTable<FunnelText> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
