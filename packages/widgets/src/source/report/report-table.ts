import { html, nothing } from 'lit';
import type { TableReport } from '@sluice/engine';
import { columnName } from '../../core/column-names/column-name.js';
import type { ReportText } from './messages/index.js';
import type { ReportWords } from './report-words.js';
import { sayEvidence } from './say-evidence.js';

type Field = TableReport['fields'][number];

/** How what a preset or a format is called is written. */
const NAMES: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  close: 'Close',
};

/** What was recognised of one table: how many rows, which column feeds what, and what is not used. */
export function renderTable(words: ReportWords, table: TableReport): unknown {
  const { text, format } = words;
  const { kind, name, rows, refused, fields, unused } = table;
  return html`<section>
    <p class="head">
      <b>${text.kinds[kind]}</b><span class="big">${format.count(text.rows, rows)}</span>
      <span class=${refused > 0 ? 'chip attention' : 'chip good'}>${refused > 0 ? format.count(text.refused, refused) : text.refusedNone}</span>
    </p>
    <p class="note">${name ? html`<b>${name}</b> · ` : nothing}${factsOf(words, table).join(' · ')}</p>
    ${fields.length > 0 ? renderFields(words, table) : nothing}
    ${unused.length > 0 ? html`<p class="note">${text.unused} ${unused.map((path, i) => html`${i > 0 ? ', ' : nothing}<code>${path}</code>`)}</p>` : nothing}
  </section>`;
}

function factsOf({ text, format }: ReportWords, { preset, presetChosenBy, format: written, encoding, delimiter, of: page }: TableReport): readonly string[] {
  const shown = nameOf(preset);
  return [
    presetChosenBy === 'detected' ? text.detected(shown) : text.given(shown),
    written === 'rows' || nameOf(written) === shown ? null : nameOf(written),
    encoding,
    delimiter === null ? null : `“${delimiter === '\t' ? 'tab' : delimiter}”`,
    page ? text.pageOf(format.number(page.loaded), page.total === null ? '…' : format.number(page.total)) : null,
  ].filter((each) => each !== null);
}

function nameOf(name: string): string {
  return Object.hasOwn(NAMES, name) ? NAMES[name]! : name;
}

function renderFields(words: ReportWords, { kind, fields }: TableReport): unknown {
  const { text } = words;
  const explained = fields.some(({ reading, evidence }) => reading || evidence);
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${text.kinds[kind]}>
    <table>
      <thead>
        <tr>
          <th scope="col">${text.field}</th>
          <th scope="col">${text.from}</th>
          ${explained ? html`<th scope="col">${text.readAs}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          (field) =>
            html`<tr>
              <th scope="row">${columnName(words.names, kind, field.field)}</th>
              <td><code>${renderPath(field.path)}</code></td>
              ${explained ? html`<td class="read">${renderReading(text, field)}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A path may break where its parts end, never within a word that has room. */
function renderPath(path: string): unknown {
  return path
    .replaceAll('|', ' | ')
    .split(/(?<=[._/])/)
    .map((part, i) => html`${i > 0 ? html`<wbr />` : nothing}${part}`);
}

function renderReading(text: ReportText, { reading, evidence }: Field): unknown {
  const said = evidence ? sayEvidence(evidence, text) : null;
  const shown = reading === undefined ? null : (text.readings[reading] ?? reading);
  const because = evidence ? html`<span class="note" lang=${said === null ? 'en' : nothing}>${said ?? evidence}</span>` : nothing;
  return html`${shown}${shown !== null && evidence ? ' ' : nothing}${because}`;
}
