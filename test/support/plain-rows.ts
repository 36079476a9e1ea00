import { stageSet, type Day, type StageInfo } from '@sluice/model';
import type { DealActivity, History } from './history.js';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
export interface PlainRows {
  readonly deals: readonly Row[];
  readonly visits: readonly { readonly deal: number; readonly row: Row }[];
  readonly activities?: readonly { readonly deal: number; readonly row: Row }[];
}

/** Deals and visits as rows of plain values, by the field names of the columns. Missing is null; an amount without a rate is Infinity. */
export function plainRows(histories: readonly History[], stages: readonly StageInfo[]): PlainRows {
  return {
    deals: histories.map((history) => dealRow(history, stages)),
    visits: histories.flatMap((history, deal) => visitRows(history, stages).map((row) => ({ deal, row }))),
    activities: histories.flatMap((history, deal) => (history.activities ?? []).map((activity) => ({ deal, row: activityRow(activity, history) }))),
  };
}

function dealRow(history: History, stages: readonly StageInfo[]): Row {
  const { end, path, closedOn, createdOn } = history;
  const born = end !== 'open' && path.length === 0;
  const cycle = end === 'open' || closedOn === null || createdOn === null ? null : closedOn - createdOn;
  const gap = end === 'open' ? null : born ? 'bornClosed' : cycle === null ? 'noDates' : cycle < 0 ? 'negativeDuration' : null;
  const last = path.at(-1);
  const stage = end === 'open' ? (last?.stage ?? null) : end;
  const own = history.probability ?? stages.find(({ id }) => id === stage)?.probability ?? null;
  const touches = [history.lastActivityOn, history.hasHistory ? (last?.on ?? null) : null].filter((on): on is Day => on !== null);
  return {
    id: history.id,
    owner: history.owner,
    stage,
    pipeline: stages.find(({ id }) => id === stage)?.pipelineId ?? null,
    outcome: end,
    amountMinor: history.amountMinor === 'no-rate' ? Infinity : history.amountMinor,
    probability: own === null ? null : String(own),
    createdOn,
    closedOn,
    expectedCloseOn: history.expectedCloseOn,
    stageEnteredOn: history.hasHistory && end === 'open' ? (last?.on ?? null) : null,
    lastTouchOn: touches.length > 0 ? Math.max(...touches) : createdOn,
    cycleDays: gap === null ? cycle : null,
    cycleGap: gap,
    workedDays: gap === null ? cycle : null,
    lastActivityOn: history.lastActivityOn,
    plannedOn: history.plannedOn,
    lostReason: history.lostReason,
    type: history.type ?? null,
    account: history.account ?? null,
    team: history.team ?? null,
    leadSource: history.leadSource ?? null,
    forecastCategory: history.forecastCategory ?? null,
    nextStep: history.nextStep ?? null,
    nextStepOn: history.nextStepOn ?? null,
    ...firstAmounts(history),
    ...reach(history, stages),
    bornClosed: born ? 'yes' : null,
    hasHistory: history.hasHistory && !born ? 'yes' : null,
  };
}

/** What the deal store derives; qualification is the second stage of the tests' pipeline. */
function firstAmounts({ amountMinor, createdOn, firstAmount, path, hasHistory }: History): Row {
  const { minor, lag } = firstAmount ?? { minor: amountMinor, lag: 0 };
  const amount = createdOn === null || minor === null ? null : minor === 'no-rate' ? Infinity : minor;
  const qualifiedOn = hasHistory ? (path.find(({ stage }) => stage !== 's1')?.on ?? null) : null;
  const wait = createdOn === null || qualifiedOn === null ? 0 : Math.max(lag - (qualifiedOn - createdOn), 0);
  const qualified = qualifiedOn === null ? null : amount;
  return {
    createdAmountMinor: amount,
    createdAmountLag: amount === null ? null : lag,
    qualifiedOn,
    qualifiedAmountMinor: qualified,
    qualifiedAmountLag: qualified === null ? null : wait,
  };
}

function activityRow({ type, on, at, owner, direction, outcome, done }: DealActivity, history: History): Row {
  const instant = at == null ? null : on * 86_400_000 + at;
  return {
    type,
    owner: owner === undefined ? history.owner : owner,
    on,
    doneOn: done === false ? null : on,
    at: instant,
    outcome: outcome ?? null,
    direction: direction ?? null,
  };
}

/** What the deal store derives: how far the deal came, as far as the source can tell. */
function reach({ path, end, hasHistory, keepsLastStage }: History, stages: readonly StageInfo[]): Row {
  const open = stages.filter(({ kind }) => kind === 'open').map(({ id }) => id);
  const last = path.at(-1)?.stage ?? null;
  const seen = hasHistory ? path.map(({ stage }) => stage) : end === 'open' || (end === 'lost' && keepsLastStage) ? [last] : [];
  const furthest = end === 'won' ? open.at(-1) : open.findLast((id) => seen.includes(id));
  return {
    maxReached: furthest ?? null,
    ...(hasHistory && path.length > 0 ? stageSets(path, end, stages) : { touchedStages: null, directStages: null }),
    lastOpenStage: end === 'open' || !(hasHistory || keepsLastStage) ? null : last,
  };
}

/** The stages a deal was in, and those it came to step by step without falling back. */
function stageSets(path: History['path'], end: History['end'], stages: readonly StageInfo[]): Row {
  const open = stages.filter(({ kind }) => kind === 'open');
  const at = (id: string | undefined): number => open.findIndex((stage) => stage.id === id);
  const codes = (places: readonly number[]): readonly number[] => places.map((place) => open[place]?.code ?? -1);
  let direct: number[] = [];
  path.forEach(({ stage }, i) => {
    const place = at(stage);
    direct = direct.filter((before) => before < place || (before === place && before !== 0));
    const stepped = i > 0 && at(path[i - 1]?.stage) === place - 1;
    if (place === 0 || (stepped && !direct.includes(place))) direct.push(place);
  });
  const places = [...new Set(path.map(({ stage }) => at(stage)))].sort((a, b) => a - b);
  const won = end === 'won' && at(path.at(-1)?.stage) === open.length - 1;
  return { touchedStages: stageSet(codes(places)), directStages: stageSet(codes(direct), won) };
}

function visitRows({ path, end, closedOn, hasHistory, owner: now }: History, stages: readonly StageInfo[]): readonly Row[] {
  if (!hasHistory) return [];
  const order = (id: string): number => stages.findIndex((stage) => stage.id === id);
  return path.map(({ stage, on, owner }, i) => {
    const next = path[i + 1];
    const leftOn = next ? next.on : closedOn;
    const exit = next ? (order(next.stage) > order(stage) ? 'advance' : 'back') : end === 'open' ? 'present' : end;
    const durationDays = leftOn === null ? null : leftOn - on;
    const here = path.flatMap((visit, place) => (visit.stage === stage ? [place] : []));
    const turn = here.length === 1 ? 'only' : here[0] === i ? 'first' : here.at(-1) === i ? 'last' : 'between';
    const before = here.filter((place) => place < i).map((place) => (path[place + 1]?.on ?? 0) - (path[place]?.on ?? 0));
    const totalDays = durationDays === null ? null : before.reduce((sum, days) => sum + days, durationDays);
    const daysToClose = closedOn === null || closedOn < on ? null : closedOn - on;
    return { stage, exit, owner: owner ?? now, nextStage: next?.stage ?? null, enteredOn: on, leftOn, durationDays, turn, totalDays, daysToClose };
  });
}
