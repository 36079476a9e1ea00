import { createZone } from '@sluice/model';
import { dataAtOf, openJson, type JsonTable } from './format/json-table.js';
import { pathGetter, resolveColumns } from './mapping/resolve-columns.js';
import { TableMapper } from './mapping/table-mapper.js';
import { pathOfText, readPath, type ReadPath } from './path.js';
import type { TableResult, TableStep } from './table-reading.js';
import { STEP_ROWS, type TableRun } from './table-run.js';

/** JSON is written with points, unless a column proves otherwise. */
const MACHINE_HINT = { mark: '.', because: 'JSON is mostly written with points', tell: 'warning' } as const;

/** Reads a parsed payload, or rows the page already had; `read` follows paths in them. */
export async function* readJsonTable(payload: unknown, read: ReadPath, run: TableRun): AsyncGenerator<TableStep, TableResult> {
  const table = openJson(payload, run.request, read);
  if ('problem' in table) {
    run.problems.add({ ...table.problem, table: run.request.kind });
    return run.result(true);
  }
  yield* sideStages(payload, table, run);
  const mapper = openMapper(table, run);
  const rows = table.rows.length > run.maxRows ? table.rows.slice(0, run.maxRows) : table.rows;
  for (let i = 0; i < rows.length; i += 1) {
    mapper.add(rows[i], i);
    if ((i + 1) % STEP_ROWS === 0 && mapper.ready) yield* run.steps(mapper, false);
  }
  yield* run.steps(mapper, true);
  tellMissing(mapper, run);
  finish(table, mapper, rows.length, run);
  const failed = rows.length > 0 && mapper.refused === rows.length;
  return run.result(
    failed,
    dataAtOf(payload, (value) => run.instant(value)),
  );
}

function openMapper(table: JsonTable, run: TableRun): TableMapper {
  const { request } = run;
  const machine = table.preset !== null;
  const { columns, maybeIds, unused, problems } = resolveColumns({
    kind: request.kind,
    candidates: table.candidates,
    given: request.fields ?? {},
    preset: table.table?.fields ?? {},
    guess: !machine,
    getter: table.getter,
    context: { zone: createZone(request.timeZone), machine },
  });
  problems.forEach((problem) => run.problems.add(problem, problem.values?.['field']?.toString()));
  run.report = { ...run.report, unused, preset: table.preset?.name ?? 'json' };
  return new TableMapper({
    request,
    columns,
    maybeIds,
    problems: run.problems,
    table: table.table,
    closedKeepsStage: table.preset?.closedKeepsStage === true,
    machine,
    decimalHint: MACHINE_HINT,
    where: (number) => `${table.path}[${number}]`,
  });
}

/** Stages that an answer about deals brings along, as an object by id or a list. */
function* sideStages(payload: unknown, { table }: JsonTable, run: TableRun): Generator<TableStep> {
  const side = table?.stages;
  const held = side && readPath(payload, pathOfText(side.at));
  if (!side || held === null || typeof held !== 'object') return;
  const request = { ...run.request, kind: 'stages', fields: {} } as const;
  const context = { zone: createZone(request.timeZone), machine: true };
  const { columns } = resolveColumns({
    kind: 'stages',
    candidates: [],
    given: {},
    preset: side.fields,
    guess: false,
    getter: (path) => pathGetter(path, readPath),
    context,
  });
  const where = (number: number): string => `${side.at}[${number}]`;
  const mapper = new TableMapper({ request, columns, problems: run.problems, table: null, closedKeepsStage: false, machine: true, decimalHint: null, where });
  Object.values(held).forEach((row, i) => mapper.add(row, i));
  if (mapper.waiting > 0) yield { entities: mapper.take(Infinity), bytes: run.bytes, rows: 0 };
}

/** Fields whose path led nowhere in any row. */
function tellMissing(mapper: TableMapper, run: TableRun): void {
  const given = run.request.fields ?? {};
  if (mapper.rows === 0) return;
  for (const { field, path } of mapper.unfed()) {
    if (!Object.values(given).includes(path)) continue;
    run.problem('missing-column', 'warning', `The field map takes "${field}" from "${path}", where no row has a value.`, { field, path });
  }
}

function finish(table: JsonTable, mapper: TableMapper, loaded: number, run: TableRun): void {
  const of = table.of ?? (loaded < table.rows.length ? { loaded, total: table.rows.length } : null);
  run.report = {
    ...run.report,
    rows: run.rows,
    refused: mapper.refused,
    fields: mapper.fields(),
    unused: mapper.unused(run.report.unused),
    ...(of ? { of } : {}),
  };
  if (table.of) {
    const all = of?.total === null || of === null ? 'an unknown number' : String(of.total);
    run.problem('paging-not-followed', 'warning', `The answer is one page: the first ${loaded} of ${all}. Further pages are not fetched.`, {
      loaded,
      ...(of?.total == null ? {} : { total: of.total }),
    });
  } else if (of) run.problem('too-many-rows', 'warning', `Only the first ${loaded} of ${of.total} rows are read.`, { loaded, total: of.total ?? 0 });
}
