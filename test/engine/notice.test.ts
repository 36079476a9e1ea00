import { describe, it, mock } from 'node:test';
import assert from 'node:assert/strict';
import { inform, noticeOf } from '../../packages/engine/src/notice.js';

describe('noticeOf', () => {
  it('names the rung alone where the first one ran', () => {
    assert.equal(noticeOf('module', []), 'Sluice computes in a worker (module).');
  });

  it('says why the rungs above failed, and what would help', () => {
    const text = noticeOf('page', ['module: refused', 'blob: refused too.']);
    for (const part of ['in the page (page)', 'module: refused; blob: refused too. To let', 'worker-src', 'sluice#worker'])
      assert.ok(text.includes(part), part);
  });
});

describe('inform', () => {
  it('speaks once per page', (t) => {
    const info = mock.method(console, 'info', () => undefined);
    t.after(() => info.mock.restore());
    inform('module', []);
    inform('page', ['module: it died']);
    assert.equal(info.mock.callCount(), 1);
  });
});
