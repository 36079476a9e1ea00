import type { StageRef } from '@sluice/model';
import type { DealRef } from '../core/events.js';

/** What a deal was moved from and to. */
export interface MoveDetail {
  readonly deal: DealRef;
  readonly from: StageRef;
  readonly to: StageRef;
}

/** A move under way. A page that saves moves says so before its first `await`: `event.waitUntil(fetch(...))`. */
export interface MoveEvent extends CustomEvent<MoveDetail> {
  /** The card stays where it was put if the promise is kept; it goes back, with the error's message, if it is broken. */
  waitUntil(saved: PromiseLike<unknown>): void;
}

declare module '../core/events.js' {
  interface SluiceActs {
    'sluice-move': MoveDetail;
  }
  interface SluiceEventExtras {
    'sluice-move': Pick<MoveEvent, 'waitUntil'>;
  }
}
