import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RowIds } from '../../packages/sources/src/row-id.js';

describe('RowIds', () => {
  it('gives the same id to the same content at every load', () => assert.equal(new RowIds('a.csv').idOf('x'), new RowIds('a.csv').idOf('x')));

  it('gives other ids to other content and other files', () => {
    const ids = new RowIds('a.csv');
    assert.equal(new Set([ids.idOf('x'), ids.idOf('y'), new RowIds('b.csv').idOf('x')]).size, 3);
  });

  it('tells rows of equal content apart by their turn', () => {
    const ids = new RowIds(null);
    const first = ids.idOf('x');
    assert.equal(ids.idOf('x'), `${first}-2`);
    assert.equal(ids.idOf('x'), `${first}-3`);
  });

  it('does not mind a cache buster in the address', () => assert.equal(new RowIds('/d.csv?t=1').idOf('x'), new RowIds('/d.csv?t=2#a').idOf('x')));

  it('tells 200,000 similar rows apart', () => {
    const ids = new RowIds(null);
    assert.equal(new Set(Array.from({ length: 200_000 }, (_, i) => ids.idOf(`{"name":"Deal ${i}","amount":${i % 7}}`))).size, 200_000);
  });
});
