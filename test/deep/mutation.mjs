// Changes the code in small ways and asks the tests whether they notice: `node test/deep/mutation.mjs`, or some of the files alone.
// Works on a copy, so that the project stays as it is whatever happens. Ends badly below 85 % of the changes noticed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../.config/run.mjs';

/** A sample of both packages: each kind of code once. All of it would take hours. */
const SAMPLE = [
  'metrics/src/cohort.ts',
  'metrics/src/cycle-length.ts',
  'metrics/src/pacing.ts',
  'metrics/src/proportion.ts',
  'metrics/src/stage-conversion.ts',
  'metrics/src/win-rate-by-value.ts',
  'metrics/src/statistics/monotone.ts',
  'metrics/src/statistics/wilson.ts',
  'metrics/src/waterfall/bars.ts',
  'metrics/src/waterfall/movement.ts',
  'model/src/compare-period.ts',
  'model/src/money.ts',
  'model/src/path-reach.ts',
  'model/src/path-visits.ts',
  'model/src/quota-book.ts',
  'model/src/rates.ts',
];
const WANTED = 85;

const files = process.argv.length > 2 ? process.argv.slice(2) : SAMPLE;
const copy = mkdtempSync(join(tmpdir(), 'sluice-mutation-'));
try {
  makeCopy();
  const report = mutate();
  process.exitCode = tell(report) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Workspaces are linked to the copy, everything else to what is installed. */
function makeCopy() {
  for (const name of ['packages', 'test', '.config', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !/[\\/](?:dist|node_modules)$/.test(path) });
  mkdirSync(join(copy, 'node_modules', '@sluice'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@sluice' && name !== 'sluice') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const name of readdirSync(join(copy, 'packages')).filter((each) => each !== 'sluice'))
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules', '@sluice', name));
}

function mutate() {
  const tests = [...new Set(files.flatMap((file) => testsOf(file)))];
  const config = {
    inPlace: true,
    testRunner: 'tap',
    plugins: ['@stryker-mutator/tap-runner'],
    concurrency: availableParallelism(),
    coverageAnalysis: 'perTest',
    // What runs once when a file is loaded is data (texts, tables): every test would have to run for each of it.
    ignoreStatic: true,
    mutate: files.map((file) => `packages/${file}`),
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: 'mutation.json' },
    clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
    tap: { testFiles: tests, nodeArgs: ['--conditions=source', '--import', 'tsx', '--test-reporter=tap'] },
    checkers: [],
    allowEmpty: false,
  };
  writeFileSync(join(copy, 'stryker.json'), JSON.stringify(config));
  const bin = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const { status } = spawnSync(process.execPath, [bin, 'run', 'stryker.json'], { cwd: copy, stdio: 'inherit', env: { ...process.env, PROPERTY_RUNS: '25' } });
  if (status !== 0) throw new Error(`The mutation run ended with ${status}.`);
  return JSON.parse(readFileSync(join(copy, 'mutation.json'), 'utf8'));
}

/** The test of the same name, and those that hold whole metrics against their definitions. */
function testsOf(file) {
  const [name, ...path] = file.split('/').filter((part) => part !== 'src');
  const own = join('test', name, ...path).replace(/\.ts$/, '.test.ts');
  const wide = name === 'metrics' ? ['test/metrics/against-definitions.test.ts', 'test/metrics/waterfall.test.ts'] : ['test/model/deal-path.test.ts'];
  return [own, ...wide].filter((test) => existsSync(join(root, test)));
}

/** One line a file; true where enough was noticed. */
function tell({ files: mutated }) {
  let [noticed, all] = [0, 0];
  for (const [file, { mutants }] of Object.entries(mutated)) {
    const counted = mutants.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
    const killed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    noticed += killed;
    all += counted.length;
    console.log(`${String(killed).padStart(5)} of ${String(counted.length).padEnd(5)} ${file}`);
  }
  const share = (100 * noticed) / all;
  console.log(`${share.toFixed(1)} % of ${all} changes were noticed (at least ${WANTED} % wanted).`);
  return share >= WANTED;
}
