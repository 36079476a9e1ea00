const MOST_NAMES = 3;

/** Known names a mistyped one may have meant, nearest first: a few letters off, or one starting with the other. Letter case does not matter. */
export function nearNames(text: string, known: readonly string[]): readonly string[] {
  const wanted = text.toLowerCase();
  if (wanted === '') return [];
  return known
    .map((name) => ({ name, distance: distanceOf(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(Math.min(name.length, wanted.length) / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}

function distanceOf(a: string, b: string): number {
  const shorter = a.length < b.length ? a : b;
  if (shorter.length >= 3 && a.startsWith(shorter) && b.startsWith(shorter)) return a === b ? 0 : 1;
  return editDistance(a, b);
}

/** Letters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    previous = row;
  }
  return previous[b.length] as number;
}
