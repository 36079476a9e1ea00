import type { RowWindow } from '@sluice/engine';
import type { Filter } from '@sluice/model';
import { MetricController } from '../core/metric-controller.js';
import type { SluiceElement } from '../core/sluice-element.js';

/** What a board asks: its totals by column, how long deals stay, and which deals stand in a column. */
export class BoardFigures {
  readonly pipeline;
  readonly weighted;
  readonly ageing;
  readonly #host: SluiceElement;
  readonly #field: () => string;

  /** `field`: the dimension of the columns. */
  constructor(host: SluiceElement, field: () => string) {
    this.#host = host;
    this.#field = field;
    this.pipeline = new MetricController(host, () => ({ metric: 'openPipeline', ...this.#asked() }), {
      isEmpty: ({ total }) => total.reason === 'no-deals' || total.value?.count === 0,
    });
    this.weighted = new MetricController(host, () => ({ metric: 'weightedPipeline', ...this.#asked() }), { isEmpty: () => false });
    this.ageing = new MetricController(host, () => ({ metric: 'stageAgeing', ignore: [field()] }), { isEmpty: () => false });
  }

  /** The deals of one column, or of all; null while it is not known which. */
  deals(key?: string | null): Pick<RowWindow, 'of' | 'filter' | 'ignore'> | null {
    if (key !== undefined && this.#field() === 'stage' && !this.#windowed) {
      const filter: Filter = [
        { field: 'stage', in: [key] },
        { field: 'outcome', in: ['open'] },
      ];
      return { filter, ignore: ['stage'] };
    }
    const of = this.pipeline.deals('', 'open', key === undefined ? undefined : [key])?.of;
    return of ? { of } : null;
  }

  // Deals expected to close in the period, where one is asked for; otherwise all that are open.
  #asked() {
    const windowed = this.#windowed;
    const field = this.#field();
    const window: 'closing' | 'open' = windowed ? 'closing' : 'open';
    return { params: { window }, by: [field], period: windowed ? this.#host.periodOr('all') : undefined, ignore: [field] };
  }

  get #windowed(): boolean {
    return this.#host.periodOr('all') !== 'all';
  }
}
