import type { FeedSetup } from '@sluice/engine';
import type { Problem } from '@sluice/model';
import { parseDuration } from '../core/duration.js';

/** Attributes of a feed as written, and what was handed in. */
export interface FeedAttributes {
  readonly type: string | null;
  readonly src: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly refresh: string | null;
  readonly refreshHidden: boolean;
  readonly staleAfter: string | null;
  readonly credentials: string | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly hasToken: boolean;
  /** The page's own origin. */
  readonly origin: string;
  /** Text handed in; it wins over `src`. */
  readonly payload: string | null;
}

const CREDENTIALS = ['omit', 'same-origin', 'include'] as const;
const TWO_MINUTES = 120_000;

/** The setup of a feed, null where there is nothing to show. A value that cannot be read keeps the default and is told. */
export function readFeedAttributes(attributes: FeedAttributes, base: string): { readonly setup: FeedSetup | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { type, payload, min, max, headers, hasToken, origin, refreshHidden } = attributes;
  const refreshMs = durationOf('refresh', attributes.refresh, problems);
  const staleAfterMs =
    durationOf('stale-after', attributes.staleAfter, problems) ?? (refreshMs === undefined ? undefined : Math.max(3 * refreshMs, TWO_MINUTES));
  const url = payload === null ? urlOf(attributes.src, base, problems) : undefined;
  if (payload === null && url === undefined) return { setup: null, problems };
  const credentials = credentialsOf(attributes.credentials, problems);
  const setup: FeedSetup = {
    ...(type ? { type } : {}),
    ...(payload === null ? {} : { payload: payload }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    ...(url === undefined ? {} : { url, origin }),
    ...(refreshMs === undefined ? {} : { refreshMs }),
    ...(refreshHidden ? { refreshHidden } : {}),
    ...(staleAfterMs === undefined ? {} : { staleAfterMs }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(headers ? { headers } : {}),
    ...(hasToken ? { hasToken } : {}),
  };
  return { setup, problems };
}

function durationOf(attribute: string, text: string | null, problems: Problem[]): number | undefined {
  const ms = parseDuration(text);
  if (ms === undefined) problems.push(bad(attribute, text ?? '', 'a duration, as 60s, 5m or 26h, or off'));
  return ms ?? undefined;
}

function urlOf(src: string | null, base: string, problems: Problem[]): string | undefined {
  if (!src) return undefined;
  const url = URL.canParse(src, base) ? new URL(src, base) : null;
  if (url && /^(https?|file|blob|data):$/.test(url.protocol)) return url.href;
  problems.push({ ...bad('src', src, 'an address the browser can fetch'), severity: 'error' });
  return undefined;
}

function credentialsOf(text: string | null, problems: Problem[]): FeedSetup['credentials'] {
  if (!text) return undefined;
  const known = CREDENTIALS.find((each) => each === text);
  if (!known) problems.push(bad('credentials', text, '"omit" or "same-origin" or "include"'));
  return known;
}

function bad(attribute: string, value: string, wanted: string): Problem {
  return { code: 'bad-attribute', severity: 'warning', message: `${attribute}="${value}" cannot be read; expected ${wanted}.`, values: { attribute, value } };
}
