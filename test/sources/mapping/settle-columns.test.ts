import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAll } from '../read-all.js';

const told = async (text: string, locale: string | null = null): Promise<string[]> =>
  (await readAll(text, { locale })).problems.map(({ code, severity, path }) => `${severity} ${code} ${path}`);

describe('settleColumns', () => {
  it('says nothing where values prove all', async () => assert.deepEqual(await told('id,amount,close date\n1,"1.234,5",31/12/2026'), []));

  it('warns once per column in doubt', async () =>
    assert.deepEqual(await told('id,created,close date\n1,01/02/2026,03/04/2026\n2,01/02/2026,03/04/2026'), [
      'warning ambiguous-date created',
      'warning ambiguous-date close date',
    ]));

  it('notes where a neighbour decided', async () =>
    assert.deepEqual(await told('id,created,close date\n1,01/02/2026,31/12/2026'), ['note ambiguous-date created']));

  it('says nothing where the locale decided', async () => assert.deepEqual(await told('id,created\n1,01/02/2026', 'fr'), []));
});

describe('tellMixed', () => {
  it('warns where values prove both ways', async () => {
    assert.deepEqual(await told('id,close date\n1,31/12/2026\n2,30/12/2026\n3,12/29/2026'), [
      'warning bad-date row 4, close date',
      'warning ambiguous-date close date',
    ]);
  });
});
