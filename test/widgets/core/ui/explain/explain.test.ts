import { expect } from 'chai';
import type { Explained } from '../../../../../packages/widgets/src/core/frame-model.js';
import { define } from '../../../../../packages/widgets/src/core/define.js';
import { SluiceElement } from '../../../../../packages/widgets/src/core/sluice-element.js';
import { en } from '../../../../../packages/widgets/src/core/ui/explain/messages/en.js';
import { renderExplain } from '../../../../../packages/widgets/src/core/ui/explain/explain.js';
import type { MetricName } from '@sluice/engine';
import { expectAccessible } from '../../../../support/axe.js';
import { fakeEngine, measured, NOW, TODAY } from '../../../../support/fake-engine.js';
import { mount, settled, textOf, unmount } from '../../../../support/fixture.js';

class ExplainElement extends SluiceElement {
  explained: readonly Explained[] = [];
  override render() {
    return renderExplain(this, this.explained);
  }
}
define('test-explain', ExplainElement);

// Fails to compile where a metric has no words.
const described: Readonly<Record<MetricName, unknown>> = en.definitions;

describe('renderExplain', () => {
  const explain = async (explained: Explained) => {
    const element = await mount<ExplainElement>('<test-explain></test-explain>');
    element.explained = [explained];
    element.requestUpdate();
    await settled(element);
    return element;
  };
  afterEach(unmount);

  it('tells definition, formula, n, what was left out, period, filter and zone', async () => {
    const engine = fakeEngine({ filter: [{ field: 'owner', in: ['ann'] }] });
    const update = { period: { from: TODAY - 1, to: TODAY + 1 }, asOf: NOW, today: TODAY };
    const element = await explain({ query: { metric: 'winRate' }, answer: { total: measured(0.5, { n: 8, excluded: { bornClosed: 2 } }) }, update });
    const text = textOf(element.renderRoot);
    for (const part of ['won ÷ (won + lost)', 'Rests on 8 deals.', '2 created already closed', 'Nov 21 – 22, 2026', 'owner=ann', 'UTC'])
      expect(text).to.contain(part);
    await expectAccessible(element);
    engine.dispose();
  });

  it('says why there is no value', async () => {
    const element = await explain({ query: { metric: 'winRate' }, answer: { total: measured(null, { reason: 'no-closed-deals', n: 0 }) }, update: null });
    expect(textOf(element.renderRoot)).to.contain('No closed deals in this source.').and.to.contain('Nothing was left out.');
  });

  it('says what to mind with a result', async () => {
    const total = measured(-0.5, { n: 8, flags: ['small-sample', 'negative-amounts'] });
    const element = await explain({ query: { metric: 'winRate' }, answer: { total }, update: null });
    expect(textOf(element.renderRoot)).to.contain('Fewer than 10 cases: the rate may be chance. Negative amounts are among what is added up.');
  });

  it('has words for every metric', () => {
    expect(Object.keys(described).length).to.be.at.least(18);
  });
});
