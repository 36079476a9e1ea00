import { describe, it, mock } from 'node:test';
import assert from 'node:assert/strict';
import { report } from '../../packages/engine/src/report.js';

describe('report', () => {
  it('hands an error to the console where there is no page', (t) => {
    const error = mock.method(console, 'error', () => undefined);
    t.after(() => error.mock.restore());
    const mistake = new Error('Unknown metric "x".');
    report(mistake);
    assert.deepEqual(error.mock.calls[0]?.arguments, [mistake]);
  });

  it('hands it to the page where there is one', (t) => {
    const told: unknown[] = [];
    const page = globalThis as { reportError?: (error: unknown) => void };
    const before = page.reportError;
    page.reportError = (error) => told.push(error);
    t.after(() => (before === undefined ? delete page.reportError : (page.reportError = before)));
    report('mistake');
    assert.deepEqual(told, ['mistake']);
  });
});
