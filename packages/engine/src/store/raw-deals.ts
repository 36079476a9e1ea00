import { GrowableCodes, GrowableNumbers, OUTCOMES, type Deal, type Outcome, type Zone } from '@sluice/model';
import { CustomColumn } from './custom-column.js';
import { MomentColumn } from './moment-column.js';
import { TextColumn } from './text-column.js';

const TEXTS = [
  'name',
  'accountId',
  'accountName',
  'ownerId',
  'ownerName',
  'teamId',
  'pipeline',
  'stage',
  'currency',
  'type',
  'leadSource',
  'lostReason',
  'forecastCategory',
  'nextStep',
  'lastOpenStage',
  'url',
] as const;
const MANY: ReadonlySet<string> = new Set(['name', 'accountId', 'accountName', 'nextStep', 'url']);
const MOMENTS = ['createdAt', 'updatedAt', 'closedAt', 'expectedCloseOn', 'stageEnteredAt', 'lastActivityAt', 'nextStepOn'] as const;

type RawText = (typeof TEXTS)[number];
type RawMoment = (typeof MOMENTS)[number];

/**
 * Deals as their source gave them, in columns: keys are not resolved, amounts not converted. What is derived can so be derived anew
 * when stages, people, history or rates arrive, without holding a deal as an object. The row of a deal is the code of its id, so it never moves.
 */
export class RawDeals {
  readonly ids = new TextColumn('large');
  readonly text: Readonly<Record<RawText, TextColumn>>;
  readonly moment: Readonly<Record<RawMoment, MomentColumn>>;
  readonly amountMinor = new GrowableNumbers();
  readonly probability = new GrowableNumbers();
  readonly custom = new Map<string, CustomColumn>();
  readonly #outcome = new GrowableCodes('small');
  readonly #flags = new GrowableCodes('small');

  constructor(zone: Zone) {
    this.text = Object.fromEntries(TEXTS.map((name) => [name, new TextColumn(MANY.has(name) ? 'large' : 'small')])) as Record<RawText, TextColumn>;
    this.moment = Object.fromEntries(MOMENTS.map((name) => [name, new MomentColumn(zone)])) as Record<RawMoment, MomentColumn>;
  }

  /** Rows, removed ones included. */
  get size(): number {
    return this.ids.dictionary.size;
  }

  /** -1 where the id was never seen. */
  rowOf(id: string): number {
    return this.ids.dictionary.codeOf(id);
  }

  isAlive(row: number): boolean {
    return ((this.#flags.get(row) ?? 0) & 1) === 1;
  }

  isIdGiven(row: number): boolean {
    return ((this.#flags.get(row) ?? 0) & 2) === 2;
  }

  outcome(row: number): Outcome | null {
    const code = this.#outcome.get(row);
    return code === null ? null : (OUTCOMES[code] ?? null);
  }

  setOutcome(row: number, outcome: Outcome | null): void {
    this.#outcome.set(row, outcome === null ? null : OUTCOMES.indexOf(outcome));
  }

  /** Writes the deal into its row, and returns the row. */
  put(deal: Deal): number {
    const row = this.ids.dictionary.encode(deal.id);
    this.ids.set(row, deal.id);
    for (const name of TEXTS) this.text[name].set(row, deal[name]);
    for (const name of MOMENTS) this.moment[name].set(row, deal[name]);
    this.amountMinor.set(row, deal.amountMinor);
    this.probability.set(row, deal.probability);
    this.setOutcome(row, deal.outcome);
    this.#putCustom(row, deal.custom);
    this.#flags.set(row, deal.idGiven ? 3 : 1);
    return row;
  }

  /** Copies a row of another set of deals. */
  copy(from: RawDeals, fromRow: number): number {
    const id = from.ids.get(fromRow) ?? '';
    const row = this.ids.dictionary.encode(id);
    this.ids.set(row, id);
    for (const name of TEXTS) this.text[name].set(row, from.text[name].get(fromRow));
    for (const name of MOMENTS) this.moment[name].setBoth(row, from.moment[name].instantAt(fromRow), from.moment[name].dayAt(fromRow));
    this.amountMinor.set(row, from.amountMinor.get(fromRow));
    this.probability.set(row, from.probability.get(fromRow));
    this.setOutcome(row, from.outcome(fromRow));
    this.#putCustom(row, Object.fromEntries([...from.custom].map(([name, column]) => [name, column.get(fromRow)])));
    this.#flags.set(row, from.isIdGiven(fromRow) ? 3 : 1);
    return row;
  }

  /** The row stays, as a tombstone. */
  bury(row: number): void {
    this.#flags.set(row, (this.#flags.get(row) ?? 0) & 2);
  }

  #putCustom(row: number, values: Deal['custom']): void {
    for (const name of Object.keys(values)) {
      if (!this.custom.has(name)) this.custom.set(name, new CustomColumn());
    }
    for (const [name, column] of this.custom) column.set(row, Object.hasOwn(values, name) ? (values[name] ?? null) : null);
  }
}
