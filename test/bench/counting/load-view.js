import { metrics } from '@sluice/metrics';
import { completeCalendar, createZone, dayOfDate, parseStages } from '@sluice/model';
import { gen, STAGES } from '#workload';
import { DealStore } from '../../../packages/engine/src/deal-store.js';
import { SourceView } from '../../../packages/engine/src/plan/source-view.js';
import { mergeIntakes, TableIntake } from '../../../packages/engine/src/source/table-intake.js';

export const CALENDAR = completeCalendar({ timeZone: 'UTC' });
export const TODAY = dayOfDate('2026-01-01');
export const { specs } = parseStages([...STAGES, 'Won=won', 'Lost=lost'].join('; '));

/** Open deals that are kept as they were handed in, to be changed. */
const OPEN_KEPT = 200;

/** The workload in the engine's own columns, with its stage history. `open`: some open deals as they were handed in. */
export function loadView(count) {
  const zone = createZone(CALENDAR.timeZone);
  const intake = new TableIntake(zone);
  const open = [];
  for (const { row, hist } of gen(count)) {
    const deal = dealOf(row);
    if (deal.outcome === 'open' && open.length < OPEN_KEPT) open.push(deal);
    intake.take({ deals: [deal], history: hist.map(({ oppId, stage, enteredAt }, i) => change(oppId, enteredAt, hist[i - 1]?.stage ?? null, stage)) });
  }
  const building = DealStore.build(mergeIntakes([intake], zone), { specs, currency: 'USD', calendar: CALENDAR }, TODAY);
  let step = building.next();
  while (!step.done) step = building.next();
  return { open, view: new SourceView(step.value, CALENDAR, TODAY, { asOf: null, pipeline: null, metrics }) };
}

const change = (dealId, at, from, to) => ({ dealId, at, field: 'stage', from, to });

const NOTHING = Object.fromEntries(
  ['accountId', 'ownerName', 'teamId', 'pipeline', 'updatedAt', 'stageEnteredAt', 'lastActivityAt', 'nextStepOn', 'nextStep', 'type', 'leadSource']
    .concat(['lostReason', 'forecastCategory', 'lastOpenStage', 'url'])
    .map((field) => [field, null]),
);

function dealOf({ id, name, amount, stage, owner, account, territory, createdAt, expectedCloseAt, closedAt, status, probability }) {
  const expectedCloseOn = new Date(expectedCloseAt).toISOString().slice(0, 10);
  const known = { id, idGiven: true, name, stage, probability, createdAt, closedAt, expectedCloseOn, custom: { territory } };
  return { ...NOTHING, ...known, accountName: account, ownerId: owner, outcome: status, amountMinor: Math.round(amount * 100), currency: 'USD' };
}
