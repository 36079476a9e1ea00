import type { Problem } from '@sluice/model';
import { nestingOf } from './nesting.js';
import { ownValue } from './own-value.js';
import { parseFeedXml } from './xml.js';

/** Most characters of a feed's body. */
export const LONGEST_FEED = 10_000_000;
const DEEPEST = 32;

export type ParsedPayload = { readonly payload: unknown } | { readonly problem: Problem };

/** A feed's text, JSON or XML by what it holds, to its payload; out of the envelope of a push where it has one. Nothing at all is an empty payload. */
export function parsePayload(text: string): ParsedPayload {
  if (text.length > LONGEST_FEED) return refused('feed-too-large', 'is larger than 10 MB, which is the most that is read.');
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') return { payload: null };
  if (/^<!doctype html|^<html/i.test(body)) return refused('feed-is-page', 'is a web page, perhaps a login; expected JSON or XML.');
  if (body.startsWith('<')) return fromXml(body);
  // Base64 of "Salted__", as OpenSSL begins what it encrypts.
  if (/^"?U2FsdGVkX1/.test(body)) return refused('feed-encrypted', 'is encrypted, which is not supported; turn encryption off in the feed.');
  return fromJson(body);
}

function fromJson(body: string): ParsedPayload {
  if (nestingOf(body, DEEPEST) > DEEPEST)
    return refused('feed-too-deep', `is nested deeper than ${DEEPEST} levels, which is the most that is read.`, { levels: DEEPEST });
  try {
    return { payload: opened(JSON.parse(body)) };
  } catch {
    const cut = /^[[{]/.test(body) && !/[\]}]$/.test(body);
    return cut
      ? refused('feed-cut-off', `breaks off after ${body.length} characters; the JSON is not complete.`, { length: body.length })
      : refused('feed-not-json', `is neither valid JSON nor XML; it begins with "${body.slice(0, 40)}".`, { start: body.slice(0, 40) });
  }
}

function fromXml(body: string): ParsedPayload {
  const reading = parseFeedXml(body, DEEPEST);
  return 'root' in reading ? { payload: reading.root } : refused('feed-not-xml', `cannot be read as XML: it ${reading.refused}.`);
}

/** What a client pushes to a widget is `{api_key, data}`; the data are the payload. */
function opened(payload: unknown): unknown {
  return ownValue(payload, 'api_key') === undefined ? payload : (ownValue(payload, 'data') ?? payload);
}

function refused(code: string, what: string, values: Readonly<Record<string, string | number>> = {}): ParsedPayload {
  return { problem: { code, severity: 'error', message: `The feed ${what}`, values } };
}
