/** At most two letters of a name: of its first and its last word, or the first two of a name of one word. Never half a character. */
export function ownerInitials(name: string): string {
  const words = name.split(/[\s._@-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = name, last] = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = (word: string, n: number) => [...new Intl.Segmenter().segment(word)].slice(0, n).map(({ segment }) => segment);
  return (last ? [...letters(first, 1), ...letters(last, 1)] : letters(first, 2)).join('').toLocaleUpperCase();
}
