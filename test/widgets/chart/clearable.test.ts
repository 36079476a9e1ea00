import { expect } from 'chai';
import { clearable } from '../../../packages/widgets/src/chart/clearable.js';

describe('clearable', () => {
  it('clears by the empty text, and takes no other', () => {
    const element = clearable(document.createElement('div'));
    element.append('a');
    Reflect.set(element, 'innerHTML', '<img src=x>');
    expect(element.textContent).to.equal('a');
    Reflect.set(element, 'innerHTML', '');
    expect(element.childNodes).to.have.lengthOf(0);
  });
});
