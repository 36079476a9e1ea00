import { expect } from 'chai';
import { cell } from '../../../packages/widgets/src/core/table-model.js';

describe('cell', () => {
  it('carries a plain value beside its text only where one is given', () => {
    expect(cell('75 %', 0.75)).to.deep.equal({ text: '75 %', value: 0.75 });
    expect(cell('—', null)).to.deep.equal({ text: '—', value: null });
    expect(cell('Ann')).to.deep.equal({ text: 'Ann' });
  });
});
