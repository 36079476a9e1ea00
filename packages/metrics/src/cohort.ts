import { tally, type Filter, type Grouped, type Reduction, type StageInfo, type Tally } from '@sluice/model';
import type { PlanContext } from './metric.js';
import { openStages, stageNamed } from './stages-of.js';
import { is, oneOf, within } from './where.js';

/** How a deal that skipped a stage counts. `snapshot` is what a source without history allows, said as "at least". */
export type FunnelCounting = 'reached' | 'touched' | 'strict' | 'direct' | 'snapshot';

/** The counting that can be kept: without any stage history in the source always `snapshot`. */
export function countingOf(asked: FunnelCounting, { has }: Pick<PlanContext, 'has'>): FunnelCounting {
  return has.history ? asked : 'snapshot';
}

/**
 * Deals created in the period that are followed until today: not those created already closed, and where the source has stage history not those without.
 * `born` and `history` turn a rule around, to count what it leaves out.
 * @see metric reference, M10, 0.5 (6) and (8)
 */
export function cohort({ period, has }: PlanContext, turn: { readonly born?: boolean; readonly history?: boolean } = {}): Filter {
  const created = within('createdOn', period);
  if (turn.born) return [...created, is('bornClosed', 'yes')];
  const grown: Filter = [...created, { field: 'bornClosed', missing: true }];
  if (turn.history === false) return [...grown, { field: 'hasHistory', missing: true }];
  return has.history ? [...grown, is('hasHistory', 'yes')] : grown;
}

/** A cohort as rows, one for each deal. */
export interface CohortRows {
  /** The stages it is followed through, pipelines in code order: all open ones, or those from the anchor on. */
  readonly stages: readonly StageInfo[];
  /** Reads the rows that meet further clauses, amounts added; fields are named as those of deals. */
  tally(further: Filter): Reduction<Tally>;
  tally(further: Filter, by: readonly string[]): Reduction<Grouped<Tally>>;
}

/** Deals created in the period, or with `anchor` those that came into that stage for the first time in it, each with its own owner; null where there is no such stage. */
export function cohortRows(anchor: string | undefined, plan: PlanContext): CohortRows | null {
  const open = openStages(plan.stages);
  if (anchor === undefined) return { stages: open, tally: reader('deals', cohort(plan)) };
  const stage = stageNamed(open, anchor);
  if (stage === undefined) return null;
  const entries: Filter = [is('stage', stage.id), oneOf('turn', ['only', 'first']), ...within('enteredOn', plan.period)];
  const stages = open.filter(({ pipelineId, order }) => pipelineId === stage.pipelineId && order >= stage.order);
  return { stages, tally: reader('visits', entries) };
}

function reader(over: 'deals' | 'visits', where: Filter): CohortRows['tally'] {
  const named = (field: string): string => (over === 'deals' ? field : `deal.${field}`);
  return (further: Filter, by?: readonly string[]) => {
    const asked = {
      over,
      owner: 'deal' as const,
      column: named('amountMinor'),
      where: [...where, ...further.map((clause) => ({ ...clause, field: named(clause.field) }))],
    };
    return (by === undefined ? tally(asked) : tally({ ...asked, by: by.map(named) })) as Reduction<Tally> & Reduction<Grouped<Tally>>;
  };
}
