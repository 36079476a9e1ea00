import type { TableKind } from '@sluice/model';
import type { ReaderName } from '../reading/reader.js';

/**
 * Fields a table can be mapped to, and how each is read unless a preset says otherwise. Beside the common model's own there are fields that only
 * files have: `closeOn` is the one date of sources that overwrite the expected close with the actual one; `won` and `closed` are flags.
 */
export const FIELDS: Readonly<Record<TableKind, Readonly<Record<string, ReaderName>>>> = {
  deals: {
    id: 'text',
    name: 'text',
    accountId: 'text',
    account: 'text',
    ownerId: 'text',
    owner: 'text',
    team: 'text',
    pipeline: 'text',
    stage: 'text',
    outcome: 'outcome',
    won: 'boolean',
    closed: 'boolean',
    amountMinor: 'minor',
    amount: 'money',
    currency: 'currency',
    probability: 'probability',
    createdOn: 'moment',
    updatedOn: 'instant',
    expectedCloseOn: 'date',
    closedOn: 'moment',
    closeOn: 'moment',
    stageEnteredOn: 'moment',
    lastActivityOn: 'moment',
    nextStepOn: 'date',
    nextStep: 'text',
    type: 'text',
    leadSource: 'text',
    lostReason: 'text',
    forecastCategory: 'text',
    lastOpenStage: 'text',
    url: 'text',
    deleted: 'boolean',
  },
  stages: {
    id: 'text',
    label: 'text',
    pipeline: 'text',
    pipelineLabel: 'text',
    order: 'number',
    kind: 'kind',
    won: 'boolean',
    closed: 'boolean',
    probability: 'probability',
    rotting: 'boolean',
    rotDays: 'number',
    deleted: 'boolean',
  },
  history: { deal: 'text', at: 'instant', field: 'text', from: 'text', to: 'text' },
  activities: { id: 'text', deal: 'text', owner: 'text', type: 'text', at: 'moment', done: 'boolean', outcome: 'text', direction: 'direction' },
  quotas: {
    period: 'text',
    periodStart: 'date',
    periodEnd: 'date',
    from: 'date',
    to: 'date',
    owner: 'text',
    team: 'text',
    amount: 'money',
    currency: 'currency',
  },
  people: {
    id: 'text',
    name: 'text',
    firstName: 'text',
    lastName: 'text',
    email: 'text',
    team: 'text',
    manager: 'text',
    from: 'date',
    to: 'date',
    deleted: 'boolean',
  },
  rates: { currency: 'currency', date: 'date', rate: 'number' },
};

/** Other names people use for fields in a field map. */
const ALIASES: Readonly<Record<string, string>> = {
  accountName: 'account',
  ownerName: 'owner',
  teamId: 'team',
  createdAt: 'createdOn',
  updatedAt: 'updatedOn',
  closedAt: 'closedOn',
  stageEnteredAt: 'stageEnteredOn',
  lastActivityAt: 'lastActivityOn',
  lastTouchOn: 'lastActivityOn',
  dealId: 'deal',
  pipelineId: 'pipeline',
  managerId: 'manager',
  rateToReporting: 'rate',
  validFrom: 'from',
  validTo: 'to',
};

/** The field a field map means; null where there is none of that name. */
export function fieldNamed(kind: TableKind, name: string): string | null {
  if (kind === 'deals' && /^custom\.(?!__proto__$|prototype$|constructor$)[^.]/.test(name)) return name;
  const fields = FIELDS[kind];
  if (Object.hasOwn(fields, name)) return name;
  const alias = Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
  return alias !== undefined && Object.hasOwn(fields, alias) ? alias : null;
}

/** How a field is read where nothing else is said. */
export function readerOf(kind: TableKind, field: string): ReaderName {
  return FIELDS[kind][field] ?? 'plain';
}
