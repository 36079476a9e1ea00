import type { MoveDetail } from '../move-event.js';

/** How the page took a move: it saves it, it prevented it, or nobody listened. */
export type MoveRequest = { readonly saved: Promise<unknown> } | 'prevented' | 'unheard';

/** Sends `sluice-move` and gathers what listeners want to be waited for. `waitUntil` counts only while the event is under way. */
export function requestMove(target: EventTarget, detail: MoveDetail): MoveRequest {
  const waiting: PromiseLike<unknown>[] = [];
  let underWay = true;
  const event = new CustomEvent('sluice-move', { detail, bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'waitUntil', {
    value: (saved: PromiseLike<unknown>) => {
      if (!underWay) throw new Error('waitUntil() of sluice-move was called after an await; call it first.');
      waiting.push(saved);
    },
  });
  const taken = target.dispatchEvent(event);
  underWay = false;
  if (!taken) {
    // What was handed in all the same is nobody's matter here, but must not be told as unhandled.
    for (const saved of waiting) Promise.resolve(saved).catch(() => undefined);
    return 'prevented';
  }
  return waiting.length > 0 ? { saved: Promise.all(waiting) } : 'unheard';
}
