import type { Deal, Instant, LocalDate, Moment, Outcome, StageChange } from '@sluice/model';
import { amountOf } from './amount.js';
import { enteredStages, versionsOf } from './history-rows.js';
import { textOf, valueOf, type Build, type RowContext, type Values } from './row-context.js';

/** One deal, and the history that some answers carry inside it. */
export const buildDeal: Build = (values, row, into, context) => {
  if (values['deleted'] === true) return 'skipped';
  if (Object.keys(values).every((field) => field === 'currency' || field === 'headerCurrency')) return 'no-value';
  const deal = dealOf(values, context);
  into.deals.push(deal);
  const history = embeddedHistory(deal.id, row, context);
  for (const change of history) into.history.push(change);
  return null;
};

function dealOf(values: Values, context: RowContext): Deal {
  const given = textOf(values, 'id');
  const id = (context.request.idPrefix ?? '') + (given ?? context.ids.idOf(JSON.stringify(values)));
  const outcome = outcomeOf(values);
  const stage = textOf(values, 'stage');
  const closeOn = valueOf<Moment>(values, 'closeOn');
  return {
    id,
    idGiven: given !== null,
    name: textOf(values, 'name'),
    accountId: textOf(values, 'accountId'),
    accountName: textOf(values, 'account'),
    ownerId: textOf(values, 'ownerId'),
    ownerName: textOf(values, 'owner'),
    teamId: textOf(values, 'team'),
    pipeline: textOf(values, 'pipeline'),
    stage,
    outcome,
    ...amountOf(values, context),
    probability: valueOf<number>(values, 'probability'),
    createdAt: valueOf<Moment>(values, 'createdOn'),
    updatedAt: valueOf<Instant>(values, 'updatedOn'),
    // Where only the stage can tell the outcome, a single close date is given as both and the store takes the one that fits.
    closedAt: outcome === 'open' ? null : (valueOf<Moment>(values, 'closedOn') ?? closeOn),
    expectedCloseOn: valueOf<LocalDate>(values, 'expectedCloseOn') ?? dateOf(closeOn, context),
    stageEnteredAt: valueOf<Moment>(values, 'stageEnteredOn'),
    lastActivityAt: valueOf<Moment>(values, 'lastActivityOn'),
    nextStepOn: valueOf<LocalDate>(values, 'nextStepOn'),
    nextStep: textOf(values, 'nextStep'),
    type: textOf(values, 'type'),
    leadSource: textOf(values, 'leadSource'),
    lostReason: textOf(values, 'lostReason'),
    forecastCategory: textOf(values, 'forecastCategory'),
    lastOpenStage: textOf(values, 'lastOpenStage') ?? (context.closedKeepsStage && outcome !== null && outcome !== 'open' ? stage : null),
    url: textOf(values, 'url'),
    custom: customOf(values),
  };
}

/** An explicit flag only: a word for the outcome, or `won` and `closed`. "Not won" alone leaves open and lost apart. */
function outcomeOf(values: Values): Outcome | null {
  const outcome = valueOf<Outcome>(values, 'outcome');
  if (outcome !== null) return outcome;
  const won = valueOf<boolean>(values, 'won');
  const closed = valueOf<boolean>(values, 'closed');
  if (won === true) return 'won';
  if (closed === false) return 'open';
  return closed === true && won === false ? 'lost' : null;
}

function dateOf(moment: Moment | null, context: RowContext): LocalDate | null {
  return typeof moment === 'number' ? context.dateAt(moment) : moment;
}

const NO_CUSTOM: Deal['custom'] = Object.freeze({});

function customOf(values: Values): Deal['custom'] {
  const names = Object.keys(values).filter((field) => field.startsWith('custom.'));
  if (names.length === 0) return NO_CUSTOM;
  return Object.fromEntries(names.map((field) => [field.slice('custom.'.length), values[field] as string | number]));
}

function embeddedHistory(dealId: string, row: unknown, context: RowContext): readonly StageChange[] {
  const { table } = context;
  if (!table?.versions && !table?.entered) return [];
  const versions = versionsOf(dealId, row, context);
  return versions.some(({ field }) => field === 'stage') ? versions : [...versions, ...enteredStages(dealId, row, context)];
}
