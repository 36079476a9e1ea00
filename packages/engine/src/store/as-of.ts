import { isLocalDate, type HistoryField, type Instant, type Outcome, type Zone } from '@sluice/model';
import type { StoreInputs } from '../deal-store.js';
import { HistoryLog, isDeleted, type HistoryEntry } from './history-log.js';
import { DealIntake } from './merge-deals.js';
import type { RawDeals } from './raw-deals.js';

/**
 * What a source knew at an instant: deals created by then, with the values they had then, as far as history tells; never today's values where history tells others.
 * A deal that closed later without history was open, in a stage unknown unless the source keeps the last open one.
 * @see metric reference, 0.2 "rebuild as-of"
 */
export function inputsAsOf(inputs: StoreInputs, at: Instant, zone: Zone): StoreInputs {
  const from = inputs.deals.raw;
  const deals = new DealIntake(zone);
  const history = new HistoryLog();
  for (let row = 0; row < from.size; row++) {
    if (!from.isAlive(row) || createdAfter(from, row, at, zone)) continue;
    const id = from.ids.get(row) ?? '';
    const entries = inputs.history.entriesOf(id);
    const before = entries.filter((entry) => entry.at <= at);
    if (isDeleted(before)) continue;
    for (const entry of before) history.add({ dealId: id, ...entry });
    rewind(deals.raw, deals.raw.copy(from, row), entries, at);
  }
  return { ...inputs, deals, history, activities: inputs.activities.until(at) };
}

function createdAfter({ moment }: RawDeals, row: number, at: Instant, zone: Zone): boolean {
  const instant = moment.createdAt.instantAt(row);
  const day = moment.createdAt.dayAt(row);
  return instant !== null ? instant > at : day !== null && zone.startOf(day) > at;
}

function rewind(raw: RawDeals, row: number, entries: readonly HistoryEntry[], at: Instant): void {
  const { text, moment } = raw;
  const closedLater = (moment.closedAt.latestAt(row) ?? -Infinity) > at;
  const stage = valueAt(entries, 'stage', at);
  if (stage !== undefined) text.stage.set(row, stage);
  else if (closedLater) text.stage.set(row, text.lastOpenStage.get(row));
  const outcome = valueAt(entries, 'outcome', at);
  if (outcome !== undefined) raw.setOutcome(row, outcome as Outcome | null);
  // A deal that closed, was reopened and closed again was closed by its stage, whatever the last close says.
  else if (stage !== undefined && (closedLater || entries.some((entry) => entry.field === 'stage' && entry.at > at))) raw.setOutcome(row, null);
  else if (closedLater) raw.setOutcome(row, 'open');
  if (closedLater) moment.closedAt.set(row, null);
  const owner = valueAt(entries, 'owner', at);
  if (owner !== undefined) {
    text.ownerId.set(row, owner);
    text.ownerName.set(row, null);
  }
  const amount = valueAt(entries, 'amount', at);
  if (amount !== undefined) raw.amountMinor.set(row, amount === null ? null : Number(amount));
  const currency = valueAt(entries, 'currency', at);
  if (currency !== undefined) text.currency.set(row, currency);
  const category = valueAt(entries, 'forecastCategory', at);
  if (category !== undefined) text.forecastCategory.set(row, category);
  const expected = valueAt(entries, 'expectedCloseOn', at);
  if (expected !== undefined) moment.expectedCloseOn.set(row, expected !== null && isLocalDate(expected) ? expected : null);
  for (const name of ['updatedAt', 'stageEnteredAt', 'lastActivityAt'] as const)
    if ((moment[name].latestAt(row) ?? -Infinity) > at) moment[name].set(row, null);
}

/** The value of a field at an instant: by the last change up to it, else what the first change after it left. Undefined where no change tells. */
function valueAt(entries: readonly HistoryEntry[], field: HistoryField, at: Instant): string | null | undefined {
  const changes = entries.filter((entry) => entry.field === field);
  const last = changes.findLast((entry) => entry.at <= at);
  return last !== undefined ? last.to : changes[0]?.from;
}
