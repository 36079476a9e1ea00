import type { Problem } from '@sluice/model';

/** Names and positions, outermost first. */
export type Path = readonly string[];

const MAX_LENGTH = 256;
const MAX_DEPTH = 16;
const REFUSED = new Set(['__proto__', 'prototype', 'constructor']);
// A name, `[0]`, or a quoted name in brackets; the dot between them is taken with the name that follows.
const SEGMENT = /(?:\.?([^.[\]]+))|\[(?:(\d+)|"([^"]*)"|'([^']*)')\]/y;

/**
 * Reads `a.b[0].c` or `a["b.c"]`. A path that is too long, too deep, not well formed, or that names
 * `__proto__`, `prototype` or `constructor` is a problem, never a path.
 */
export function parsePath(text: string): { readonly path: Path } | { readonly problem: Problem } {
  if (text.length > MAX_LENGTH) return unsafe(text.slice(0, 40) + '…', `is longer than ${MAX_LENGTH} characters`);
  const path: string[] = [];
  SEGMENT.lastIndex = 0;
  while (SEGMENT.lastIndex < text.length) {
    const starts = SEGMENT.lastIndex;
    const found = SEGMENT.exec(text);
    if (!found || (starts === 0 && text.startsWith('.'))) return unsafe(text, 'is not well formed');
    const name = (found[1] ?? found[2] ?? found[3] ?? found[4] ?? '').trim();
    if (REFUSED.has(name)) return unsafe(text, `names "${name}"`);
    path.push(name);
  }
  if (path.length === 0) return unsafe(text, 'is empty');
  if (path.length > MAX_DEPTH) return unsafe(text, `is deeper than ${MAX_DEPTH} steps`);
  return { path };
}

const paths = new Map<string, Path>();

/** The path a preset writes; parsed once. Presets are ours, so a path that cannot be parsed is a mistake of the programmer. */
export function pathOfText(text: string): Path {
  let path = paths.get(text);
  if (!path) {
    const parsed = parsePath(text);
    if ('problem' in parsed) throw new Error(parsed.problem.message);
    path = parsed.path;
    paths.set(text, path);
  }
  return path;
}

/** One of the two ways to follow a path. */
export type ReadPath = (value: unknown, path: Path) => unknown;

/** Follows a path over own data properties. Getters are not called, prototypes not looked at; undefined where the path ends early, or a proxy refuses. */
export function readPath(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const name of path) {
    if (at === null || typeof at !== 'object') return undefined;
    at = ownData(at, name);
  }
  return at;
}

function ownData(holder: object, name: string): unknown {
  try {
    return Object.getOwnPropertyDescriptor(holder, name)?.value;
  } catch {
    // A proxy whose traps throw, or that was revoked.
    return undefined;
  }
}

/** Names of own properties; none where a proxy refuses. */
export function namesOf(holder: object): readonly string[] {
  try {
    return Object.keys(holder);
  } catch {
    return [];
  }
}

/** The same over what `JSON.parse` made, where no property can be a getter; several times faster. */
export function readParsedPath(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const name of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}

function unsafe(path: string, what: string): { problem: Problem } {
  return {
    problem: {
      code: 'unsafe-path',
      severity: 'warning',
      message: `The path "${path}" ${what}; expected something like "customer.name" or "items[0].amount".`,
      values: { path },
    },
  };
}
