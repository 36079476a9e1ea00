// Adds up counts of tests: lines of JSON `{ "passed": 1, "failed": 0 }`. As a program: prints the sum of the file it is given, for .ci/run.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The sum over all lines of `text`. */
export function countsIn(text) {
  const sum = { passed: 0, failed: 0 };
  for (const line of text.split('\n').filter(Boolean)) {
    const { passed, failed } = JSON.parse(line);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = countsIn(readFileSync(argv[2], 'utf8'));
  // Commands that ended badly without a failed test to show for it.
  const broken = Number(argv[3] ?? 0);
  console.log(`${passed} passed, ${failed === 0 && broken > 0 ? broken : failed} failed`);
}
