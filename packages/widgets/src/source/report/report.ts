import { html, nothing, type LitElement } from 'lit';
import type { SourceState, TableReport } from '@sluice/engine';
import type { Problem, StageInfo } from '@sluice/model';
import { fieldNames, type FieldNames } from '../../core/field-names/messages/index.js';
import { formatOf, type Format } from '../../core/format.js';
import { languageOf } from '../../core/language.js';
import { coreMessages, loadText, textOf, type CoreText, type LanguageTable } from '../../core/messages/index.js';
import { now } from '../../core/shared-timer.js';
import { tokens } from '../../core/tokens.styles.js';
import { reportMessages, type ReportText } from './messages/index.js';
import { reportStyles } from './report.styles.js';

interface Words {
  readonly text: ReportText;
  readonly core: CoreText;
  readonly names: FieldNames;
  readonly format: Format;
}

/** What was recognised, refused and assumed of a source, and how old it is. */
export function renderReport(host: LitElement, state: SourceState | null, problems: readonly Problem[]): unknown {
  adopt(host);
  const { lang, dir } = languageOf(host);
  const words = wordsOf(host, lang);
  const { text } = words;
  if (!state || state.tables.length === 0) {
    const message = state?.state === 'loading' ? text.reading : text.nothing;
    return html`<div class="report" part="report" role="group" aria-label=${text.title} dir=${dir}>
      <p class="note">${message}</p>
      ${renderProblems(words, problems)}
    </div>`;
  }
  return html`<div class="report" part="report" role="group" aria-label=${text.title} dir=${dir}>
    ${state.tables.map((table) => renderTable(words, table))} ${renderStages(words, state.stages)} ${renderFacts(words, state)}
    ${renderProblems(words, problems)}
  </div>`;
}

function wordsOf(host: LitElement, lang: string): Words {
  const tables: readonly LanguageTable<object>[] = [reportMessages, coreMessages, fieldNames];
  if (tables.some((table) => textOf(table, lang) === null)) void Promise.all(tables.map((table) => loadText(table, lang))).then(() => host.requestUpdate());
  return {
    text: textOf(reportMessages, lang) ?? reportMessages.en,
    core: textOf(coreMessages, lang) ?? coreMessages.en,
    names: textOf(fieldNames, lang) ?? fieldNames.en,
    format: formatOf(lang),
  };
}

function renderTable({ text, names, format }: Words, table: TableReport): unknown {
  const { kind, name, rows, refused, fields, unused, of: page } = table;
  const facts = [
    table.presetChosenBy === 'detected' ? text.detected(table.preset) : text.given(table.preset),
    table.format.toUpperCase(),
    table.encoding,
    table.delimiter === null ? null : `“${table.delimiter === '\t' ? 'tab' : table.delimiter}”`,
    page ? text.pageOf(format.number(page.loaded), page.total === null ? '…' : format.number(page.total)) : null,
  ].filter((each) => each !== null);
  const labels: Readonly<Record<string, string>> = names;
  return html`<section>
    <p class="head">
      <b>${text.kinds[kind]}</b><span class="big">${format.count(text.rows, rows)}</span>
      <span class=${refused > 0 ? 'chip attention' : 'chip good'}>${refused > 0 ? format.count(text.refused, refused) : text.refusedNone}</span>
    </p>
    <p class="note">${name ? html`<b>${name}</b> · ` : nothing}${facts.join(' · ')}</p>
    ${
      fields.length > 0
        ? html`<div class="scroll" tabindex="0" role="group" aria-label=${text.kinds[kind]}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${text.field}</th>
                  <th scope="col">${text.from}</th>
                  <th scope="col">${text.readAs}</th>
                </tr>
              </thead>
              <tbody>
                ${fields.map(
                  ({ field, path, reading, evidence }) =>
                    html`<tr>
                      <th scope="row">${labels[field] ?? field}</th>
                      <td><code>${path}</code></td>
                      <td>${reading ?? nothing}${evidence ? html` <span class="note">${evidence}</span>` : nothing}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
        : nothing
    }
    ${unused.length > 0 ? html`<p class="note">${text.unused}: ${unused.map((path, i) => html`${i > 0 ? ', ' : nothing}<code>${path}</code>`)}</p>` : nothing}
  </section>`;
}

function renderStages({ text, format }: Words, stages: readonly StageInfo[]): unknown {
  if (stages.length === 0) return nothing;
  return html`<section>
    <p class="head"><b>${text.stages}</b>${stages.some(({ guessed }) => guessed) ? html`<span class="chip attention">${text.guessed}</span>` : nothing}</p>
    <ol class="stages">
      ${stages.map(
        ({ label, kind, probability }) =>
          html`<li class="chip ${kind === 'won' || kind === 'postWin' ? 'good' : kind === 'lost' ? 'bad' : 'accent'}">
            ${label}
            <span class="note"
              >${kind === 'open' ? (probability === null ? nothing : format.percent(probability)) : sayKind(text.stageKinds[kind], label)}</span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}

/** What a stage means, unless its label says so already. */
function sayKind(kind: string, label: string): unknown {
  return kind.toLowerCase() === label.toLowerCase() ? nothing : kind;
}

function renderFacts({ text, core, format }: Words, state: SourceState): unknown {
  const { timeZone } = state.calendar;
  const moment = (at: number) => format.moment(at, now(), timeZone);
  const ages = [
    state.dataAt === null ? core.dataAgeUnknown : core.dataOf(moment(state.dataAt)),
    state.checkedAt === null ? '' : core.checked(moment(state.checkedAt)),
  ];
  const lacking = (Object.keys(text.has) as (keyof typeof text.has)[]).filter((each) => !state.has[each] && each !== 'rates').map((each) => text.has[each]);
  const facts: readonly (readonly [string, string])[] = [
    [text.currency, state.currency ?? text.noCurrency],
    [text.zone, timeZone],
    [text.ages, ages.filter((each) => each !== '').join(', ')],
    [text.lacks, format.list(lacking)],
  ];
  return html`<dl>
    ${facts
      .filter(([, value]) => value !== '')
      .map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

function renderProblems({ text, format }: Words, problems: readonly Problem[]): unknown {
  if (problems.length === 0) return html`<p class="note">${text.noProblems}</p>`;
  return html`<section>
    <p class="head"><b>${text.problems}</b></p>
    <ul class="problems" lang="en">
      ${problems.map(
        ({ severity, message, count }) =>
          html`<li class=${severity}>${message}${count && count > 1 ? html` <span class="note">${text.times(format.number(count))}</span>` : nothing}</li>`,
      )}
    </ul>
  </section>`;
}

function adopt({ renderRoot }: LitElement): void {
  const root = renderRoot as ShadowRoot;
  const sheets = [tokens.styleSheet, reportStyles.styleSheet].filter(
    (sheet) => sheet !== undefined && !root.adoptedStyleSheets.includes(sheet),
  ) as CSSStyleSheet[];
  if (sheets.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
