import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StageLookup } from '../../../packages/engine/src/store/stage-lookup.js';

describe('StageLookup', () => {
  it('asks for each pair of pipeline and key once', () => {
    const asked: (string | null)[][] = [];
    const lookup = new StageLookup({
      stages: [],
      codeOf(pipeline, key) {
        asked.push([pipeline, key]);
        return key === 'a' ? 3 : null;
      },
    });
    assert.deepEqual(
      [lookup.codeOf('p', 'a'), lookup.codeOf('p', 'a'), lookup.codeOf('p', 'b'), lookup.codeOf('p', 'b'), lookup.codeOf(null, 'a')],
      [3, 3, null, null, 3],
    );
    assert.deepEqual(asked, [
      ['p', 'a'],
      ['p', 'b'],
      [null, 'a'],
    ]);
    assert.equal(lookup.infoOf(3), null);
  });
});
