import { expect } from 'chai';
import type { MetricName } from '@sluice/engine';
import { dealReading } from '../../../packages/widgets/src/chart/deal-readings.js';

describe('dealReading', () => {
  it('names the deals behind a metric', () => expect(dealReading('winRate')).to.deep.equal({ reading: 'won', title: 'won' }));
  it('is null where no one list is behind it', () => {
    expect(dealReading('funnel')).to.equal(null);
    expect(dealReading('constructor' as MetricName)).to.equal(null);
  });
});
