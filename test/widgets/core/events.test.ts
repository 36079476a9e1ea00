import { expect } from 'chai';
import { emitAct, emitLifeCycle } from '../../../packages/widgets/src/core/events.js';

describe('events', () => {
  it('of the user bubble, cross shadow roots, and can be prevented', () => {
    const target = document.createElement('div');
    target.addEventListener('sluice-select', (event) => {
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
      event.preventDefault();
    });
    expect(emitAct(target, 'sluice-select', { field: 'stage', values: ['a'] })).to.equal(false);
  });

  it('of the life cycle stay where they are', () => {
    const target = document.createElement('div');
    let heard: Event | null = null;
    target.addEventListener('sluice-load', (event) => (heard = event));
    emitLifeCycle(target, 'sluice-load', { counts: { deals: 1 }, version: 1 });
    expect(heard).to.include({ bubbles: false, composed: false, cancelable: false });
  });
});
