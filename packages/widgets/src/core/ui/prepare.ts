import { adoptStyles } from '../adopt-styles.js';
import { fieldNames } from '../field-names/messages/index.js';
import { loadText, textOf, type LanguageTable } from '../messages/index.js';
import type { SluiceElement } from '../sluice-element.js';
import { uiMessages } from './messages/index.js';
import { uiStyles } from './ui.styles.js';

const TABLES: readonly LanguageTable<object>[] = [uiMessages, fieldNames];

/** True where a widget has the looks and the words of the lazily loaded parts. */
export function isPrepared({ language }: SluiceElement): boolean {
  return TABLES.every((table) => textOf(table, language.lang) !== null);
}

/** Gives a widget the words of the lazily loaded parts in its language. */
export async function prepare({ language }: SluiceElement): Promise<void> {
  await Promise.all(TABLES.map((table) => loadText(table, language.lang)));
}

/** Gives a widget's root the looks of the lazily loaded parts, once. */
export function adoptUiStyles(host: { readonly renderRoot: HTMLElement | DocumentFragment }): void {
  adoptStyles(host, uiStyles);
}
