import { expect } from 'chai';
import { ownerInitials } from '../../../packages/widgets/src/board/owner-initials.js';

describe('ownerInitials', () => {
  const cases: readonly (readonly [name: string, expected: string])[] = [
    ['Ann Bell', 'AB'],
    ['Ann van der Bell', 'AB'],
    ['Ann', 'AN'],
    ['ann.bell@example.com', 'AC'],
    ['李明', '李明'],
    ['👩‍👩‍👧 Öz', 'ÖZ'],
    ['é Ñandú', 'ÉÑ'],
    ['', ''],
  ];
  for (const [name, expected] of cases) it(`makes ${expected || 'nothing'} of "${name}"`, () => expect(ownerInitials(name)).to.equal(expected));
});
