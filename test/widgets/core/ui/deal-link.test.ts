import { expect } from 'chai';
import { render } from 'lit';
import { define } from '../../../../packages/widgets/src/core/define.js';
import { SluiceElement } from '../../../../packages/widgets/src/core/sluice-element.js';
import { dealLink } from '../../../../packages/widgets/src/core/ui/deal-link.js';
import { dealRow } from '../../../support/fake-engine.js';

class LinkElement extends SluiceElement {}
define('test-link', LinkElement);

describe('dealLink', () => {
  const host = document.createElement('test-link') as LinkElement;
  const draw = (part: Parameters<typeof dealRow>[0]) => {
    const box = document.createElement('div');
    render(dealLink(host, dealRow(part)), box);
    return box.firstElementChild as HTMLElement;
  };

  it('is a real link where there is an address', () => {
    expect(draw({ url: 'https://crm.example/d1' })).to.include({ localName: 'a', href: 'https://crm.example/d1', rel: 'noopener noreferrer' });
  });

  it('is a plain name where there is none, and an id where there is no name', () => {
    expect(draw({ url: null }).localName).to.equal('span');
    expect(draw({ name: null }).textContent).to.equal('d1');
  });
});
