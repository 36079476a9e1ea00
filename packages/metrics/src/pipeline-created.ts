import { tally, type Filter, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineMetric, type MeasureContext, type PlanContext } from './metric.js';
import { moneySum } from './money-sum.js';
import { is, oneOf, within } from './where.js';

/** Amounts in reporting minor units; null where currencies mix, no amount has a rate, or the source has no amounts. */
export interface CreatedPart {
  readonly count: number;
  readonly amountMinor: number | null;
}

/** M19. */
export interface PipelineCreated extends CreatedPart {
  /** Deals whose amount was not known in time: part of the count, not of the amount. */
  readonly withoutAmount: number;
  /** By who found the deal, where the sources that count as one's own are named; null else. */
  readonly sourced: { readonly self: CreatedPart; readonly marketing: CreatedPart; readonly unknown: CreatedPart } | null;
  readonly targetMinor: number | null;
  /** Amount out of the target; null without a target above 0. */
  readonly ofTarget: number | null;
}

const params = z.strictObject({
  at: z._default(z.enum(['creation', 'qualification']), 'creation'),
  graceDays: z._default(z.int().check(z.gte(0), z.lte(366)), 7),
  /** Lead sources that count as self-sourced; all others that are given count as marketing. */
  selfSources: z.optional(z.array(z.string())),
  targetMinor: z.optional(z.number()),
});
type Params = z.infer<typeof params>;

/**
 * Deals created in the period and what they were worth then (M19): the first amount known within `graceDays` of the creation, at the rate of that day; deals without
 * are counted, their amount is not. `at: 'qualification'` asks for the first entry into the qualification stage, or a later one, in its place, and needs stage history.
 * Deals created already closed are left out (`bornClosed`), and those of unknown date (`noDates`). By source, owner or type: group the query by that field.
 * Without a history of amounts the amount there is now stands for the first. No deals at all give 0; the amount is null with the sums' own rule, the count stands.
 * Null: `needs-history` for qualification in a source without.
 * @see metric reference, M19
 */
export const pipelineCreated = defineMetric({
  definition: 'Deals created in the period, and their first amounts.',
  formula: 'Σ first amount known within 7 days of creation',
  source: 'M19',
  example: 'created with 100, with 200, and without an amount: 100 + 200 = 300',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'createdOn'],
  params,
  reductions: (asked, plan) => ({
    created: tally({ over: 'deals', where: created(asked, plan) }),
    timely: tally({ over: 'deals', column: amountOf(asked), where: timely(asked, plan) }),
    bornClosed: tally({ over: 'deals', where: [...within('createdOn', plan.period), is('bornClosed', 'yes')] }),
    noDates: tally({ over: 'deals', where: [{ field: 'createdOn', missing: true }] }),
    self: tally({ over: 'deals', where: [...created(asked, plan), oneOf('leadSource', asked.selfSources ?? [])] }),
    selfTimely: tally({ over: 'deals', column: amountOf(asked), where: [...timely(asked, plan), oneOf('leadSource', asked.selfSources ?? [])] }),
    unknown: tally({ over: 'deals', where: [...created(asked, plan), { field: 'leadSource', missing: true }] }),
    unknownTimely: tally({ over: 'deals', column: amountOf(asked), where: [...timely(asked, plan), { field: 'leadSource', missing: true }] }),
  }),
  measure: (readings, asked, context): Measured<PipelineCreated> => {
    const { bornClosed, noDates } = readings;
    const all = joined(readings.created, readings.timely);
    const [self, unknown] = [joined(readings.self, readings.selfTimely), joined(readings.unknown, readings.unknownTimely)];
    const excluded = excluding({ bornClosed: bornClosed.n, noDates: noDates.n, noAmount: all.missing, noRate: all.unconverted });
    const rest = { unit: 'money', n: all.n, excluded } as const;
    if (asked.at === 'qualification' && !context.has.history) return { value: null, reason: 'needs-history', ...rest };
    const total = partOf(all, context);
    const sourced = { self: partOf(self, context), marketing: partOf(without(all, self, unknown), context), unknown: partOf(unknown, context) };
    const targetMinor = asked.targetMinor ?? null;
    const ofTarget = targetMinor === null || targetMinor <= 0 || total.amountMinor === null ? null : total.amountMinor / targetMinor;
    return { value: { ...total, withoutAmount: all.missing, sourced: asked.selfSources ? sourced : null, targetMinor, ofTarget }, ...rest };
  },
});

function amountOf({ at }: Params): string {
  return at === 'creation' ? 'createdAmountMinor' : 'qualifiedAmountMinor';
}

function created({ at }: Params, { period }: PlanContext): Filter {
  return [...within(at === 'creation' ? 'createdOn' : 'qualifiedOn', period), { field: 'bornClosed', missing: true }];
}

function timely(asked: Params, plan: PlanContext): Filter {
  return [...created(asked, plan), { field: asked.at === 'creation' ? 'createdAmountLag' : 'qualifiedAmountLag', to: asked.graceDays }];
}

/** All deals, with the amounts of those that had one in time. */
function joined(all: Tally, inTime: Tally): Tally {
  return { n: all.n, sum: inTime.sum, missing: all.n - inTime.n + inTime.missing, unconverted: inTime.unconverted };
}

function without(all: Tally, ...parts: readonly Tally[]): Tally {
  return parts.reduce(
    (left, { n, sum, missing, unconverted }) => ({
      n: left.n - n,
      sum: left.sum - sum,
      missing: left.missing - missing,
      unconverted: left.unconverted - unconverted,
    }),
    all,
  );
}

function partOf(all: Tally, context: MeasureContext): CreatedPart {
  return { count: all.n, amountMinor: moneySum(all, context) };
}
