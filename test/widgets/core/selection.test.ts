import { expect } from 'chai';
import { selectionFilter, selects, selectsField, toggled, type Selection } from '../../../packages/widgets/src/core/selection.js';

const ann = { clause: { field: 'owner', in: ['ann'] }, label: 'Ann' };
const ben = { clause: { field: 'owner', in: ['ben'] }, label: 'Ben' };
const march = { clause: { field: 'closedOn', from: 1, to: 31 }, label: 'March' };

describe('toggled', () => {
  it('adds, keeping other fields', () => expect(toggled([march], ann)).to.deep.equal([march, ann]));
  it('replaces the same field', () => expect(toggled([ann], ben)).to.deep.equal([ben]));
  it('takes away what is selected already', () => expect(toggled([ann, march], march)).to.deep.equal([ann]));
});

describe('a selection', () => {
  const selection: Selection = [ann, march];

  it('is the filter of its clauses', () => expect(selectionFilter(selection)).to.deep.equal([ann.clause, march.clause]));

  it('knows its values and its fields', () => {
    expect(selects(selection, 'owner', 'ann')).to.equal(true);
    expect(selects(selection, 'owner', 'ben')).to.equal(false);
    expect(selects(selection, 'closedOn', '2026-03')).to.equal(false);
    expect(selectsField(selection, 'closedOn')).to.equal(true);
    expect(selectsField(selection, 'stage')).to.equal(false);
  });
});
