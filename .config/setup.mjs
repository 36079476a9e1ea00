// Runs before `npm start` and `npm test`: installs, builds and finds browsers, each only where something is to do.
// Only Node built-ins: it must work before anything is installed.
//   node .config/setup.mjs [build] [chromium] [firefox] [webkit]
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowsers } from './provide-browsers.mjs';
import { root, run, SetupError } from './run.mjs';
import { holdLock } from './setup-lock.mjs';

const wanted = process.argv.slice(2);

try {
  checkNode();
  const release = await holdLock(join(root, '.setup-lock'), () => console.log('setup: waiting for another set-up to finish …'));
  await installPackages();
  if (wanted.includes('build')) await build();
  await provideBrowsers(wanted.filter((name) => name !== 'build'));
  release();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\nsetup: ${error.message}\n`);
  process.exitCode = 1;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(`Node 20.19 or newer is needed; this is ${process.version}.`);
}

async function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const want = createHash('sha256').update(lock).update(process.version).digest('hex');
  const stamp = join(root, 'node_modules', '.sluice-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  console.log('setup: installing packages (npm ci) …');
  if (!(await run('npm', ['ci', '--no-audit', '--no-fund']))) throw new SetupError('`npm ci` failed; its messages are above.');
  writeFileSync(stamp, want);
}

async function build() {
  if (!(await run(process.execPath, [join(root, '.config/build.mjs')]))) throw new SetupError('The build failed; its messages are above.');
}
