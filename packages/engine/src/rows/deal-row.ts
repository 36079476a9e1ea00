import { NO_DAY, OUTCOMES, type CodeColumn, type Day, type DayColumn } from '@sluice/model';
import type { SourceView } from '../plan/source-view.js';
import type { DealRow } from '../protocol.js';

/** Days without touch after which an open deal is stale where its stage says nothing else. */
export const STALE_AFTER_DAYS = 30;

/** What a row needs beside its columns. */
export interface RowContext {
  readonly view: SourceView;
  /** Template with `{id}`; http(s) only. */
  readonly dealUrl: string | null;
  isMoving(dealId: string): boolean;
}

/** One deal as widgets show it. */
export function dealRow(row: number, { view, dealUrl, isMoving }: RowContext): DealRow {
  const { columns } = view.tables.deals;
  const id = text(columns.id, row) ?? '';
  const owner = text(columns.owner, row);
  const stage = columns.stage.codes[row] === columns.stage.noCode ? null : (view.naming.stages[columns.stage.codes[row]!] ?? null);
  const outcome = OUTCOMES[columns.outcome.codes[row]!] ?? 'open';
  const probability = text(columns.probability, row);
  const amount = columns.originalMinor.values[row]!;
  const expectedCloseOn = day(columns.expectedCloseOn, row);
  const lastTouchOn = day(columns.lastTouchOn, row);
  const createdOn = day(columns.createdOn, row);
  return {
    id,
    idGiven: view.store.raw.isIdGiven(row),
    name: text(columns.name, row),
    account: text(columns.account, row),
    owner: owner === null ? null : { id: owner, label: view.naming.ownerLabel(owner) },
    amountMinor: Number.isNaN(amount) ? null : amount,
    currency: text(columns.currency, row) ?? view.store.money.currency,
    probability: probability === null ? null : Number(probability),
    stage: stage === null ? null : { id: stage.id, label: stage.label },
    outcome,
    createdOn,
    closedOn: day(columns.closedOn, row),
    expectedCloseOn,
    stageEnteredOn: day(columns.stageEnteredOn, row),
    lastTouchOn,
    untouched: lastTouchOn !== null && lastTouchOn === createdOn && day(columns.lastActivityOn, row) === null,
    nextStep: text(columns.nextStep, row),
    nextStepOn: day(columns.nextStepOn, row),
    staleDays: outcome === 'open' ? staleDays(lastTouchOn, view.today, stage?.rotDays ?? STALE_AFTER_DAYS) : null,
    overdue: outcome === 'open' && expectedCloseOn !== null && expectedCloseOn < view.today,
    url: linkOf(id, text(columns.url, row), dealUrl),
    moving: isMoving(id),
  };
}

// Exactly at the threshold is not stale. A threshold of 0 is switched off.
function staleDays(lastTouchOn: Day | null, today: Day, threshold: number): number | null {
  if (lastTouchOn === null || threshold <= 0) return null;
  const over = today - lastTouchOn - threshold;
  return over > 0 ? over : null;
}

function linkOf(id: string, own: string | null, template: string | null): string | null {
  return safeLink(template === null ? own : template.replaceAll('{id}', encodeURIComponent(id)));
}

function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

function text({ codes, noCode, dictionary }: CodeColumn, row: number): string | null {
  const code = codes[row]!;
  return code === noCode ? null : (dictionary.values[code] ?? null);
}

function day({ values }: DayColumn, row: number): Day | null {
  const value = values[row]!;
  return value === NO_DAY ? null : value;
}
