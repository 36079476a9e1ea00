import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPerson } from '../../../packages/sources/src/mapping/build-person.js';
import { build } from './row.js';

const person = (values: Record<string, unknown>) => build(buildPerson, values).people.map(({ id, name }) => [id, name])[0];

describe('buildPerson', () => {
  it('joins first and last name', () => assert.deepEqual(person({ id: '7', firstName: 'Ines', lastName: 'Moreau' }), ['7', 'Ines Moreau']));
  it('takes the name for the id where there is none', () => assert.deepEqual(person({ name: 'Ann' }), ['Ann', 'Ann']));
  it('takes the address where there is no name', () => assert.deepEqual(person({ id: '7', email: 'a@b.example' }), ['7', 'a@b.example']));
  it('refuses nobody', () => assert.match(build(buildPerson, { team: 'East' }).reason ?? '', /no-person/));
});
