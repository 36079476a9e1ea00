import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Folders of `test/` that need something else than Node with the sources. */
const BROWSER = ['widgets', 'sluice', 'browser'];
/** Folders that start browsers of their own against the build: one file at a time. */
const OWN_BROWSERS = ['consumers', 'demo'];
const OTHER = ['bench', 'deep', 'support', 'types'];

/** Folders whose tests keep nothing between them: one process runs them all. */
const PURE = ['model', 'metrics', 'sources', 'engine/kernels', 'engine/plan', 'engine/rows', 'engine/store', 'engine/source'];

/** Test files of one kind, as paths below the project: `house` (directly in test/), `build` (what is tried as built), `pure` (`PURE`), `node` (the rest), `deep` (slow proofs), `property` (those of the others that try a property on as many cases as one likes). */
export function testFiles(kind) {
  if (kind === 'deep') return testsIn('test/deep', true);
  if (kind === 'property')
    return [...testFiles('pure'), ...testFiles('node')].filter((file) => /\bnumRuns: runs\(/.test(readFileSync(join(root, file), 'utf8')));
  if (kind === 'house') return testsIn('test', false);
  const files = foldersOf(kind).flatMap((folder) => testsIn(join('test', folder), true));
  return kind === 'node' ? files.filter((file) => !PURE.some((folder) => file.startsWith(join('test', folder, '/')))) : files;
}

function foldersOf(kind) {
  if (kind === 'build') return OWN_BROWSERS;
  if (kind === 'pure') return PURE;
  const folders = readdirSync(join(root, 'test'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => ![...BROWSER, ...OWN_BROWSERS, ...OTHER].includes(name));
}

function testsIn(folder, recursive) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive }).filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('node_modules'));
  return names.sort().map((name) => join(folder, name));
}
