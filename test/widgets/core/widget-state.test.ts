import { expect } from 'chai';
import { internalsOf, reflectState, sameState, type WidgetState } from '../../../packages/widgets/src/core/widget-state.js';

const ready: WidgetState = { state: 'ready', reason: null, refreshing: false, stale: false, partial: false };

describe('reflectState', () => {
  class Bare extends HTMLElement {
    readonly internals = internalsOf(this);
  }
  customElements.define('test-widget-state', Bare);

  it('writes state, reason and booleans, and takes them away again', () => {
    const element = new Bare();
    reflectState(element, element.internals, { ...ready, state: 'error', reason: 'cors', stale: true });
    expect(element.outerHTML).to.equal('<test-widget-state state="error" reason="cors" stale=""></test-widget-state>');
    reflectState(element, element.internals, ready);
    expect(element.outerHTML).to.equal('<test-widget-state state="ready"></test-widget-state>');
  });

  it('sets custom states where the browser has them', function () {
    const element = new Bare();
    reflectState(element, element.internals, { ...ready, stale: true });
    const states = [...(element.internals?.states ?? [])];
    if (element.internals?.states) expect(states.map((state) => state.replace('--', ''))).to.have.members(['ready', 'stale']);
  });

  it('does without internals where they are refused', () => {
    const plain = document.createElement('div');
    expect(internalsOf(plain)).to.equal(null);
    reflectState(plain, null, ready);
    expect(plain.getAttribute('state')).to.equal('ready');
  });
});

describe('sameState', () => {
  it('compares every part', () => {
    expect(sameState(ready, { ...ready })).to.equal(true);
    for (const part of [{ state: 'empty' }, { reason: 'cors' }, { stale: true }, { partial: true }, { refreshing: true }] as Partial<WidgetState>[]) {
      expect(sameState(ready, { ...ready, ...part })).to.equal(false);
    }
  });
});
