import { OUTCOMES, type DealTable } from '@sluice/model';

const OPEN = OUTCOMES.indexOf('open');

/** Counts over all deals of a source, kept up to date as deals come and go. */
export class Census {
  deals = 0;
  closed = 0;
  amounts = 0;
  /** Deals with an amount below 0. */
  negatives = 0;
  /** Open deals by pipeline code. */
  readonly openByPipeline = new Map<number, number>();

  count(table: DealTable, row: number, by: 1 | -1): void {
    const { outcome, pipeline, originalMinor, amountMinor } = table.columns;
    this.deals += by;
    if (!Number.isNaN(originalMinor.values[row])) this.amounts += by;
    // A lost deal is worth what it was just before the loss.
    if (originalMinor.values[row]! < 0 || amountMinor.values[row]! < 0) this.negatives += by;
    if (outcome.codes[row] !== OPEN) {
      this.closed += by;
      return;
    }
    const code = pipeline.codes[row] ?? pipeline.noCode;
    this.openByPipeline.set(code, (this.openByPipeline.get(code) ?? 0) + by);
  }
}
