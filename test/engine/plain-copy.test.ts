import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { isCloneRefusal, jsonCopy, plainCopy } from '../../packages/engine/src/plain-copy.js';

describe('plainCopy', () => {
  it('is a copy the host cannot change', () => {
    const given = { filter: [{ field: 'owner', in: ['Ann'] }] };
    const copy = plainCopy(given);
    given.filter[0]?.in.push('Ben');
    assert.deepEqual(copy, { filter: [{ field: 'owner', in: ['Ann'] }] });
  });

  it('keeps what a clone keeps and JSON does not', () => {
    assert.deepEqual(plainCopy({ asOf: Infinity, at: new Date(0) }), { asOf: Infinity, at: new Date(0) });
  });

  it('takes a reactive proxy for what it shows', () => {
    const reactive = new Proxy({ metric: 'winRate' }, {});
    assert.throws(() => structuredClone(reactive), isCloneRefusal);
    assert.deepEqual(plainCopy(reactive), { metric: 'winRate' });
  });

  it('leaves functions out', () => {
    assert.deepEqual(plainCopy({ metric: 'winRate', toString: () => 'x' }), { metric: 'winRate' });
  });
});

describe('jsonCopy', () => {
  it('throws on what JSON cannot write', () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    assert.throws(() => jsonCopy(ring), TypeError);
  });
});

describe('isCloneRefusal', () => {
  it('knows no other error', () => assert.equal(isCloneRefusal(new TypeError('x')), false));
});
