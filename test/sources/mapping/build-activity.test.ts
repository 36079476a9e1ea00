import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildActivity } from '../../../packages/sources/src/mapping/build-activity.js';
import { request } from '../read-all.js';
import { build } from './row.js';

describe('buildActivity', () => {
  it('keeps what it is given, ids prefixed', () => {
    const [activity] = build(
      buildActivity,
      { id: '5', deal: '1', type: 'call', at: '2026-01-02', done: true, direction: 'in' },
      { request: request({ idPrefix: 'eu-' }) },
    ).activities;
    assert.deepEqual(
      [activity?.id, activity?.dealId, activity?.type, activity?.at, activity?.done, activity?.direction],
      ['eu-5', 'eu-1', 'call', '2026-01-02', true, 'in'],
    );
  });

  it('makes an id and may have no deal', () => {
    const [activity] = build(buildActivity, { at: 5 }).activities;
    assert.match(activity?.id ?? '', /^row-/);
    assert.equal(activity?.dealId, null);
  });

  it('refuses one without a time', () => assert.match(build(buildActivity, { type: 'call' }).reason ?? '', /^no-time$/));
});
