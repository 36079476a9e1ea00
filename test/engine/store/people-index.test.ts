import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate } from '@sluice/model';
import { PeopleIndex } from '../../../packages/engine/src/store/people-index.js';

const ann = { id: '7', name: 'Ann Lee', teamId: 't', managerId: null, validFrom: null, validTo: null };

describe('PeopleIndex', () => {
  const people = new PeopleIndex([ann]);

  it('finds by id or name, ignoring case', () => {
    assert.equal(people.find('7'), ann);
    assert.equal(people.find('ann lee'), ann);
    assert.equal(people.find('Ben'), null);
    assert.equal(people.find(null), null);
  });

  it('knows an owner by the id of the person, whichever text the deal gives', () => {
    assert.equal(people.ownerKey(null, 'Ann Lee'), '7');
    assert.equal(people.ownerKey('7', null), '7');
    assert.equal(people.labelOf('7'), 'Ann Lee');
  });

  it('finds the row that holds on a day, else the last before it, else the first', () => {
    const stays = [
      { ...ann, teamId: 'second', validFrom: '2026-04-01', validTo: '2026-06-01' },
      { ...ann, teamId: 'first', validFrom: '2026-01-01', validTo: '2026-04-01' },
    ];
    const index = new PeopleIndex(stays);
    const team = (date: string) => index.findOn('Ann Lee', dayOfDate(date))?.teamId;
    assert.deepEqual(['2025-06-01', '2026-03-31', '2026-04-01', '2026-08-01'].map(team), ['first', 'first', 'second', 'second']);
    assert.equal(index.findOn('nobody', 0), null);
    assert.equal(index.staysOf('7').length, 2);
  });

  it('knows an owner that is no person of the source by what the deal gives', () => {
    const index = new PeopleIndex([]);
    assert.equal(index.ownerKey('12', 'Ben'), '12');
    assert.equal(index.labelOf('12'), 'Ben');
    assert.equal(index.ownerKey(null, 'Cem'), 'Cem');
    assert.equal(index.ownerKey(null, null), null);
  });
});
