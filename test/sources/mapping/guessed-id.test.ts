import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { GuessedId } from '../../../packages/sources/src/mapping/guessed-id.js';
import { createReader } from '../../../packages/sources/src/reading/reader.js';

const column = (path: string, at: number) => ({
  field: 'id',
  path,
  gets: [(row: unknown) => (row as readonly unknown[])[at]],
  reader: createReader('text', { zone: createZone('UTC'), machine: false }),
});
const pick = (rows: readonly unknown[]) => GuessedId.pick([column('Réf.', 0), column('N°', 1)], rows)?.column.path ?? null;

describe('GuessedId', () => {
  it('takes the first column whose values are different', () => {
    assert.equal(
      pick([
        ['a', 1],
        ['b', 2],
      ]),
      'Réf.',
    );
    assert.equal(
      pick([
        ['a', 1],
        ['a', 2],
      ]),
      'N°',
    );
    assert.equal(
      pick([
        ['a', 1],
        [' a ', 1],
      ]),
      null,
    );
  });
  it('takes none on the word of one row', () => assert.equal(pick([['a', 1]]), null));
  it('takes none that many rows lack', () =>
    assert.equal(
      pick([
        ['a', 1],
        ['b', 1],
        ['', 1],
        ['', 1],
      ]),
      null,
    ));
  it('lets one row in ten go without', () => assert.equal(pick([...Array.from({ length: 9 }, (_, i) => [`r${i}`, 1]), [null, 1]]), 'Réf.'));
  it('passes over what is no row', () => assert.equal(pick([null, 'text', ...Array.from({ length: 30 }, (_, i) => [`r${i}`])]), 'Réf.'));

  it('says what it was taken for, and of values that come again later', () => {
    const id = GuessedId.pick([column('Réf.', 0)], [['a'], ['b']])!;
    assert.deepEqual(id.about(), { evidence: '2 values, all different' });
    const { read } = id.column.reader;
    assert.deepEqual([read('a'), read('b'), id.problem()], ['a', 'b', null]);
    assert.deepEqual([read('a'), read('a')], ['', '']);
    const { code, values, count } = id.problem()!;
    assert.deepEqual([code, values, count], ['repeated-id', { column: 'Réf.', value: 'a' }, 2]);
  });
});
