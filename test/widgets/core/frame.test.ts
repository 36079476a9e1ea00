import { expect } from 'chai';
import { html } from 'lit';
import { base } from '../../../packages/widgets/src/core/base.styles.js';
import { define } from '../../../packages/widgets/src/core/define.js';
import { frame } from '../../../packages/widgets/src/core/frame.styles.js';
import { renderFrame } from '../../../packages/widgets/src/core/frame.js';
import { MetricController } from '../../../packages/widgets/src/core/metric-controller.js';
import { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { cell } from '../../../packages/widgets/src/core/table-model.js';
import { tokens } from '../../../packages/widgets/src/core/tokens.styles.js';
import { loadUi } from '../../../packages/widgets/src/core/ui-loader.js';
import { expectAccessible } from '../../support/axe.js';
import { dealRow, fakeEngine, measured, type FakeEngine } from '../../support/fake-engine.js';
import { allInside, inside, mount, settled, textOf, unmount, until } from '../../support/fixture.js';

class RateElement extends SluiceElement {
  static override styles = [tokens, base, frame];

  #rate = new MetricController(this, () => ({ metric: 'winRate', period: this.periodOr('last-90-days'), compare: this.compareOr('none') }));

  override render() {
    return renderFrame(this, {
      heading: 'Win rate',
      body: this.#rate.render({
        ready: ({ total }) =>
          html`<p class="headline">${total.value === null ? this.text.noAnswer : this.format.percent(total.value)}</p>
            <button id="pick" @click=${() => this.select('owner', ['ann'])}>Ann</button>`,
      }),
      table: () =>
        this.#rate.answer && {
          caption: 'Win rate',
          columns: [{ label: 'Owner' }, { label: 'Rate', numeric: true }],
          rows: [['Ann', cell('75 %', 0.75)]],
        },
      explain: [this.#rate],
      deals: () => this.#rate.deals('Won deals', 'won'),
    });
  }
}
define('test-rate', RateElement);

const answers = { winRate: { total: measured(0.75, { unit: 'rate', n: 8, excluded: { noAmount: 2 } }) } };

describe('renderFrame', () => {
  let engine: FakeEngine;
  beforeEach(async () => {
    engine = fakeEngine({ answers, rows: Array.from({ length: 120 }, (_, i) => dealRow({ id: `d${i}`, name: `Deal ${i}`, url: 'https://crm.example/1' })) });
    await loadUi();
  });
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  const open = async (label: string) => {
    const element = await mount('<test-rate></test-rate>');
    inside(element, '[data-menu]')?.click();
    await settled(element);
    allInside(element, '[role=menuitem]')
      .find((item) => textOf(item) === label)
      ?.click();
    await settled(element);
    return element;
  };

  it('shows the body under its heading, with both ages', async () => {
    const element = await mount('<test-rate></test-rate>');
    expect(textOf(inside(element, '[role=heading]'))).to.equal('Win rate');
    expect(textOf(inside(element, '.headline'))).to.equal('75%');
    expect(textOf(inside(element, 'footer'))).to.match(/^data of .*, checked /);
    await expectAccessible(element);
  });

  it('takes heading and level from attributes', async () => {
    const element = await mount('<test-rate heading="Ours" heading-level="4"></test-rate>');
    expect(inside(element, '[role=heading]')?.getAttribute('aria-level')).to.equal('4');
    expect(textOf(inside(element, '[role=heading]'))).to.equal('Ours');
  });

  it('shows a skeleton while there is no answer', async () => {
    engine.set({ answers: {} });
    const element = await mount('<test-rate></test-rate>');
    expect(element.getAttribute('state')).to.equal('loading');
    expect(inside(element, '[part=loading]')).to.not.equal(null);
    await expectAccessible(element);
  });

  it('says in words why a source failed, and asks again on demand', async () => {
    engine.set({ answers: {}, state: { state: 'error', reason: 'cors' } });
    const element = await mount('<test-rate></test-rate>');
    expect(element.getAttribute('reason')).to.equal('cors');
    expect(textOf(inside(element, '[part=error]'))).to.contain('may not read this address');
    expect(textOf(inside(element, '[role=status]'))).to.contain('may not read this address');
    inside(element, '[part=error] button')?.click();
    expect(engine.refreshes).to.equal(1);
    await expectAccessible(element);
  });

  it('says quietly that nothing matches', async () => {
    engine.set({ answers: { winRate: { total: measured(null, { reason: 'no-deals', n: 0 }) } } });
    const element = await mount('<test-rate></test-rate>');
    expect(element.getAttribute('state')).to.equal('empty');
    await expectAccessible(element);
  });

  it('shows the selection as a chip and takes it away again', async () => {
    const element = await mount('<test-rate></test-rate>');
    inside(element, '#pick')?.click();
    await settled(element);
    expect(textOf(inside(element, '.chips'))).to.equal('ann');
    await expectAccessible(element);
    inside(element, '.remove')?.click();
    await settled(element);
    expect(inside(element, '.chips')).to.equal(null);
    expect(engine.selections.at(-1)).to.deep.equal([]);
  });

  it('opens a menu that the keyboard walks', async () => {
    const element = await mount('<test-rate></test-rate>');
    inside(element, '[data-menu]')?.click();
    await settled(element);
    const root = element.shadowRoot as ShadowRoot;
    expect(textOf(root.activeElement)).to.equal('Show as table');
    root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    expect(textOf(root.activeElement)).to.equal('How computed');
    await expectAccessible(element);
    root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settled(element);
    expect(inside(element, '[role=menu]')).to.equal(null);
    expect(root.activeElement?.hasAttribute('data-menu')).to.equal(true);
  });

  it('turns into a table', async () => {
    const element = await open('Show as table');
    expect(element.getAttribute('view')).to.equal('table');
    expect(textOf(inside(element, 'tbody'))).to.equal('Ann75 %');
    await expectAccessible(element);
  });

  it('opens the very deals that were counted, in place, and goes back', async () => {
    const element = await open('Deals behind this');
    expect(engine.windows.at(-1)?.of).to.deep.equal({ query: { metric: 'winRate', period: 'last-90-days' }, reading: 'won' });
    expect(allInside(element, 'tbody tr').length).to.equal(50);
    expect(textOf(inside(element, '.pager'))).to.equal('1–50 of 120');
    await expectAccessible(element);
    inside(element, '[data-back]')?.click();
    await settled(element);
    expect(inside(element, '.headline')).to.not.equal(null);
    expect(engine.watching).to.equal(1);
  });

  it('asks the page before a deal is opened', async () => {
    const element = await open('Deals behind this');
    let detail: unknown;
    element.addEventListener('sluice-open', (event) => {
      detail = event.detail;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    inside(element, 'a.deal-name')?.dispatchEvent(click);
    expect(detail).to.deep.equal({ deal: { id: 'd0', name: 'Deal 0' }, url: 'https://crm.example/1' });
    expect(click.defaultPrevented).to.equal(true);
  });

  it('explains how a number was computed, and what was left out', async () => {
    const element = await open('How computed');
    await until(() => inside(element, '.explain') !== null);
    const text = textOf(inside(element, '.explain'));
    expect(text).to.contain('won ÷ (won + lost)');
    expect(text).to.contain('2 without amount');
    await expectAccessible(element);
  });

  it('speaks French', async () => {
    const element = await mount('<test-rate></test-rate>', { lang: 'fr' });
    expect(textOf(inside(element, 'footer'))).to.contain('données de');
  });
});
