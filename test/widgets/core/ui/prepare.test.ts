import { expect } from 'chai';
import { define } from '../../../../packages/widgets/src/core/define.js';
import { SluiceElement } from '../../../../packages/widgets/src/core/sluice-element.js';
import { adoptUiStyles, isPrepared, prepare } from '../../../../packages/widgets/src/core/ui/prepare.js';
import { mount, unmount } from '../../../support/fixture.js';

class PreparedElement extends SluiceElement {}
define('test-prepared', PreparedElement);

describe('prepare', () => {
  afterEach(unmount);

  it('brings the words of the reader’s language', async () => {
    const element = await mount<PreparedElement>('<test-prepared></test-prepared>', { lang: 'it' });
    expect(isPrepared(element)).to.equal(false);
    await prepare(element);
    expect(isPrepared(element)).to.equal(true);
  });

  it('brings the looks once', async () => {
    const element = await mount<PreparedElement>('<test-prepared></test-prepared>');
    adoptUiStyles(element);
    adoptUiStyles(element);
    expect(element.shadowRoot?.adoptedStyleSheets.length).to.equal(1);
  });
});
