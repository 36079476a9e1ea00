/** Where a forecast counts a deal. */
export const FORECAST_CATEGORIES = ['pipeline', 'bestCase', 'commit', 'closed', 'omitted'] as const;
export type ForecastCategory = (typeof FORECAST_CATEGORIES)[number];

// What Salesforce calls "Commit" for people is "Forecast" in its interface.
const WORDS: Readonly<Record<ForecastCategory, readonly string[]>> = {
  pipeline: ['pipeline'],
  bestCase: ['best case', 'upside'],
  commit: ['commit', 'committed', 'forecast'],
  closed: ['closed', 'closed won'],
  omitted: ['omit', 'omitted'],
};

const SPELLINGS = new Map(FORECAST_CATEGORIES.map((category) => [category, WORDS[category].flatMap(spellings)]));
const CATEGORIES = new Map([...SPELLINGS].flatMap(([category, texts]) => texts.map((text) => [text, category] as const)));

/** The category a source's text stands for: `Best Case`, `BestCase`, `best_case`, `BEST CASE`, ...; null where it stands for none. */
export function forecastCategory(text: string): ForecastCategory | null {
  return CATEGORIES.get(text) ?? null;
}

/** Every text that stands for a category, so that deals can be asked for by it. */
export function spellingsOf(category: ForecastCategory): readonly string[] {
  return SPELLINGS.get(category) ?? [];
}

function spellings(words: string): readonly string[] {
  const titled = words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const cased = [words, titled, words.toUpperCase(), words.charAt(0).toUpperCase() + words.slice(1)];
  const joined = ['', ' ', '_', '-'].flatMap((sign) => cased.map((text) => text.replaceAll(' ', sign)));
  return [...new Set([...joined, titled.charAt(0).toLowerCase() + titled.slice(1).replaceAll(' ', '')])];
}
