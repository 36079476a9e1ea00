import type { TableKind } from '@sluice/model';
import { HEADER_WORDS } from './header-words.js';
import { idMark } from './id-mark.js';
import { plainWords } from '../reading/words.js';

/** How many cells of a row are words that name columns of this kind of table. */
export function findKnownHeaders(kind: TableKind, cells: readonly string[]): number {
  const known = knownWords(kind);
  return cells.filter((cell) => {
    const words = plainWords(cell);
    return known.has(words) || known.has(words.replace(/^(?:deal|opportunity) /, '')) || (kind === 'deals' && idMark(cell) !== null);
  }).length;
}

const knownByKind = new Map<TableKind, ReadonlySet<string>>();

function knownWords(kind: TableKind): ReadonlySet<string> {
  let known = knownByKind.get(kind);
  if (!known) {
    known = new Set(Object.values(HEADER_WORDS[kind]).flatMap((words) => words.split('|')));
    knownByKind.set(kind, known);
  }
  return known;
}
