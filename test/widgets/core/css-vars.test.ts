import { expect } from 'chai';
import { html, render } from 'lit';
import { cssVars } from '../../../packages/widgets/src/core/css-vars.js';

describe('cssVars', () => {
  const box = document.createElement('div');
  const draw = (vars: Record<string, string | number>) => render(html`<i ${cssVars(vars)}></i>`, box);
  const value = (name: string) => (box.firstElementChild as HTMLElement).style.getPropertyValue(name);

  it('sets, changes and removes custom properties', () => {
    draw({ '--a': '1px', '--b': 2 });
    expect([value('--a'), value('--b')]).to.deep.equal(['1px', '2']);
    draw({ '--a': '3px' });
    expect([value('--a'), value('--b')]).to.deep.equal(['3px', '']);
  });

  it('refuses to stand anywhere but in a tag', () => {
    expect(() => render(html`<i class=${cssVars({})}></i>`, document.createElement('div'))).to.throw('inside a tag');
  });
});
