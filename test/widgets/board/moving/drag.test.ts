import { expect } from 'chai';
import { Drag } from '../../../../packages/widgets/src/board/moving/drag.js';

const at = (type: string, x: number, pointerType = 'mouse') => new PointerEvent(type, { pointerId: 7, pointerType, clientX: x, clientY: 0 });

describe('Drag', () => {
  let told: string[] = [];
  const press = (pointerType = 'mouse', allowed = true) =>
    new Drag(at('pointerdown', 0, pointerType), {
      start: () => told.push('start') > 0 && allowed,
      move: (x) => void told.push(`move ${x}`),
      drop: () => void told.push('drop'),
      cancel: () => void told.push('cancel'),
    });
  beforeEach(() => {
    told = [];
  });

  it('begins once a mouse has moved far enough', () => {
    const drag = press();
    dispatchEvent(at('pointermove', 3));
    expect(drag.dragging).to.equal(false);
    dispatchEvent(at('pointermove', 9));
    dispatchEvent(at('pointerup', 9));
    expect(told).to.deep.equal(['start', 'move 9', 'drop']);
  });

  it('is a scroll where a finger moves at once', () => {
    press('touch');
    dispatchEvent(at('pointermove', 40, 'touch'));
    dispatchEvent(at('pointerup', 40, 'touch'));
    expect(told).to.deep.equal([]);
  });

  it('ends with its pointer', () => {
    const drag = press();
    dispatchEvent(at('pointermove', 9));
    dispatchEvent(at('pointercancel', 9));
    expect([drag.dragging, ...told]).to.deep.equal([false, 'start', 'move 9', 'cancel']);
    dispatchEvent(at('pointermove', 99));
    expect(told).to.have.length(3);
  });

  it('does not begin where it is refused', () => {
    const drag = press('mouse', false);
    dispatchEvent(at('pointermove', 9));
    dispatchEvent(at('pointermove', 19));
    expect([drag.dragging, ...told]).to.deep.equal([false, 'start']);
  });

  it('swallows the click that follows a drop, and only that one', () => {
    press();
    dispatchEvent(at('pointermove', 9));
    dispatchEvent(at('pointerup', 9));
    const clicks: boolean[] = [];
    const count = ({ defaultPrevented }: Event) => void clicks.push(defaultPrevented);
    document.body.addEventListener('click', count);
    document.body.click();
    document.body.click();
    document.body.removeEventListener('click', count);
    expect(clicks).to.deep.equal([false]);
  });
});
