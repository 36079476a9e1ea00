import {
  createQuotaBook,
  createRates,
  dayOfDate,
  convertMinor,
  type Calendar,
  type Day,
  type DayRange,
  type Instant,
  type PipelineInfo,
  type Quota,
  type QuotaBook,
  type QuotaScope,
  type Tables,
} from '@sluice/model';
import type { DealStore } from '../deal-store.js';
import { KernelSet } from '../kernels/kernel-set.js';
import { labelOf, type Naming } from '../kernels/naming.js';
import type { MetricBook } from '../metric-book.js';
import { quotasInForce } from './quotas-in-force.js';

/** What a source has, whatever the filter. */
export interface Holdings {
  readonly deals: boolean;
  readonly closedDeals: boolean;
  readonly history: boolean;
  readonly amounts: boolean;
  readonly negativeAmounts: boolean;
  readonly quotas: boolean;
  readonly rates: boolean;
}

/** What a view is beside its deals. */
export interface ViewOptions {
  /** Null: now, whenever now is. */
  readonly asOf: Instant | null;
  readonly pipeline: string | null;
  /** What can be asked. */
  readonly metrics: MetricBook;
}

/** A source as it stands, or stood, at one instant: columns, what keeps counting them, and all that planning needs to know. */
export class SourceView {
  readonly store: DealStore;
  readonly calendar: Calendar;
  readonly naming: Naming;
  readonly kernels: KernelSet;
  readonly metrics: MetricBook;
  /** Null: now, whenever now is. */
  readonly asOf: Instant | null;
  readonly #pipelineLabels: ReadonlyMap<string, string>;
  readonly #configuredPipeline: string | null;
  #quotas: QuotaBook | null = null;
  #today: Day;

  constructor(store: DealStore, calendar: Calendar, today: Day, options: ViewOptions) {
    this.store = store;
    this.calendar = calendar;
    this.#today = today;
    this.asOf = options.asOf;
    this.metrics = options.metrics;
    this.#configuredPipeline = options.pipeline;
    this.#pipelineLabels = new Map(
      store.inputs.stages.flatMap(({ pipelineId, pipelineLabel }) => (pipelineId !== null && pipelineLabel !== null ? [[pipelineId, pipelineLabel]] : [])),
    );
    this.naming = {
      stages: store.stages.stages,
      ownerLabel: (key) => store.people.labelOf(key),
      pipelineLabel: (key) => this.#pipelineLabels.get(key) ?? key,
    };
    this.kernels = new KernelSet({ tables: () => store.commit(), naming: this.naming, currency: store.money.currency, calendar });
  }

  get today(): Day {
    return this.#today;
  }

  /** A new local day has begun. */
  rollTo(today: Day): void {
    this.#today = today;
  }

  /** Whether columns were derived from the day, so that a new one needs a new build: dated rates convert open deals, activities may lie ahead. */
  get dependsOnToday(): boolean {
    const { rates, activities } = this.store.inputs;
    return rates.some(({ date }) => date !== null) || activities.size > 0;
  }

  get tables(): Tables {
    return this.store.commit();
  }

  get has(): Holdings {
    const { census, inputs } = this.store;
    return {
      deals: census.deals > 0,
      closedDeals: census.closed > 0,
      history: inputs.history.size > 0,
      amounts: census.amounts > 0,
      negativeAmounts: census.negatives > 0,
      quotas: inputs.quotas.length > 0,
      rates: inputs.rates.length > 0,
    };
  }

  /** Pipelines that have stages, in code order. */
  get pipelines(): readonly PipelineInfo[] {
    const { dictionary } = this.tables.deals.columns.pipeline;
    const ids = [...new Set(this.naming.stages.map((stage) => stage.pipelineId))];
    return ids.map((id) => ({
      id,
      label: this.naming.pipelineLabel(id),
      openDeals: this.store.census.openByPipeline.get(dictionary.codeOf(id)) ?? 0,
    }));
  }

  /** The pipeline that queries without a clause on it look at; null where there is only one, or none. */
  get pipeline(): string | null {
    const { pipelines } = this;
    const wanted = this.#configuredPipeline?.toLowerCase();
    const named = pipelines.find(({ id, label }) => id.toLowerCase() === wanted || label.toLowerCase() === wanted);
    if (named !== undefined) return named.id;
    if (pipelines.length < 2) return null;
    return pipelines.reduce((largest, pipeline) => (pipeline.openDeals > largest.openDeals ? pipeline : largest)).id;
  }

  /** In reporting minor units; null where there is none for the scope and days. */
  quotaFor(scope: QuotaScope, range: DayRange): number | null {
    return (this.#quotas ??= this.#quotaBook()).quotaFor(scope, range);
  }

  /** The same of the rows that name exactly this scope. */
  ownQuotaFor(scope: QuotaScope, range: DayRange): number | null {
    return (this.#quotas ??= this.#quotaBook()).ownQuotaFor(scope, range);
  }

  label(field: string, key: string | null, code?: number): string | null {
    return key === null ? null : labelOf(this.naming, field, key, code);
  }

  #quotaBook(): QuotaBook {
    const { people, inputs } = this.store;
    const quotas = inputs.quotas.flatMap((quota): readonly Quota[] => {
      const amountMinor = this.#inReporting(quota);
      return amountMinor === null ? [] : [{ ...quota, amountMinor }];
    });
    return createQuotaBook(quotasInForce(quotas, people), (owner, day) => people.findOn(owner, day)?.teamId ?? null);
  }

  // A quota in a currency without a rate is no quota: never taken one to one.
  #inReporting({ amountMinor, currency, periodStart }: Quota): number | null {
    const { money, inputs } = this.store;
    const reporting = money.currency;
    if (currency === null || reporting === null || currency === reporting) return amountMinor;
    const rate = createRates(inputs.rates, reporting).rateOf(currency, dayOfDate(periodStart));
    return rate === null ? null : convertMinor(amountMinor, currency, reporting, rate);
  }
}
