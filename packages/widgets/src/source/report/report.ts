import { html, nothing, type LitElement } from 'lit';
import type { SourceState } from '@sluice/engine';
import type { Problem, StageInfo } from '@sluice/model';
import { columnNames } from '../../core/column-names/messages/index.js';
import { formatOf } from '../../core/format.js';
import { languageOf } from '../../core/language.js';
import { coreMessages, loadText, textOf, type LanguageTable } from '../../core/messages/index.js';
import { problemWords } from '../../core/problem-words/messages/index.js';
import { sayProblem } from '../../core/problem-words/say-problem.js';
import { now } from '../../core/shared-timer.js';
import { tokens } from '../../core/tokens.styles.js';
import { reportMessages } from './messages/index.js';
import { renderTable } from './report-table.js';
import type { ReportWords } from './report-words.js';
import { reportStyles } from './report.styles.js';

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

function wordsOf(host: LitElement, lang: string): ReportWords {
  const tables: readonly LanguageTable<object>[] = [reportMessages, coreMessages, columnNames, problemWords];
  if (tables.some((table) => textOf(table, lang) === null)) void Promise.all(tables.map((table) => loadText(table, lang))).then(() => host.requestUpdate());
  return {
    lang,
    text: textOf(reportMessages, lang) ?? reportMessages.en,
    core: textOf(coreMessages, lang) ?? coreMessages.en,
    names: textOf(columnNames, lang) ?? columnNames.en,
    format: formatOf(lang),
  };
}

function renderStages({ text, format }: ReportWords, stages: readonly StageInfo[]): unknown {
  if (stages.length === 0) return nothing;
  return html`<section class="wide">
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

function renderFacts({ text, core, format }: ReportWords, state: SourceState): unknown {
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

function renderProblems(words: ReportWords, problems: readonly Problem[]): unknown {
  const { text } = words;
  if (problems.length === 0) return html`<p class="note">${text.noProblems}</p>`;
  return html`<section class="wide">
    <p class="head"><b>${text.problems}</b></p>
    <ul class="problems">
      ${problems.map((problem) => renderProblem(words, problem))}
    </ul>
  </section>`;
}

// The words were asked for with those of the report, whose coming draws all of it again.
function renderProblem({ lang, text, format }: ReportWords, problem: Problem): unknown {
  const said = sayProblem(problem, lang, () => undefined) ?? { text: problem.message, lang: 'en' };
  const { severity, count = 1 } = problem;
  return html`<li class=${severity}>
    <span lang=${said.lang}>${said.text}</span>${count > 1 ? html` <span class="note">${text.times(format.number(count))}</span>` : nothing}
  </li>`;
}

function adopt({ renderRoot }: LitElement): void {
  const root = renderRoot as ShadowRoot;
  const sheets = [tokens.styleSheet, reportStyles.styleSheet].filter(
    (sheet) => sheet !== undefined && !root.adoptedStyleSheets.includes(sheet),
  ) as CSSStyleSheet[];
  if (sheets.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
