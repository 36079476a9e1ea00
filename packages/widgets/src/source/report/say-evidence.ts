import type { ReportText } from './messages/index.js';

/** What speaks for a reading, in the reader's language; null where it is said in a way nobody wrote words for. */
export function sayEvidence(evidence: string, text: ReportText): string | null {
  const ends = [
    [/^(.+) can only be read so$/, text.onlySo],
    [/^(.+) is above 1$/, text.aboveOne],
    [/^(\d+) values, all different$/, text.allDifferent],
  ] as const;
  for (const [pattern, words] of ends) {
    const example = pattern.exec(evidence)?.[1];
    if (example !== undefined) return words(example);
  }
  const [, example, because] = /^(.+) can be read both ways; (.+)$/.exec(evidence) ?? [];
  const reason = because === undefined ? null : sayBecause(because, text.because);
  return example === undefined || reason === null ? null : text.bothWays(example, reason);
}

function sayBecause(because: string, words: ReportText['because']): string | null {
  if (because === 'nothing in the file says more') return words.nothing;
  if (because.startsWith('semicolons')) return words.semicolons;
  if (because.startsWith('JSON')) return words.json;
  const column = /^(".+") beside it is written so$/.exec(because)?.[1];
  if (column !== undefined) return words.beside(column);
  const locale = /^the locale (".+") says so$/.exec(because)?.[1];
  return locale === undefined ? null : words.locale(locale);
}
