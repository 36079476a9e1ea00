import { expect } from 'chai';
import { Aliases } from '../../../packages/widgets/src/chart/aliases.js';

describe('Aliases', () => {
  it('gives each name one safe name, in the order they come', () => {
    const aliases = new Aliases();
    expect(['owner', 'constructor', 'a.b', 'owner', '__proto__'].map((name) => aliases.of(name))).to.deep.equal(['f0', 'f1', 'f2', 'f0', 'f3']);
  });

  it('renames the columns of a row', () => {
    expect(
      new Aliases().row(
        new Map<string, unknown>([
          ['constructor', 1],
          ['__proto__', 'x'],
        ]),
      ),
    ).to.deep.equal({ f0: 1, f1: 'x' });
  });
});
