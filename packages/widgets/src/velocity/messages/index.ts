import type { LanguageTable } from '../../core/messages/index.js';
import { en } from './en.js';

export type { VelocityText } from './en.js';

export const velocityMessages: LanguageTable<typeof en> = {
  en,
  fr: () => import('./fr.js').then((module) => module.fr),
  it: () => import('./it.js').then((module) => module.it),
};
