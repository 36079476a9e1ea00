import { expect } from 'chai';
import { siblingLoader, siblingSymbol } from '../../packages/sluice/src/sibling-script.js';

const base = new URL('./fixtures/', import.meta.url).href;
const unsigned = (url: string): string => url;

describe('siblingLoader', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, siblingSymbol('sibling.js')));

  it('gives what a script beside it exports', async () => {
    expect(await siblingLoader(base, unsigned)('sibling.js')).to.deep.equal({ answer: 42 });
  });

  it('gives one part of a script of parts', async () => {
    Object.defineProperty(globalThis, siblingSymbol('sibling.js'), { value: { parts: { 'core/messages': { fr: 'oui' } } }, configurable: true });
    expect(await siblingLoader(base, unsigned)('sibling.js#core/messages')).to.deep.equal({ fr: 'oui' });
  });

  it('loads each script once', async () => {
    const signed: string[] = [];
    const load = siblingLoader(base, (url) => {
      signed.push(url);
      return url;
    });
    await Promise.all([load('sibling.js'), load('sibling.js')]);
    expect(signed).to.deep.equal([`${base}sibling.js`]);
  });

  it('says which script is missing', async () => {
    const failure = await siblingLoader(base, unsigned)('missing.js').catch((error: Error) => error.message);
    expect(failure).to.contain('fixtures/missing.js');
  });

  it('leaves no element behind', async () => {
    await siblingLoader(base, unsigned)('sibling.js');
    expect(document.querySelector('script[src$="sibling.js"]')).to.equal(null);
  });

  it('takes a sibling that stands in the page already, and loads nothing', async () => {
    Object.defineProperty(globalThis, Symbol.for('sluice.inlined.js'), { value: { answer: 7 }, configurable: true });
    const address = (): string => expect.fail('asked for an address');
    expect(await siblingLoader('https://nowhere.example/', address)('inlined.js')).to.deep.equal({ answer: 7 });
  });
});
