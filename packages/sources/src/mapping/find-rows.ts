import { namesOf, readPath } from '../path.js';

const USUAL = ['data', 'results', 'records', 'items', 'rows', 'deals', 'values', 'list', 'value'];

/** The list of rows in a payload nobody knows, and the path to it; null where there is none. One object with plain values is one row. */
export function findRows(payload: unknown, kind: string): { readonly rows: readonly unknown[]; readonly path: string } | null {
  if (Array.isArray(payload)) return { rows: payload, path: '' };
  if (payload === null || typeof payload !== 'object') return null;
  const names = namesOf(payload).filter((name) => name !== '__proto__');
  const ordered = [...[kind, ...USUAL].filter((name) => names.includes(name)), ...names];
  for (const name of ordered) {
    const value = readPath(payload, [name]);
    if (Array.isArray(value) && (value.length === 0 ? name === kind || USUAL.includes(name) : holdsObjects(value))) return { rows: value, path: name };
  }
  for (const name of ordered) {
    const value = readPath(payload, [name]);
    const inside = value !== null && typeof value === 'object' && !Array.isArray(value) ? findInside(value, kind) : null;
    if (inside) return { rows: inside.rows, path: `${name}.${inside.path}` };
  }
  return names.some((name) => typeof readPath(payload, [name]) !== 'object') ? { rows: [payload], path: '' } : null;
}

// The first slots may be empty.
function holdsObjects(list: readonly unknown[]): boolean {
  return typeof (list[0] ?? list.find((one) => one !== null && one !== undefined)) === 'object';
}

function findInside(value: object, kind: string): { readonly rows: readonly unknown[]; readonly path: string } | null {
  for (const name of [kind, ...USUAL, ...namesOf(value)]) {
    const inner = readPath(value, [name]);
    if (Array.isArray(inner) && holdsObjects(inner)) return { rows: inner, path: name };
  }
  return null;
}
