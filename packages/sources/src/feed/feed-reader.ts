import type { Problem } from '@sluice/model';
import type { Figure } from './figure.js';

/** What reading one payload gave. Without a figure and without an error there is nothing to draw yet. */
export interface FeedReading<F extends Figure = Figure> {
  readonly figure: F | null;
  readonly problems: readonly Problem[];
}

/** Ends of a gauge as the page names them; they stand in for those the payload lacks. */
export interface FeedEnds {
  readonly min?: number;
  readonly max?: number;
}

/** One type of feed: takes the payload, parsed but still unknown, and never throws. */
export type FeedReader<F extends Figure = Figure> = (payload: unknown, ends: FeedEnds) => FeedReading<F>;
