import { expect } from 'chai';
import { Refusal } from '../../../packages/widgets/src/chart/refusal.js';

describe('Refusal', () => {
  it('becomes a problem with its path and a sentence', () => {
    expect(new Refusal('spec.mark', 'no.').problem).to.deep.equal({ code: 'chart-refused', severity: 'error', path: 'spec.mark', message: 'spec.mark: no.' });
  });
});
