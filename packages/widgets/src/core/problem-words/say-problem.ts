import type { Problem } from '@sluice/model';
import { formatOf } from '../format.js';
import { loadText, textOf, type LanguageTable } from '../messages/language-table.js';
import { problemWords, type ProblemText, type ProblemValues } from './messages/index.js';

/** A sentence, and the language it is in. */
export interface Said {
  readonly text: string;
  readonly lang: string;
}

/** Words a problem in a language; null while its words are on their way: `loaded` is called when they are here. */
export type SayProblem = (problem: Problem, lang: string, loaded: () => void) => Said | null;

/** A problem in the reader's language; in English where it has no words there. */
export const sayProblem: SayProblem = (problem, lang, loaded) => sayFrom(problemWords, problem, lang, loaded);

/** The same, by the words of a table. */
export function sayFrom(table: LanguageTable<ProblemText>, problem: Problem, lang: string, loaded: () => void): Said | null {
  const words = textOf(table, lang);
  if (words === null) {
    void loadText(table, lang).then(loaded);
    return null;
  }
  const text = sentenceOf(words, problem, lang);
  return text === '' ? { text: problem.message, lang: 'en' } : { text, lang };
}

function sentenceOf(words: ProblemText, problem: Problem, lang: string): string {
  const sentence = Object.hasOwn(words, problem.code) ? words[problem.code as keyof ProblemText] : undefined;
  if (sentence === undefined || typeof sentence === 'string') return sentence ?? '';
  const format = formatOf(lang);
  const entries = Object.entries(problem.values ?? {}).map(([name, value]) => [name, typeof value === 'number' ? format.number(value) : value] as const);
  const values: ProblemValues = { ...(problem.path === undefined ? {} : { path: problem.path }), ...Object.fromEntries(entries) };
  const text = sentence(values, problem);
  // A value that is not there must never be read as a word.
  return text.includes('undefined') ? '' : text;
}
