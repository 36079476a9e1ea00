import type { Grouped } from '@sluice/model';

/** Readings whose key begins with these parts. */
export function startingWith<Reading>(grouped: Grouped<Reading>, ...parts: readonly (string | null)[]): readonly Reading[] {
  return grouped.filter(({ key }) => parts.every((part, i) => key[i] === part)).map(({ reading }) => reading);
}

/** The one reading with this key; undefined where no row has it. */
export function readingAt<Reading>(grouped: Grouped<Reading>, ...key: readonly (string | null)[]): Reading | undefined {
  return startingWith(grouped, ...key)[0];
}
