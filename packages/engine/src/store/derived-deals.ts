import { GrowableCodes, GrowableDays, GrowableNumbers, OUTCOMES, type Dictionary, type DealTable } from '@sluice/model';
import { listDictionary } from './list-dictionary.js';
import type { RawDeals } from './raw-deals.js';
import { TextColumn } from './text-column.js';

const OUTCOME_DICTIONARY = listDictionary(OUTCOMES);

/** The columns that follow from raw deals, stages, people, history and rates. */
export class DerivedDeals {
  readonly account = new TextColumn('large');
  readonly owner = new TextColumn();
  readonly team = new TextColumn();
  readonly pipeline = new TextColumn();
  readonly stage = new GrowableCodes('small');
  readonly outcome = new GrowableCodes('small');
  readonly maxReached = new GrowableCodes('small');
  readonly touchedStages = new TextColumn();
  readonly directStages = new TextColumn();
  readonly lastOpenStage = new GrowableCodes('small');
  readonly amountMinor = new GrowableNumbers();
  readonly probability = new TextColumn();
  readonly closedOn = new GrowableDays();
  readonly closedAt = new GrowableNumbers();
  readonly expectedCloseOn = new GrowableDays();
  readonly pushes = new GrowableDays();
  readonly pushedDays = new GrowableDays();
  readonly stageEnteredOn = new GrowableDays();
  readonly lastTouchOn = new GrowableDays();
  readonly lastActivityOn = new GrowableDays();
  readonly createdAmountMinor = new GrowableNumbers();
  readonly createdAmountLag = new GrowableDays();
  readonly qualifiedOn = new GrowableDays();
  readonly qualifiedAmountMinor = new GrowableNumbers();
  readonly qualifiedAmountLag = new GrowableDays();
  readonly plannedOn = new GrowableDays();
  readonly cycleDays = new GrowableDays();
  readonly cycleGap = new TextColumn();
  readonly workedDays = new GrowableDays();
  readonly bornClosed = new TextColumn();
  readonly hasHistory = new TextColumn();
  #alive = new Uint8Array(1024);

  setAlive(row: number, alive: boolean): void {
    if (row >= this.#alive.length) {
      const larger = new Uint8Array(Math.max(row + 1, this.#alive.length * 2));
      larger.set(this.#alive);
      this.#alive = larger;
    }
    this.#alive[row] = alive ? 1 : 0;
  }

  table(raw: RawDeals, stages: Dictionary): DealTable {
    const size = raw.size;
    const { text, moment } = raw;
    return {
      size,
      alive: this.#alive.subarray(0, size),
      columns: {
        id: raw.ids.column(),
        name: text.name.column(),
        account: this.account.column(),
        owner: this.owner.column(),
        team: this.team.column(),
        pipeline: this.pipeline.column(),
        stage: this.stage.column(stages),
        outcome: this.outcome.column(OUTCOME_DICTIONARY),
        amountMinor: this.amountMinor.column(),
        originalMinor: raw.amountMinor.column(),
        currency: text.currency.column(),
        probability: this.probability.column(),
        createdOn: moment.createdAt.on.column(),
        closedOn: this.closedOn.column(),
        expectedCloseOn: this.expectedCloseOn.column(),
        pushes: this.pushes.column(),
        pushedDays: this.pushedDays.column(),
        stageEnteredOn: this.stageEnteredOn.column(),
        nextStepOn: moment.nextStepOn.on.column(),
        updatedOn: moment.updatedAt.on.column(),
        lastTouchOn: this.lastTouchOn.column(),
        lastActivityOn: this.lastActivityOn.column(),
        createdAmountMinor: this.createdAmountMinor.column(),
        createdAmountLag: this.createdAmountLag.column(),
        qualifiedOn: this.qualifiedOn.column(),
        qualifiedAmountMinor: this.qualifiedAmountMinor.column(),
        qualifiedAmountLag: this.qualifiedAmountLag.column(),
        plannedOn: this.plannedOn.column(),
        createdAt: moment.createdAt.at.column(),
        closedAt: this.closedAt.column(),
        cycleDays: this.cycleDays.column(),
        cycleGap: this.cycleGap.column(),
        workedDays: this.workedDays.column(),
        type: text.type.column(),
        leadSource: text.leadSource.column(),
        lostReason: text.lostReason.column(),
        forecastCategory: text.forecastCategory.column(),
        nextStep: text.nextStep.column(),
        url: text.url.column(),
        maxReached: this.maxReached.column(stages),
        touchedStages: this.touchedStages.column(),
        directStages: this.directStages.column(),
        lastOpenStage: this.lastOpenStage.column(stages),
        bornClosed: this.bornClosed.column(),
        hasHistory: this.hasHistory.column(),
      },
      custom: Object.fromEntries([...raw.custom].map(([name, column]) => [name, column.column(size)])),
    };
  }
}
