import { expect } from 'chai';
import '../../../packages/widgets/src/funnel/define.js';
import type { FunnelElement } from '../../../packages/widgets/src/funnel/funnel-element.js';
import { loadUi } from '../../../packages/widgets/src/core/ui-loader.js';
import { fakeEngine } from '../../support/fake-engine.js';
import { allInside, mount, settled, textOf, unmount } from '../../support/fixture.js';
import { funnelAnswer, leakAnswer } from './funnel-answers.js';

describe('funnelTable', () => {
  it('has a row per stage with every number that is drawn', async () => {
    await loadUi();
    const engine = fakeEngine({
      answers: {
        funnel: funnelAnswer([120, 80, 40, 18]),
        leak: leakAnswer([
          [10, 500_000],
          [12, 8_400_000],
          [4, 100_000],
        ]),
      },
    });
    const element = await mount<FunnelElement>('<sluice-funnel view="table"></sluice-funnel>', { width: '800px' });
    await settled(element);
    expect([...(allInside(element, 'tbody tr')[1]?.children ?? [])].map(textOf)).to.deep.equal([
      'Proposal',
      '80',
      '€80,000',
      '66.7%',
      '66.7%',
      '12',
      '€84,000',
    ]);
    unmount();
    engine.dispose();
  });
});
