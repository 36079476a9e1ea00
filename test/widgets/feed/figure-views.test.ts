import { expect } from 'chai';
import { loadView } from '../../../packages/widgets/src/feed/figure-views.js';

describe('loadView', () => {
  for (const type of ['funnel', 'gauge'] as const) {
    it(`has a view and a table of a ${type}`, async () => expect(Object.keys(await loadView(type)).sort()).to.deep.equal(['render', 'table']));
  }
});
