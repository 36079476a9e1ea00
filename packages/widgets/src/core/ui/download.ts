import { agesOf } from '../ages.js';
import type { SluiceElement } from '../sluice-element.js';
import type { TableModel } from '../table-model.js';
import { dialectOf, toCsv } from './csv.js';
import { uiMessages } from './messages/index.js';

/** Hands what is shown to the browser as a CSV file, with filter, selection and ages below. */
export function downloadCsv(host: SluiceElement, heading: string, table: TableModel): void {
  const csv = toCsv(table, notesOf(host), dialectOf(host.language.lang));
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(heading);
  link.click();
  // The browser takes the address in the same turn of events, but not in the same call.
  setTimeout(() => URL.revokeObjectURL(url));
}

function notesOf(host: SluiceElement): readonly (readonly [string, string])[] {
  const text = host.words(uiMessages);
  const filter = host.filterSentence;
  const selection = host.selection.map(({ label }) => label).join('; ');
  const all: readonly (readonly [string, string])[] = [
    [text.filter, filter],
    [text.selection, selection],
    [text.data, agesOf(host)],
  ];
  return all.filter(([, value]) => value !== '');
}

/** A name every file system takes: no separators, no reserved names, no direction marks, at most 80 characters. */
export function fileName(heading: string): string {
  const name = heading
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `sluice ${name}`.trim() : name}.csv`;
}
