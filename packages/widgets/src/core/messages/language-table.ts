/** Languages the widgets speak. Adding one here makes the compiler list every table that lacks it. */
export const LANGUAGES = ['en', 'fr', 'it'] as const;
export type LanguageName = (typeof LANGUAGES)[number];

/** The strings of one group of widgets. English is the typed source of truth and comes along; the others are loaded where a page speaks them. */
export type LanguageTable<T extends object> = { readonly en: T } & { readonly [L in Exclude<LanguageName, 'en'>]: () => Promise<T> };

const loaded = new WeakMap<object, Map<LanguageName, object>>();

/** The strings of a BCP 47 language; null while they are still to be loaded. A language we do not speak reads English. */
export function textOf<T extends object>(table: LanguageTable<T>, lang: string): T | null {
  const name = spoken(lang);
  return name === 'en' ? table.en : ((loaded.get(table)?.get(name) as T | undefined) ?? null);
}

/** Loads the strings of a language. Where they cannot be loaded English stands in, with one warning. */
export async function loadText<T extends object>(table: LanguageTable<T>, lang: string): Promise<void> {
  const name = spoken(lang);
  if (name === 'en' || textOf(table, lang) !== null) return;
  const texts = loaded.get(table) ?? new Map<LanguageName, object>();
  loaded.set(table, texts);
  try {
    texts.set(name, await table[name]());
  } catch (cause) {
    console.warn(`The ${name} strings could not be loaded; English is shown.`, cause);
    texts.set(name, table.en);
  }
}

function spoken(lang: string): LanguageName {
  const base = lang.toLowerCase().split('-')[0];
  return LANGUAGES.find((each) => each === base) ?? 'en';
}
