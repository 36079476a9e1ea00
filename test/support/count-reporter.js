import { appendFileSync } from 'node:fs';

/** Ends a run with its counts, and adds them to the file that COUNT_FILE names (one line of JSON), for the one line that sums up all runners. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0 };
      for (const session of sessions) countSession(session, count);
      console.log(`Browser tests: ${count.passed} passed, ${count.failed} failed`);
      if (process.env.COUNT_FILE) appendFileSync(process.env.COUNT_FILE, JSON.stringify(count) + '\n');
    },
  };
}

function countSession({ testResults, errors }, count) {
  const before = count.failed;
  if (testResults) countSuite(testResults, count);
  // A file that broke before or outside its tests.
  if (errors.length > 0 && count.failed === before) count.failed++;
}

function countSuite({ tests, suites }, count) {
  for (const test of tests) if (!test.skipped) count[test.passed ? 'passed' : 'failed']++;
  for (const suite of suites) countSuite(suite, count);
}
