import { expect } from 'chai';
import { composedParent, languageOf, onLanguageChange } from '../../../packages/widgets/src/core/language.js';
import { unmount, mountElement } from '../../support/fixture.js';

describe('languageOf', () => {
  afterEach(unmount);

  it('walks out through shadow hosts, closed ones too', async () => {
    const host = document.createElement('div');
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'closed' }).append(inner);
    await mountElement(host, { lang: 'it', dir: 'rtl' });
    expect(languageOf(inner)).to.deep.equal({ lang: 'it', dir: 'rtl' });
  });

  it('takes what is nearest', async () => {
    const own = document.createElement('p');
    own.lang = 'fr-CH';
    await mountElement(own);
    expect(languageOf(own)).to.deep.equal({ lang: 'fr-CH', dir: 'ltr' });
  });

  for (const [written, read] of [
    ['en_US', 'en-US'],
    ['not a tag', 'en'],
  ] as const) {
    it(`reads lang="${written}" as ${read}`, async () => {
      const own = document.createElement('p');
      own.lang = written;
      await mountElement(own);
      expect(languageOf(own).lang).to.equal(read);
    });
  }
});

describe('composedParent', () => {
  it('of a slotted node is its slot', () => {
    const host = document.createElement('div');
    const slot = document.createElement('slot');
    host.attachShadow({ mode: 'open' }).append(slot);
    const child = host.appendChild(document.createElement('i'));
    expect(composedParent(child)).to.equal(slot);
  });
});

describe('onLanguageChange', () => {
  it('hears the document change its language', async () => {
    const before = document.documentElement.lang;
    let stop = () => {};
    const heard = new Promise<void>((resolve) => (stop = onLanguageChange(resolve)));
    document.documentElement.lang = 'fr';
    await heard;
    stop();
    document.documentElement.lang = before;
  });
});
