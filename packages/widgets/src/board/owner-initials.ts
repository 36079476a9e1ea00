const known = new Map<string, string>();

/** At most two letters of a name: of its first and its last word, or the first two of a name of one word. Never half a character. */
export function ownerInitials(name: string): string {
  let initials = known.get(name);
  if (initials === undefined) known.set(name, (initials = initialsOf(name)));
  return initials;
}

function initialsOf(name: string): string {
  const words = name.split(/[\s._@-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = name, last] = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (last ? letters(first, 1) + letters(last, 1) : letters(first, 2)).toLocaleUpperCase();
}

function letters(word: string, n: number): string {
  // Making a segmenter costs more than a card; most names do not need one.
  if (/^[\x20-\x7E]*$/.test(word)) return word.slice(0, n);
  return [...new Intl.Segmenter().segment(word)]
    .slice(0, n)
    .map(({ segment }) => segment)
    .join('');
}
