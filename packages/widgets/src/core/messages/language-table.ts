/** Languages the widgets speak. Adding one here makes the compiler list every table that lacks it. */
export const LANGUAGES = ['en', 'fr', 'it'] as const;
export type LanguageName = (typeof LANGUAGES)[number];

/**
 * The strings of one group of widgets. English is the typed source of truth and comes along; the others are loaded when a page speaks them:
 * `languageTable(en, { fr: () => import('./fr.js').then((m) => m.fr), it: ... })`.
 */
export class LanguageTable<T extends object> {
  readonly #loaded = new Map<LanguageName, T>();
  readonly #load: Readonly<Record<Exclude<LanguageName, 'en'>, () => Promise<T>>>;

  constructor(en: T, load: Readonly<Record<Exclude<LanguageName, 'en'>, () => Promise<T>>>) {
    this.#loaded.set('en', en);
    this.#load = load;
  }

  /** The strings of a BCP 47 language; null while they are still to be loaded. A language we do not speak reads English. */
  of(lang: string): T | null {
    return this.#loaded.get(spoken(lang)) ?? null;
  }

  /** Loads the strings of a language. Where they cannot be loaded English stands in, with one warning. */
  async load(lang: string): Promise<void> {
    const name = spoken(lang);
    if (name === 'en' || this.#loaded.has(name)) return;
    try {
      this.#loaded.set(name, await this.#load[name]());
    } catch (cause) {
      console.warn(`The ${name} strings could not be loaded; English is shown.`, cause);
      this.#loaded.set(name, this.english);
    }
  }

  get english(): T {
    return this.#loaded.get('en') as T;
  }
}

export function languageTable<T extends object>(en: T, load: Readonly<Record<Exclude<LanguageName, 'en'>, () => Promise<T>>>): LanguageTable<T> {
  return new LanguageTable(en, load);
}

function spoken(lang: string): LanguageName {
  const base = lang.toLowerCase().split('-')[0];
  return LANGUAGES.find((each) => each === base) ?? 'en';
}
