// Builds packages/*/dist: tsc for the modules, small literals in them, rollup for the worker and the single files, the manifest of the elements.
// Does nothing where no source changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const bin = (path) => join(root, 'node_modules', path);
const stamp = bin('.cache/sluice-built');
const PRODUCTS = ['packages/engine/dist/worker.js', 'packages/sluice/dist/index.js', 'packages/sluice/dist/sluice.mjs', 'packages/sluice/dist/sluice.js'];

const steps = [
  ['tsc', bin('@typescript/native/bin/tsc'), '-b', 'packages/sluice'],
  ['literals', join(root, '.config/small-literals.mjs')],
  ['rollup', bin('rollup/dist/bin/rollup'), '-c', '--silent'],
  ['custom-elements.json', join(root, '.config/elements-manifest.mjs')],
];

const want = fingerprint();
if (!isBuilt()) await build();

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === want && PRODUCTS.every((file) => existsSync(join(root, file)));
}

async function build() {
  const from = Date.now();
  rmSync(stamp, { force: true });
  for (const name of readdirSync(join(root, 'packages'))) removeOrphans(join(root, 'packages', name));
  for (const [name, ...args] of steps) {
    if (!(await run(process.execPath, args))) {
      console.error(`build: ${name} failed.`);
      process.exit(1);
    }
  }
  removeOldBundles(from);
  mkdirSync(bin('.cache'), { recursive: true });
  writeFileSync(stamp, want);
  console.log(`build: done in ${((Date.now() - from) / 1000).toFixed(1)} s`);
}

/** What the build depends on: sources, configurations and the versions of the libraries. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'tsconfig.json', 'rollup.config.js', '.config/build.mjs', '.config/small-literals.mjs', '.config/elements-manifest.mjs'];
  for (const name of readdirSync(join(root, 'packages')).sort()) {
    files.push(`packages/${name}/package.json`, `packages/${name}/tsconfig.json`, ...sourcesOf(`packages/${name}/src`));
  }
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function sourcesOf(folder) {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length)).sort();
}

/** tsc leaves the outputs of sources that were deleted or renamed; they would be shipped. */
function removeOrphans(folder) {
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) return;
  for (const path of readdirSync(dist, { recursive: true })) {
    const source = path.match(/^(.+)\.d\.ts$/)?.[1];
    if (source === undefined || existsSync(join(folder, 'src', `${source}.ts`))) continue;
    for (const ending of ['.js', '.js.map', '.d.ts', '.d.ts.map']) rmSync(join(dist, source + ending), { force: true });
  }
}

/** Lazy parts that no bundle has any more keep the name and the age of an earlier build. */
function removeOldBundles(from) {
  for (const folder of ['packages/engine/dist', 'packages/sluice/dist'].map((path) => join(root, path))) {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const isBundle = /^(sluice|worker)[^.]*\.m?js(\.map)?$/.test(name) && !existsSync(path.replace(/\.m?js(\.map)?$/, '.d.ts'));
      if (isBundle && statSync(path).mtimeMs < from - 1_000) rmSync(path);
    }
  }
}
