import type { Payload } from '@sluice/engine';

/** What a page hands over as data: rows, an answer of an API, text, a file, bytes. */
export type HandedData = readonly unknown[] | object | string | Blob | ArrayBuffer;

/** Data as a payload's content. */
export function contentOf(data: HandedData): Payload['content'] {
  if (typeof data === 'string') return { text: data };
  if (data instanceof Blob) return { blob: data };
  if (data instanceof ArrayBuffer) return { bytes: data };
  if (Array.isArray(data)) return { rows: data as readonly unknown[] };
  return { json: data };
}

/** The first data script that is a direct child: `application/json`, `text/csv`; null where there is none. */
export function dataScript(element: Element): Element | null {
  return [...element.children].find((child) => child.localName === 'script' && DATA_TYPE.test(typeOf(child))) ?? null;
}

/** Its text and type. */
export function inlineScript(element: Element): { readonly text: string; readonly mime: string } | null {
  const script = dataScript(element);
  return script && { text: script.textContent ?? '', mime: typeOf(script) };
}

const DATA_TYPE = /^(application\/(.+\+)?json|application\/x-ndjson|text\/(csv|tab-separated-values|plain))\b/;

function typeOf(script: Element): string {
  return (script.getAttribute('type') ?? '').trim().toLowerCase();
}
