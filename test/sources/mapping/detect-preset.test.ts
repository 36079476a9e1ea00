import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAnswer, detectFile, presetNamed } from '../../../packages/sources/src/mapping/detect-preset.js';

describe('detectAnswer', () => {
  for (const [payload, name] of [
    [{ records: [], totalSize: 0 }, 'salesforce'],
    [{ results: [{ properties: {} }] }, 'hubspot'],
    [{ results: [{ stages: [] }] }, 'hubspot'],
    [{ success: true, data: [], additional_data: { next_cursor: null } }, 'pipedrive'],
    [{ success: true, data: null, additional_data: { pagination: {} } }, 'pipedrive'],
    [{ has_more: false, data: [], count_by_value_period: {} }, 'close'],
    [[{ StageName: 'A', CloseDate: null }], 'salesforce'],
    [[{ properties: { dealstage: 'a' } }], 'hubspot'],
    [{ results: [{ name: 'A' }] }, undefined],
    [[{ name: 'A' }], undefined],
    [[], undefined],
    [null, undefined],
  ] as const) {
    it(`takes ${JSON.stringify(payload)} for ${name ?? 'nobody’s'}`, () => assert.equal(detectAnswer(payload)?.name, name));
  }
});

describe('detectFile', () => {
  it('knows exports by headers that come together', () => {
    assert.equal(detectFile(['record id', 'deal name', 'amount'])?.name, 'hubspot');
    assert.equal(detectFile(['deal name', 'amount']), undefined);
  });
});

describe('presetNamed', () => {
  it('does not mind versions', () =>
    assert.deepEqual(
      ['pipedrive', 'pipedrive-v2', 'closet', 'x'].map((name) => presetNamed(name)?.name),
      ['pipedrive', 'pipedrive', undefined, undefined],
    ));
});
