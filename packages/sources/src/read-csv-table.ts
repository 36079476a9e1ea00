import { createZone } from '@sluice/model';
import { CsvRows } from './format/csv-rows.js';
import type { TextPieces } from './format/text-pieces.js';
import { detectFile, presetNamed } from './mapping/detect-preset.js';
import { headerCandidates } from './mapping/discover.js';
import { resolveColumns } from './mapping/resolve-columns.js';
import { TableMapper } from './mapping/table-mapper.js';
import type { Preset } from './mapping/preset.js';
import { NumberForm } from './reading/number-form.js';
import { plainWords } from './reading/words.js';
import type { TableResult, TableStep } from './table-reading.js';
import type { TableRun } from './table-run.js';
import { findKnownHeaders } from './mapping/known-headers.js';

/** Reads CSV as its pieces arrive. */
export async function* readCsvTable(first: string, source: TextPieces, run: TableRun): AsyncGenerator<TableStep, TableResult> {
  const rows = new CsvRows((cells) => findKnownHeaders(run.request.kind, cells));
  let mapper: TableMapper | null = null;
  let read = 0;
  const take = (found: ReturnType<CsvRows['push']>): void => {
    if (rows.header)
      mapper ??= openMapper(
        rows,
        found.map(({ cells }) => cells),
        run,
      );
    for (const row of found) {
      if (read < run.maxRows) mapper?.add(row.cells, row.number);
      read += 1;
    }
  };
  take(rows.push(first));
  for await (const piece of source.pieces) {
    run.bytes = source.state.bytes;
    take(rows.push(piece));
    if (mapper) yield* run.steps(mapper, false);
    if (read > run.maxRows) break;
  }
  take(rows.end());
  const done = mapper as TableMapper | null;
  if (done) yield* run.steps(done, true);
  return finish(rows, done, read, source, run);
}

function openMapper(rows: CsvRows, sample: readonly (readonly string[])[], run: TableRun): TableMapper {
  const { request } = run;
  const header = rows.header ?? [];
  const words = header.map(plainWords);
  const preset = request.preset === 'auto' ? detectFile(words) : presetNamed(request.preset);
  const fields = request.kind === 'deals' ? { ...preset?.file?.fields } : {};
  if (preset && request.kind === 'deals' && areCents(preset, words, sample)) fields['amount'] = 'value:cents';
  const resolved = resolveColumns({
    kind: request.kind,
    candidates: headerCandidates(header),
    given: request.fields ?? {},
    preset: fields,
    guess: true,
    getter: null,
    context: { zone: createZone(request.timeZone), machine: false },
  });
  resolved.problems.forEach((problem) => run.problems.add(problem, problem.values?.['field']?.toString()));
  run.report = { ...run.report, unused: resolved.unused, preset: preset?.name ?? 'csv' };
  const delimiter = rows.dialect?.delimiter;
  const decimalHint = delimiter === ';' ? ({ mark: ',', because: 'semicolons part the cells, as where commas are decimal', tell: 'warning' } as const) : null;
  const where = (number: number): string => `row ${number}`;
  return new TableMapper({
    request,
    columns: resolved.columns,
    maybeIds: resolved.maybeIds,
    problems: run.problems,
    table: null,
    closedKeepsStage: preset?.closedKeepsStage === true,
    machine: false,
    decimalHint,
    where,
  });
}

/** Files of Close hold whole units although its answers hold cents; the formatted value beside tells which. */
function areCents(preset: Preset, words: readonly string[], sample: readonly (readonly string[])[]): boolean {
  const [value, formatted] = (preset.file?.centsUnlike ?? []).map((name) => words.indexOf(name));
  if (value === undefined || formatted === undefined || value < 0 || formatted < 0) return false;
  const form = new NumberForm();
  const row = sample.find((cells) => Number(form.read(cells[value] ?? '')?.text) > 0 && form.read(cells[formatted] ?? ''));
  if (!row) return false;
  const shown = Number(form.read(row[formatted]!)?.text);
  return Math.abs(Number(form.read(row[value]!)?.text) - shown * 100) < 1;
}

function finish(rows: CsvRows, mapper: TableMapper | null, read: number, source: TextPieces, run: TableRun): TableResult {
  const { state } = source;
  const delimiter = rows.dialect?.delimiter ?? null;
  run.report = { ...run.report, format: 'csv', encoding: state.encoding, delimiter, rows: run.rows };
  if (run.report.preset === 'auto') run.report = { ...run.report, preset: 'csv' };
  if (!mapper) return run.result(false);
  const left = rows.ragged.filter(({ kept }) => !kept);
  const width = rows.header?.length ?? 0;
  const fields = mapper.fields();
  tellRagged(rows, width, run);
  if (rows.openQuoteRow !== null) {
    run.problem('unclosed-quote', 'error', `A quote opened in row ${rows.openQuoteRow} is never closed, so all that follows became one cell.`, {
      row: rows.openQuoteRow,
    });
  }
  run.report = { ...run.report, fields, unused: mapper.unused(run.report.unused), refused: mapper.refused + left.length };
  const cut = state.cut || read > run.maxRows;
  if (cut) {
    run.report = { ...run.report, of: { loaded: run.rows, total: null } };
    const limit = state.cut ? `${run.maxBytes} bytes` : `${run.maxRows} rows`;
    run.problem(state.cut ? 'too-large' : 'too-many-rows', 'warning', `The file holds more than ${limit}; only its first ${run.rows} rows are read.`, {
      loaded: run.rows,
    });
  }
  const blind = fields.length === 0 && mapper.rows > 0;
  if (blind) tellUnknown(rows.header ?? [], run);
  const swallowed = rows.openQuoteRow !== null && run.rows === 0;
  return run.result(blind || swallowed || (mapper.rows > 0 && mapper.refused === mapper.rows));
}

function tellRagged(rows: CsvRows, width: number, run: TableRun): void {
  for (const { number, cells, kept } of rows.ragged) {
    const path = `row ${number}`;
    run.problems.add({
      code: kept ? 'short-row' : 'ragged-row',
      severity: 'warning',
      message: kept
        ? `Row ${number} has ${cells} cells where the header has ${width}; the missing ones are empty.`
        : `Row ${number} has ${cells} cells where the header has ${width}; it is left out, because its values may stand under the wrong headers.`,
      values: { row: number, cells, expected: width },
      table: run.request.kind,
      path,
    });
  }
}

function tellUnknown(header: readonly string[], run: TableRun): void {
  const found = header
    .map((name) => `"${name.slice(0, 40)}"`)
    .slice(0, 20)
    .join(', ');
  run.problem('no-known-columns', 'error', `None of the columns ${found} is known; name them in a field map, as "name=…; stage=…; amount=…".`, { found });
}
