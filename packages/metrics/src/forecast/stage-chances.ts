import type { StageInfo, Tables } from '@sluice/model';
import type { MeasureContext } from '../metric.js';
import { byPipeline, openStages } from '../stages-of.js';
import { DEFAULT_STRENGTH, priorByMoments, shrunk, type BetaPrior, type Trials } from '../statistics/beta-binomial.js';
import { neverFalling } from '../statistics/monotone.js';
import { entriesOf, type Entries } from './stage-entries.js';

/** What the chance of a deal in a stage rests on. */
export interface StageChance {
  readonly stage: StageInfo;
  /** Deals that entered the stage long enough ago, those still open included, and how many of them were won. */
  readonly n: number;
  readonly won: number;
  /** Chance of an open deal here to be won; null where neither history nor configuration says anything. */
  readonly probability: number | null;
}

/** Chances per stage, and per owner where owners are told apart. */
export interface StageChances {
  readonly stages: readonly StageChance[];
  /** Chance of an open deal of this owner (a code) in this stage (a code); null where unknown. */
  chanceOf(stage: number, owner: number): number | null;
}

export interface ChanceOptions {
  /** `owner`: each owner's own rate, drawn towards that of all. */
  readonly segment: 'none' | 'owner';
  /** Later stages of a pipeline are never less likely than earlier ones. */
  readonly monotone: boolean;
}

/**
 * Chance of winning per stage from the whole source's past: won out of all deals that entered the stage at least T ago, those still open included,
 * T being the 90th percentile of days to close. Drawn towards the stage's configured probability (kept between 0.005 and 0.995) with the weight of 20 deals;
 * without one to (won + 0.5) ÷ (n + 1). Owners are then drawn towards their stage with a weight from how much they differ.
 * The filter plays no part, so that a deal's chance is the same in every view. Yields progress.
 * @see forecasting reference, F1
 */
export function* stageChances(tables: Tables, { segment, monotone }: ChanceOptions, context: MeasureContext): Generator<number, StageChances, void> {
  const entries = yield* entriesOf(tables, context);
  const pipelines = byPipeline(openStages(context.stages));
  const stages = pipelines.flatMap((pipeline) => {
    const chances = pipeline.map((stage) => chanceIn(stage, entries));
    return monotone ? repaired(chances) : chances;
  });
  const priors = new Map<number, BetaPrior | null>();
  const byCode = new Map(stages.map((chance) => [chance.stage.code, chance]));
  if (segment === 'owner') for (const { stage, probability } of stages) priors.set(stage.code, ownerPrior(entries.byOwner(stage.code), probability));
  return {
    stages,
    chanceOf: (stage, owner) => {
      const chance = byCode.get(stage);
      const prior = priors.get(stage);
      return chance && prior ? shrunk(entries.ofOwner(stage, owner), prior) : (chance?.probability ?? null);
    },
  };
}

function chanceIn(stage: StageInfo, entries: Entries): StageChance {
  const { n, won } = entries.of(stage.code);
  if (stage.probability !== null) {
    const mean = Math.min(0.995, Math.max(0.005, stage.probability));
    return { stage, n, won, probability: shrunk({ n, won }, { mean, strength: DEFAULT_STRENGTH }) };
  }
  return { stage, n, won, probability: n === 0 ? null : (won + 0.5) / (n + 1) };
}

/** Owners share the mean of their stage; how much they are drawn to it is learnt. Fewer than three owners are not told apart. */
function ownerPrior(owners: readonly Trials[], mean: number | null): BetaPrior | null {
  const prior = owners.length < 3 || mean === null ? null : priorByMoments(owners);
  return prior && mean !== null ? { mean, strength: prior.strength } : null;
}

function repaired(chances: readonly StageChance[]): readonly StageChance[] {
  const known = chances.filter(({ probability }) => probability !== null);
  const rising = neverFalling(
    known.map(({ probability }) => probability ?? 0),
    known.map(({ n }) => n + DEFAULT_STRENGTH),
  );
  return chances.map((chance) => {
    const at = known.indexOf(chance);
    return at < 0 ? chance : { ...chance, probability: rising[at] ?? null };
  });
}
