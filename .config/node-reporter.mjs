// Reporter of the Node tests: what failed, what was skipped and why, and one line of counts (also into the file that COUNT_FILE names).
import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';

export default async function* report(events) {
  const count = { passed: 0, failed: 0 };
  const skips = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.details?.type !== 'suite') {
      if (data.skip === undefined) count.passed++;
      else skips.set(data.skip, (skips.get(data.skip) ?? 0) + 1);
    }
    if (type === 'test:fail' && !isOnlyTheSumOfItsTests(data)) {
      count.failed++;
      yield `✖ ${data.name}\n    ${data.file ?? ''}\n${indent(describe(data.details.error))}\n`;
    }
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
  }
  for (const [reason, times] of skips) yield `Skipped ${times}: ${reason === true ? 'no reason given' : reason}\n`;
  yield `Node tests: ${count.passed} passed, ${count.failed} failed\n`;
  if (process.env.COUNT_FILE) appendFileSync(process.env.COUNT_FILE, JSON.stringify(count) + '\n');
}

/** A suite or a file fails with its tests, which are counted themselves. */
const isOnlyTheSumOfItsTests = ({ details }) => details.error?.failureType === 'subtestsFailed';

function describe(error) {
  const cause = error?.cause ?? error;
  if (typeof cause?.stack !== 'string') return inspect(cause);
  // Frames of Node itself say nothing about the project.
  return cause.stack
    .split('\n')
    .filter((line) => !/^\s+at .*(node:internal|node_modules)/.test(line))
    .join('\n');
}

const indent = (text) => text.replace(/^/gm, '    ');
