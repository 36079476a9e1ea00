import { expect } from 'chai';
import { define, VERSION } from '../../../packages/widgets/src/core/define.js';

const warnings = (act: () => void): string[] => {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: string) => said.push(message);
  act();
  console.warn = warn;
  return said;
};

describe('define', () => {
  it('registers an element', () => {
    class First extends HTMLElement {}
    define('test-define-first', First);
    expect(customElements.get('test-define-first')).to.equal(First);
  });

  it('keeps quiet when the same class comes twice', () => {
    class Twice extends HTMLElement {}
    define('test-define-twice', Twice);
    expect(warnings(() => define('test-define-twice', Twice))).to.deep.equal([]);
  });

  it('leaves a taken tag alone, with one warning that names both', () => {
    class Mine extends HTMLElement {}
    class Theirs extends HTMLElement {
      static version = '0.0.1';
    }
    customElements.define('test-define-taken', Theirs);
    const said = warnings(() => {
      define('test-define-taken', Mine);
      define('test-define-taken', Mine);
    });
    expect(said).to.deep.equal([`<test-define-taken> is defined already (Sluice 0.0.1); Sluice ${VERSION} leaves it alone.`]);
    expect(customElements.get('test-define-taken')).to.equal(Theirs);
  });
});
