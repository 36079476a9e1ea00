/** What a payload seems to be. `binary` is a workbook, an archive, a picture. */
export type Sniffed = 'json' | 'csv' | 'html' | 'xml' | 'binary' | 'empty';

/** Tells the format by content, and by extension or media type only where the content leaves it open. */
export function sniff(head: string, name: string | null, mime: string | null): Sniffed {
  const text = head.trimStart();
  if (text === '') return 'empty';
  if (/^(?:PK\u0003\u0004|%PDF-|\u001f.\b|\u0000|\u00d0\u00cf\u0011)/.test(text)) return 'binary';
  if (text.startsWith('<')) {
    if (/^<(?:!doctype html|html|head|body|script|meta|!--)/i.test(text) || /html/i.test(mime ?? '')) return 'html';
    if (/^<(?:\?xml|[\w:]+[\s>])/.test(text)) return /<html[\s>]/i.test(text) ? 'html' : 'xml';
  }
  const extension = /\.(csv|tsv|txt|json|ndjson|jsonl)(?:[?#]|$)/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const looksJson = /^(?:[{]\s*["}]|\[\s*(?:[[{\]"]|$))/.test(text);
  if (looksJson) return 'json';
  if (/json/.test(extension) || (extension === '' && /json/i.test(mime ?? ''))) return 'json';
  return /^[[{]/.test(text) && extension === '' && !/csv|text\/plain/i.test(mime ?? '') ? 'json' : 'csv';
}
