import { expect } from 'chai';
import type { MoveEvent } from '../../../../packages/widgets/src/board/move-event.js';
import { requestMove } from '../../../../packages/widgets/src/board/moving/request-move.js';

const detail = { deal: { id: 'd', name: 'D' }, from: { id: 'a', label: 'A' }, to: { id: 'b', label: 'B' } };
const targetWith = (listener: (event: MoveEvent) => void) => {
  const target = new EventTarget();
  target.addEventListener('sluice-move', (event) => listener(event as MoveEvent));
  return target;
};

describe('requestMove', () => {
  it('is unheard where nobody listens', () => expect(requestMove(new EventTarget(), detail)).to.equal('unheard'));
  it('is unheard where a listener does nothing', () =>
    expect(
      requestMove(
        targetWith(() => undefined),
        detail,
      ),
    ).to.equal('unheard'));
  it('is prevented', () =>
    expect(
      requestMove(
        targetWith((event) => event.preventDefault()),
        detail,
      ),
    ).to.equal('prevented'));
  it('is prevented also where something is to be waited for', () => {
    const target = targetWith((event) => {
      event.waitUntil(Promise.reject(new Error('never told')));
      event.preventDefault();
    });
    expect(requestMove(target, detail)).to.equal('prevented');
  });
  it('tells ids and labels, and waits for all that was handed in', async () => {
    const seen: unknown[] = [];
    const target = targetWith((event) => {
      seen.push(event.detail);
      event.waitUntil(Promise.resolve(1));
      event.waitUntil(Promise.resolve(2));
    });
    const request = requestMove(target, detail);
    expect(seen).to.deep.equal([detail]);
    expect(typeof request === 'object' && (await request.saved)).to.deep.equal([1, 2]);
  });
  it('refuses to wait for what comes after the event', () => {
    let late: MoveEvent | null = null;
    requestMove(
      targetWith((event) => (late = event)),
      detail,
    );
    expect(() => late?.waitUntil(Promise.resolve())).to.throw('call it first');
  });
});
