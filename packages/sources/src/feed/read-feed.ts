import type { Problem } from '@sluice/model';
import type { FeedEnds, FeedReader } from './feed-reader.js';
import { overLimit } from './feed-problem.js';
import { feedTypeByShape, feedTypeNamed } from './feed-type.js';
import type { Figure } from './figure.js';
import { feeds } from './index.js';
import { isBlank, isRecord, ownValue } from './own-value.js';
import { parsePayload } from './parse-payload.js';

/** `empty`: nothing is wrong, but nothing was sent either; the widget waits for data. */
export interface ReadFeed {
  readonly figure: Figure | null;
  readonly empty: boolean;
  readonly problems: readonly Problem[];
}

const MOST_RECORDS = 50_000;

/**
 * A Geckoboard-style feed, JSON or XML, to what its widget shows. The type is the page's to say; null reads it off the shape, as well as that goes.
 * `ends` complete a gauge that was sent without them.
 * Never throws: a payload that cannot be drawn gives no figure, and problems that name the field.
 */
export function readFeed(text: string, type: string | null, ends: FeedEnds = {}): ReadFeed {
  const parsed = parsePayload(text);
  if ('problem' in parsed) return failed(parsed.problem);
  const { payload } = parsed;
  if (isNothing(payload)) return { figure: null, empty: true, problems: [] };
  const records = recordsIn(payload);
  if (records > MOST_RECORDS) return failed(overLimit('records', records, MOST_RECORDS));
  const named = type === null || type.trim() === '' ? feedTypeByShape(payload, ends) : feedTypeNamed(type);
  if (named === null) return isNothing(ownValue(payload, 'item')) && hasItem(payload) ? { figure: null, empty: true, problems: [] } : failed(unclear());
  const reader = readerOf(named);
  if (!reader) return failed(notDrawn(named));
  const { figure, problems } = reader(payload, ends);
  return { figure, empty: figure === null && problems.length === 0, problems };
}

function readerOf(type: string): FeedReader | null {
  return Object.hasOwn(feeds, type) ? feeds[type as keyof typeof feeds] : null;
}

function isNothing(payload: unknown): boolean {
  if (Array.isArray(payload)) return payload.every(isBlank);
  return isRecord(payload) ? Object.keys(payload).length === 0 : isBlank(payload);
}

function hasItem(payload: unknown): boolean {
  return ownValue(payload, 'item') !== undefined;
}

function recordsIn(payload: unknown): number {
  const lists = [payload, ownValue(payload, 'item'), ownValue(payload, 'items'), ownValue(payload, 'series')];
  return Math.max(...lists.map((list) => (Array.isArray(list) ? list.length : isRecord(list) ? Object.keys(list).length : 0)));
}

function drawn(): string {
  return Object.keys(feeds).join(', ');
}

function unclear(): Problem {
  return {
    code: 'feed-type-unclear',
    severity: 'error',
    message: `The shape of this feed does not tell its type; name it in \`type\`. Types that are drawn: ${drawn()}.`,
    values: { known: drawn() },
  };
}

function notDrawn(type: string): Problem {
  const shown = type.slice(0, 40);
  return {
    code: 'feed-type-not-drawn',
    severity: 'error',
    message: `Feeds of the type "${shown}" are not drawn. Types that are drawn: ${drawn()}.`,
    values: { type: shown, known: drawn() },
  };
}

function failed(problem: Problem): ReadFeed {
  return { figure: null, empty: false, problems: [problem] };
}
