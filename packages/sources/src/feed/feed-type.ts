import { feedItems } from './feed-items.js';
import type { FeedEnds } from './feed-reader.js';
import { isBlank, isRecord, ownValue } from './own-value.js';

const ALIASES: Readonly<Record<string, string>> = {
  'geck-o-meter': 'gauge',
  geckometer: 'gauge',
  geckoometer: 'gauge',
  meter: 'gauge',
  'bullet-graph': 'bullet',
  'line-chart': 'line',
  'bar-chart': 'bar',
  'pie-chart': 'pie',
  highcharts: 'highchart',
};

/** The type as a page may name it, in its one spelling. */
export function feedTypeNamed(name: string): string {
  const plain = name.trim().toLowerCase();
  return Object.hasOwn(ALIASES, plain) ? ALIASES[plain]! : plain;
}

/**
 * The type a payload looks like; null where that cannot be told. Only for pages that name none: number, RAG, pie and funnel payloads differ by little,
 * so that a list of values with labels is read as a funnel unless it has the colours of a pie, and a bare value as a gauge where payload or page name both ends.
 */
export function feedTypeByShape(payload: unknown, ends: FeedEnds = {}): string | null {
  if (Array.isArray(payload)) return 'list';
  const marks: readonly (readonly [string, string])[] = [
    ['highchart', 'highchart'],
    ['status', 'monitoring'],
    ['points', 'map'],
    ['items', 'leaderboard'],
    ['settings', 'line'],
    ['orientation', 'bullet'],
  ];
  for (const [key, type] of marks) if (!isBlank(ownValue(payload, key))) return type;
  if (Array.isArray(ownValue(payload, 'series'))) return 'line';
  const sent = (end: 'min' | 'max') => ownValue(payload, end) !== undefined;
  if (sent('min') && sent('max')) return 'gauge';
  const item = ownValue(payload, 'item');
  const items = feedItems(item);
  const type = byItem(items?.[0]?.item);
  const bounded = (sent('min') || ends.min !== undefined) && (sent('max') || ends.max !== undefined);
  const single = items === null || items.length === 1;
  return bounded && single && (type === null || type === 'number') ? 'gauge' : type;
}

function byItem(first: unknown): string | null {
  const has = (key: string) => isRecord(first) && Object.hasOwn(first, key);
  if (has('axis') || has('measure')) return 'bullet';
  if (has('title')) return 'list';
  if (has('label')) return has('color') || has('colour') ? 'pie' : 'funnel';
  if (has('value')) return 'number';
  return has('text') ? 'text' : null;
}
