import { expect } from 'chai';
import { define } from '../../../../packages/widgets/src/core/define.js';
import { SluiceElement } from '../../../../packages/widgets/src/core/sluice-element.js';
import { loadedExplain } from '../../../../packages/widgets/src/core/ui/load-explain.js';
import { measured } from '../../../support/fake-engine.js';
import { mount, textOf, unmount, until } from '../../../support/fixture.js';

class ExplainedElement extends SluiceElement {
  /** What stood there after each update: how long it stands is the engine's and the server's matter. */
  readonly said: string[] = [];

  override render() {
    return loadedExplain(this, [{ query: { metric: 'winRate' }, answer: { total: measured(0.5) }, update: null }]);
  }

  protected override updated(): void {
    this.said.push(textOf(this.renderRoot));
  }
}
define('test-explained', ExplainedElement);

describe('loadedExplain', () => {
  afterEach(unmount);

  it('says that it loads, then explains in the reader’s language', async () => {
    const element = await mount<ExplainedElement>('<test-explained></test-explained>', { lang: 'fr' });
    await until(() => textOf(element.renderRoot).includes('Taux de réussite'));
    expect(element.said).to.include('Chargement');
  });
});
