import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dealKind } from '../../packages/metrics/src/deal-kind.js';

describe('dealKind', () => {
  const cases: readonly (readonly [string | null, string])[] = [
    ['New Business', 'new'],
    ['newbusiness', 'new'],
    ['new', 'new'],
    ['Existing Customer - Upgrade', 'expansion'],
    ['existingbusiness', 'expansion'],
    ['Upsell', 'expansion'],
    ['expansion', 'expansion'],
    ['Existing Business - Renewal', 'renewal'],
    ['Renouvellement', 'renewal'],
    ['Partner', 'other'],
    [null, 'unspecified'],
    ['  ', 'unspecified'],
  ];
  for (const [type, kind] of cases) it(`reads ${type === null ? 'nothing' : `"${type}"`} as ${kind}`, () => assert.equal(dealKind(type), kind));

  it('takes exactly the types named for expansion', () => {
    assert.deepEqual([dealKind('Partner', ['Partner']), dealKind('Upsell', ['Partner']), dealKind('Renewal', ['Partner'])], ['expansion', 'other', 'renewal']);
  });
});
