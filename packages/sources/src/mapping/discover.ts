import { namesOf, readPath, type Path, type ReadPath } from '../path.js';
import { plainWords, shownValue } from '../reading/words.js';
import type { Candidate } from './column.js';

const SAMPLE = 50;
const MAX_DEPTH = 3;

/** Headers of a file as candidates. */
export function headerCandidates(headers: readonly unknown[]): Candidate[] {
  // `from` also visits the holes of a sparse list.
  return Array.from(headers, (header, index) => ({
    path: shownValue(header).trim(),
    // A currency in brackets is read apart.
    words: plainWords(shownValue(header).replace(/[([]\s*[A-Z]{3}\s*[)\]]\s*$/, '')),
    get: (row) => (row as readonly unknown[])[index],
  }));
}

/** Paths to plain values in the first rows of a payload, in order of first appearance. */
export function pathCandidates(rows: readonly unknown[], read: ReadPath): Candidate[] {
  const found = new Map<string, Path>();
  for (const row of rows.slice(0, SAMPLE)) walk(row, [], found);
  return [...found].map(([path, names]) => ({ path, words: plainWords(path), get: (row) => read(row, names) }));
}

function walk(value: unknown, path: Path, found: Map<string, Path>): void {
  if (value === null || typeof value !== 'object' || value instanceof Date) {
    if (path.length > 0) found.set(textOf(path), path);
    return;
  }
  if (Array.isArray(value) || path.length >= MAX_DEPTH) return;
  for (const name of namesOf(value)) {
    const refused = name === '__proto__' || name === 'constructor' || name === 'prototype';
    if (!refused && found.size < 500) walk(readPath(value, [name]), [...path, name], found);
  }
}

function textOf(path: Path): string {
  return path.map((name, i) => (/[.[\]]/.test(name) ? `["${name}"]` : i === 0 ? name : `.${name}`)).join('');
}
