// Runs the tests and ends with one line that sums them up.
//   node .config/test.mjs            everything that `npm test` promises, browser tests in Chromium
//   node .config/test.mjs browsers   the browser tests in Chromium, Firefox and WebKitGTK
//   node .config/test.mjs deep       slow proofs: each property on 10,000 cases, figures against SQL, whether tests notice changed code
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsIn } from './counts.mjs';
import { root } from './run.mjs';
import { testFiles } from './test-files.mjs';

const STEP_LIMIT_MS = 25 * 60_000;
/** The mutation run may take half an hour by itself. */
const DEEP_LIMIT_MS = 60 * 60_000;

const node = (...args) => [process.execPath, ...args];
const tool = (path, ...args) => node(join('node_modules', path), ...args);
const wtr = tool('@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.js');

/** A check is one command that passes or fails as a whole; a runner counts its own tests. */
const check = (name, command) => ({ name, command, counts: 'one' });
const runner = (name, command, env = {}) => ({ name, command, env, counts: 'own' });
const NODE_TEST = ['--conditions=source', '--import', 'tsx', '--test', '--test-reporter=./.config/node-reporter.mjs'];
/** Files that may share a process do: starting one for each costs ten times what they take. */
const inOneProcess = (name, files) => runner(name, node(...NODE_TEST.filter((flag) => flag !== '--test'), '.config/one-process.mjs', ...files));
/** No step where there are no files: without names, Node would go and look for tests itself. */
const nodeTests = (name, files, concurrency, env) =>
  files.length > 0 ? [runner(name, node(...NODE_TEST, `--test-concurrency=${concurrency}`, ...files), env)] : [];

const KINDS = {
  // The longest first: two lanes then end at about the same time.
  all: () => [
    [
      ...nodeTests('consumers and demo', testFiles('build'), 1),
      check('lint', tool('eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '--max-warnings=0', '.')),
      ...nodeTests('Node tests', testFiles('node'), availableParallelism()),
      ...nodeTests('architecture and sizes', testFiles('house'), 1),
      check('format', tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')),
      inOneProcess('tests of pure parts', testFiles('pure')),
      check('types of the tests', tool('@typescript/native/bin/tsc', '-p', 'test/tsconfig.json')),
      check('types of the packages', tool('@typescript/native/bin/tsc', '-p', 'tsconfig.json')),
    ],
    [runner('browser tests', wtr)],
  ],
  browsers: () => [[runner('browser tests in three engines', wtr, { BROWSERS: 'chromium,firefox,webkit' })]],
  deep: () => [
    nodeTests('properties on 10,000 cases', testFiles('property'), availableParallelism(), { PROPERTY_RUNS: '10000' }),
    nodeTests('deep tests', testFiles('deep'), 1),
    [check('changes that tests notice', node('test/deep/mutation.mjs'))],
  ],
};

const limitMs = process.argv[2] === 'deep' ? DEEP_LIMIT_MS : STEP_LIMIT_MS;
const folder = mkdtempSync(join(tmpdir(), 'sluice-counts-'));
const total = { passed: 0, failed: 0 };
const from = performance.now();
try {
  for (const stage of KINDS[process.argv[2] ?? 'all']()) await runStage(stage);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (process.env.COUNT_FILE) appendFileSync(process.env.COUNT_FILE, JSON.stringify(total) + '\n');
console.log(`\n${total.passed} passed, ${total.failed} failed (${seconds(from)} s)`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Runs the steps of a stage, a few at once, and shows the output of each when it ends. */
async function runStage(steps) {
  const queue = [...steps];
  const lane = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) await runStep(step);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
}

async function runStep({ name, command, env, counts }) {
  const began = performance.now();
  const file = join(folder, name.replaceAll(/\W+/g, '-'));
  writeFileSync(file, '');
  const { ok, output } = await outcome(command, { ...process.env, ...env, COUNT_FILE: file });
  const count = counts === 'own' ? countsIn(readFileSync(file, 'utf8')) : { passed: Number(ok), failed: Number(!ok) };
  // A runner that broke before it could count.
  if (!ok && count.failed === 0) count.failed = 1;
  total.passed += count.passed;
  total.failed += count.failed;
  console.log(`\n── ${name}: ${ok ? 'passed' : 'FAILED'} (${seconds(began)} s)\n${output.trim()}`.trimEnd());
}

function outcome([program, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    const limit = setTimeout(() => {
      output += `\nEnded after ${limitMs / 60_000} minutes.`;
      child.kill('SIGKILL');
    }, limitMs);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve({ ok: code === 0, output });
    });
  });
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}
