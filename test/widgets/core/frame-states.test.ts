import { expect } from 'chai';
import { html } from 'lit';
import { define } from '../../../packages/widgets/src/core/define.js';
import { emptyBody, errorBody, loadingBody } from '../../../packages/widgets/src/core/frame-states.js';
import { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { expectAccessible } from '../../support/axe.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { allInside, inside, mount, textOf, unmount, until } from '../../support/fixture.js';

class StatesElement extends SluiceElement {
  override render() {
    const problems = this.handle?.client?.state.problems ?? [];
    return html`<div>${loadingBody(this, 3)}</div>
      <div>${emptyBody(this)}</div>
      <div>${errorBody(this, problems)}</div>`;
  }
}
define('test-states', StatesElement);

describe('the bodies of a widget without an answer', () => {
  let engine: FakeEngine;
  beforeEach(() => {
    const problems = [{ code: 'cors', severity: 'error' as const, message: 'https://crm.example answered without permission.' }];
    engine = fakeEngine({ state: { state: 'error', reason: 'cors', problems, progress: { bytes: 1, totalBytes: null, rows: 1200 } } });
  });
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('tell progress, emptiness, and what failed with what to do', async () => {
    const element = await mount('<test-states></test-states>');
    expect(textOf(inside(element, '[part=loading]'))).to.equal('Loading, 1,200 rows so far');
    expect(allInside(element, '.skeleton i').length).to.equal(3);
    expect(textOf(inside(element, '[part=empty]'))).to.contain('No deals here');
    expect(textOf(inside(element, '[part=error]')))
      .to.contain('CORS')
      .and.to.contain('https://crm.example answered without permission.');
    await expectAccessible(element);
  });

  it('tell what failed in the language of the page, and in English where it has no words', async () => {
    const [known] = [
      { code: 'http-forbidden', severity: 'error' as const, message: 'https://crm.example answered 403.', values: { url: 'https://crm.example', status: 403 } },
    ];
    engine.set({ state: { state: 'error', reason: 'forbidden', problems: [known] }, answers: {} });
    const element = await mount('<test-states></test-states>', { lang: 'fr' });
    await until(() => inside(element, '.detail') !== null);
    expect(textOf(inside(element, '.detail'))).to.contain('la personne connectée ici');
    expect(inside(element, '.detail')?.lang).to.equal('fr');
    engine.set({ state: { state: 'error', reason: 'forbidden', problems: [{ ...known, code: 'of-tomorrow' }] }, answers: {} });
    await until(() => inside(element, '.detail')?.lang === 'en');
    expect(textOf(inside(element, '.detail'))).to.equal('https://crm.example answered 403.');
  });

  it('say which of several sources to name', async () => {
    const other = fakeEngine();
    const element = await mount('<test-states></test-states>');
    expect(textOf(inside(element, '[part=error]'))).to.contain('several data sources');
    expect(inside(element, '[part=error] button')).to.equal(null);
    other.dispose();
  });
});
