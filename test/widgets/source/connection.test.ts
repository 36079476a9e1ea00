import { expect } from 'chai';
import { connection } from '../../../packages/widgets/src/source/connection.js';

describe('connection', () => {
  it('brings the grammar of filters along', () => {
    const { filter } = connection.grammar.parseFilter('owner=Ann');
    expect(connection.grammar.formatFilter(filter)).to.equal('owner=Ann');
  });
});
