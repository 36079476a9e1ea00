import { tally, type Grouped, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { bookingsGap } from './bookings.js';
import { dealKind, DEAL_KINDS, type DealKind } from './deal-kind.js';
import { excludingAmounts } from './excluding.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { addTallies, moneySum, valued } from './money-sum.js';
import { share } from './proportion.js';
import { closedAs, oneOf } from './where.js';

/** Deals of one kind won in the period. Amounts in reporting minor units; null where they cannot be told. */
export interface WonOfKind {
  readonly kind: DealKind;
  /** The types, as the source writes them. */
  readonly types: readonly string[];
  readonly count: number;
  readonly amountMinor: number | null;
}

/** M31. */
export interface NewVsExpansion {
  /** New, expansion, renewal, other and unspecified, in that order. */
  readonly kinds: readonly WonOfKind[];
  readonly wonCount: number;
  readonly wonMinor: number | null;
  /** Expansion won out of all won, by amount; null where that is not above 0. */
  readonly expansionShare: number | null;
  /** Customers with two wins or more in the period out of those with one or more. Deals without an account are no customer's. */
  readonly repeatWinRate: Proportion;
  /** Won deals without an account. */
  readonly noAccount: number;
}

/**
 * Won deals of the period by type: new, expansion, renewal, other, and unspecified where no type is given (M31); with the share of expansion in all won, and how
 * many customers won in the period came back in it. Types are read by their words (`dealKind`); `expansionTypes` names those of expansion instead.
 * Any other value metric splits by grouping its query by `type`. Amounts follow the sums' own rule; shares are null where nothing is below the line.
 * Null: `no-closed-deals`, `needs-amounts`, `no-rate`, `mixed-currencies`.
 * @see metric reference, M31
 */
export const newVsExpansion = defineMetric({
  definition: 'Won value by type of deal, and how many customers bought again.',
  formula: 'Σ expansion won ÷ Σ won; customers with 2 wins or more ÷ customers with 1 or more',
  source: 'M31',
  example: 'won 300 new and 100 expansion: 100 ÷ (300 + 100) = 25 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'rate',
  money: true,
  needs: ['deals', 'stage', 'closedOn', 'amount', 'type'],
  params: z.strictObject({ expansionTypes: z.optional(z.array(z.string())) }),
  reductions: (_, { period }) => ({
    won: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', period) }),
    byType: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', period), by: ['type'] }),
    byAccount: tally({ over: 'deals', where: closedAs('won', period), by: ['account'] }),
  }),
  measure: ({ won, byType, byAccount }, { expansionTypes }, context): Measured<NewVsExpansion> => {
    const rest = { unit: 'rate', n: valued(won), excluded: excludingAmounts(won) } as const;
    const reason = bookingsGap(won, context);
    if (reason) return { value: null, reason, ...rest };
    const kinds = DEAL_KINDS.map((kind) => wonOf(kind, byType, expansionTypes, context));
    const expansion = kinds.find(({ kind }) => kind === 'expansion')?.amountMinor ?? 0;
    const customers = byAccount.filter(({ key: [account], reading }) => account != null && reading.n > 0);
    const value: NewVsExpansion = {
      kinds,
      wonCount: won.n,
      wonMinor: moneySum(won, context),
      expansionShare: won.sum > 0 ? expansion / won.sum : null,
      repeatWinRate: share(customers.filter(({ reading }) => reading.n >= 2).length, customers.length),
      noAccount: byAccount.find(({ key: [account] }) => account == null)?.reading.n ?? 0,
    };
    return { value, ...rest };
  },
  drill: (part, _, { period }) => {
    const type = /^type:(.*)$/.exec(part)?.[1];
    if (part === 'unspecified') return tally({ over: 'deals', where: [...closedAs('won', period), { field: 'type', missing: true }] });
    return type === undefined ? null : tally({ over: 'deals', where: [...closedAs('won', period), oneOf('type', [type])] });
  },
});

function wonOf(kind: DealKind, byType: Grouped<Tally>, expansionTypes: readonly string[] | undefined, context: MeasureContext): WonOfKind {
  const of = byType.filter(({ key: [type = null] }) => dealKind(type, expansionTypes) === kind);
  const all = addTallies(of.map(({ reading }) => reading));
  return { kind, types: of.flatMap(({ key: [type] }) => type ?? []), count: all.n, amountMinor: moneySum(all, context) };
}
