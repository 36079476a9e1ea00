import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Folders of `test/` that need something else than Node with the sources. */
const BROWSER = ['widgets', 'sluice', 'browser'];
/** Folders that start browsers of their own against the build: one file at a time. */
const OWN_BROWSERS = ['consumers', 'demo'];
const OTHER = ['bench', 'support', 'types'];

/** Test files of one kind, as paths below the project: `house` (directly in test/), `build` (what is tried as built), `node` (the rest). */
export function testFiles(kind) {
  if (kind === 'house') return testsIn('test', false);
  return foldersOf(kind).flatMap((folder) => testsIn(join('test', folder), true));
}

function foldersOf(kind) {
  if (kind === 'build') return OWN_BROWSERS;
  const folders = readdirSync(join(root, 'test'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => ![...BROWSER, ...OWN_BROWSERS, ...OTHER].includes(name));
}

function testsIn(folder, recursive) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive }).filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('node_modules'));
  return names.sort().map((name) => join(folder, name));
}
