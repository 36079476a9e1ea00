import type { Moment } from './instant.js';

/** A call, mail, meeting or demo. */
export interface Activity {
  readonly id: string;
  readonly dealId: string | null;
  readonly ownerId: string | null;
  readonly type: string;
  readonly at: Moment;
  readonly done: boolean | null;
  readonly outcome: string | null;
  readonly direction: 'in' | 'out' | null;
}
