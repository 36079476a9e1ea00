import type { Selected } from '@sluice/metrics';
import { DictionaryBuilder, NO_DAY, OUTCOMES, type CodeColumn, type Column, type DayColumn, type NumberColumn, type StageInfo } from '@sluice/model';
import type { History } from './history.js';
import { plainRows, type Row } from './plain-rows.js';

const DAYS = ['createdOn', 'closedOn', 'expectedCloseOn', 'stageEnteredOn', 'lastTouchOn', 'cycleDays'];
const STAGES_OF_DEAL = ['stage', 'maxReached', 'lastOpenStage'];
const TEXTS = ['id', 'name', 'owner', 'team', 'probability', 'cycleGap', 'bornClosed', 'hasHistory'];

/** Tables with the columns that computed metrics read, and every deal selected. */
export function selectedOf(histories: readonly History[], stages: readonly StageInfo[]): Selected {
  const { deals, visits, activities = [] } = plainRows(histories, stages);
  const ofVisits = visits.map(({ row }) => row);
  const dealColumns: Record<string, Column> = { outcome: codes(deals, 'outcome', [...OUTCOMES]), amountMinor: numbers(deals, 'amountMinor') };
  for (const name of DAYS) dealColumns[name] = days(deals, name);
  for (const name of STAGES_OF_DEAL) dealColumns[name] = codes(deals, name, codesOf(stages));
  for (const name of TEXTS) dealColumns[name] = codes(deals, name, []);
  const visitColumns: Record<string, Column> = { stage: codes(ofVisits, 'stage', codesOf(stages)) };
  for (const name of ['enteredOn', 'leftOn', 'durationDays']) visitColumns[name] = days(ofVisits, name);
  visitColumns['exit'] = codes(ofVisits, 'exit', []);
  const done = activities.map(({ row }) => row);
  const activityColumns: Record<string, Column> = { at: numbers(done, 'at') };
  for (const name of ['on', 'doneOn']) activityColumns[name] = days(done, name);
  for (const name of ['type', 'owner', 'outcome', 'direction']) activityColumns[name] = codes(done, name, []);
  // Only the columns that are read are there; a metric that reads another fails loudly.
  return {
    deals: { size: deals.length, alive: alive(deals), columns: dealColumns, custom: {} },
    visits: { size: visits.length, alive: alive(visits), deal: Int32Array.from(visits, ({ deal }) => deal), columns: visitColumns },
    activities: { size: done.length, alive: alive(done), deal: Int32Array.from(activities, ({ deal }) => deal), columns: activityColumns },
    rows: Int32Array.from(deals, (_, row) => row),
    past: [],
    convert: (amountMinor: number | null) => amountMinor ?? NaN,
  } as unknown as Selected;
}

function alive(rows: readonly unknown[]): Uint8Array {
  return new Uint8Array(rows.length).fill(1);
}

function codesOf(stages: readonly StageInfo[]): readonly string[] {
  const ids: string[] = [];
  for (const { code, id } of stages) ids[code] = id;
  return Array.from(ids, (id) => id ?? '?');
}

function codes(rows: readonly Row[], name: string, known: readonly string[]): CodeColumn {
  const dictionary = new DictionaryBuilder();
  for (const text of known) dictionary.encode(text);
  const cells = rows.map((row) => row[name] ?? null);
  return { kind: 'code', codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.encode(String(cell)))), dictionary, noCode: -1 };
}

function days(rows: readonly Row[], name: string): DayColumn {
  return { kind: 'day', values: Int32Array.from(rows, (row) => Number(row[name] ?? NO_DAY)) };
}

function numbers(rows: readonly Row[], name: string): NumberColumn {
  return { kind: 'number', values: Float64Array.from(rows, (row) => Number(row[name] ?? NaN)) };
}
