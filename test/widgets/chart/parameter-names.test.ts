import { expect } from 'chai';
import { NAME, namesOf } from '../../../packages/widgets/src/chart/parameter-names.js';

describe('namesOf', () => {
  it('finds the parameters of all views, but for names that mean something else', () => {
    const spec = { params: [{ name: 'top' }, { name: 'datum' }, { name: 7 }], layer: [{ params: [{ name: 'brush' }] }] };
    expect([...namesOf(spec)]).to.deep.equal(['top', 'brush']);
  });

  it('ends where a spec holds itself', () => {
    const spec: Record<string, unknown> = { params: [{ name: 'a' }] };
    spec['layer'] = [spec];
    expect([...namesOf(spec)]).to.deep.equal(['a']);
  });
});

describe('NAME', () => {
  for (const name of ['event', 'datum', 'width', '1a', 'a-b', '', '_a', 'a'.repeat(40)]) it(`is not "${name}"`, () => expect(NAME.test(name)).to.equal(false));
});
