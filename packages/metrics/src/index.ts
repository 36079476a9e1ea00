export type * from './measured.js';
export type { Concentration } from './concentration.js';
export type { Coverage, CoverageForm } from './coverage.js';
export type { CreatedWinRate } from './created-win-rate.js';
export type { CumulativeIncidence, IncidenceStep } from './cumulative-incidence.js';
export type { KaplanMeierCycle, SurvivalStep } from './kaplan-meier-cycle.js';
export type { Linearity, LinearityPart, LinearityPoint } from './linearity.js';
export type { LostFrom, LostReason, LostReasons } from './lost-reasons.js';
export type { PipelineVelocity } from './pipeline-velocity.js';
export type { WinRateBreadth } from './win-rate-breadth.js';
export type { CycleLength } from './cycle-length.js';
export type { DealSize } from './deal-size.js';
export type { Forecast, ForecastStep, Spread } from './forecast.js';
export type { Funnel, FunnelStep } from './funnel.js';
export type { FunnelCounting } from './cohort.js';
export type { GapToQuota } from './gap-to-quota.js';
export type { Leak, StageLeak } from './leak.js';
export type { LeverEffect, LeverSensitivity } from './lever-sensitivity.js';
export type { OpenPipeline } from './open-pipeline.js';
export type { OpenWindow } from './open-window.js';
export type { Pacing } from './pacing.js';
export type { ActivityChain, ChainLink, ChainStep } from './activity-chain.js';
export type { ActivityConversion, StageActivity } from './activity-conversion.js';
export type { ActivityMix, ActivityMixKind, RepMix } from './activity-mix.js';
export type { DataQuality, QualityPart } from './data-quality.js';
export type { ExpectedGap } from './expected-gap.js';
export type { ForecastRollup, RollupPerson } from './forecast-rollup.js';
export type { Leaderboard, LeaderboardRow } from './leaderboard.js';
export type { NewVsExpansion, WonOfKind } from './new-vs-expansion.js';
export type { PathToQuota, PlannedDeal } from './path-to-quota.js';
export type { CreatedPart, PipelineCreated } from './pipeline-created.js';
export type { PipelineNeeded } from './pipeline-needed.js';
export type { PlanB, PlanBDeal } from './plan-b.js';
export type { RepPerformance, RepStage, ShrunkRate, TeamPerformance } from './rep-performance.js';
export type { TouchesToMeeting } from './touches-to-meeting.js';
export type { Attempts } from './activity/attempts.js';
export type { ForecastCategory } from './forecast-category.js';
export type { ColumnForm, ForecastColumns } from './rollup/columns.js';
export type { ForecastOverride } from './rollup/roll-up.js';
export type { DealKind } from './deal-kind.js';
export type { Difference } from './statistics/newcombe.js';
export type { OwnerAttainment, QuotaAttainment } from './quota-attainment.js';
export type { SalesVelocity } from './sales-velocity.js';
export type { SlipRate } from './slip-rate.js';
export type { StageAge, StageAgeing } from './stage-ageing.js';
export type { StageConversion, StageExits } from './stage-conversion.js';
export type { Staff, Stay } from './staff.js';
export type { StaleDeals } from './stale-deals.js';
export type { StageTime, TimeInStage } from './time-in-stage.js';
export type { Opportunities, VelocityLevers } from './velocity-levers.js';
export type { Waterfall, WaterfallEdge } from './waterfall.js';
export type { WaterfallBar } from './waterfall/bars.js';
export type { WaterfallBarKind } from './waterfall/movement.js';
export type { WeightedPipeline } from './weighted-pipeline.js';
export {
  defineComputedMetric,
  defineMetric,
  type AnyMetric,
  type Chosen,
  type ComputedMetric,
  type CountedMetric,
  type Drill,
  type MeasureContext,
  type Need,
  type PlanContext,
  type Selected,
} from './metric.js';
import { concentration } from './concentration.js';
import { coverage } from './coverage.js';
import { createdWinRate } from './created-win-rate.js';
import { cumulativeIncidence } from './cumulative-incidence.js';
import { horizonWinRate } from './horizon-win-rate.js';
import { kaplanMeierCycle } from './kaplan-meier-cycle.js';
import { linearity } from './linearity.js';
import { lostReasons } from './lost-reasons.js';
import { pipelineVelocity } from './pipeline-velocity.js';
import { winRateBreadth } from './win-rate-breadth.js';
import { cycleLength } from './cycle-length.js';
import { dealSize } from './deal-size.js';
import { forecast } from './forecast.js';
import { funnel } from './funnel.js';
import { gapToQuota } from './gap-to-quota.js';
import { leak } from './leak.js';
import { leverSensitivity } from './lever-sensitivity.js';
import { openPipeline } from './open-pipeline.js';
import { pacing } from './pacing.js';
import { activityChain } from './activity-chain.js';
import { activityConversion } from './activity-conversion.js';
import { activityMix } from './activity-mix.js';
import { dataQuality } from './data-quality.js';
import { expectedGap } from './expected-gap.js';
import { forecastRollup } from './forecast-rollup.js';
import { leaderboard } from './leaderboard.js';
import { newVsExpansion } from './new-vs-expansion.js';
import { pathToQuota } from './path-to-quota.js';
import { pipelineCreated } from './pipeline-created.js';
import { pipelineNeeded } from './pipeline-needed.js';
import { planB } from './plan-b.js';
import { repPerformance } from './rep-performance.js';
import { touchesToMeeting } from './touches-to-meeting.js';
import { quotaAttainment } from './quota-attainment.js';
import { salesVelocity } from './sales-velocity.js';
import { slipRate } from './slip-rate.js';
import { stageAgeing } from './stage-ageing.js';
import { stageConversion } from './stage-conversion.js';
import { staleDeals } from './stale-deals.js';
import { timeInStage } from './time-in-stage.js';
import { waterfall } from './waterfall.js';
import { weightedPipeline } from './weighted-pipeline.js';
import { winRate } from './win-rate.js';
import { winRateByValue } from './win-rate-by-value.js';

/** Every metric, by name. One line per metric. */
export const metrics = {
  openPipeline,
  weightedPipeline,
  coverage,
  concentration,
  dealSize,
  winRate,
  winRateByValue,
  createdWinRate,
  horizonWinRate,
  winRateBreadth,
  stageConversion,
  funnel,
  leak,
  lostReasons,
  cycleLength,
  kaplanMeierCycle,
  cumulativeIncidence,
  timeInStage,
  stageAgeing,
  staleDeals,
  salesVelocity,
  pipelineVelocity,
  leverSensitivity,
  linearity,
  quotaAttainment,
  pacing,
  gapToQuota,
  forecast,
  pipelineCreated,
  expectedGap,
  pipelineNeeded,
  pathToQuota,
  planB,
  touchesToMeeting,
  activityConversion,
  activityMix,
  activityChain,
  leaderboard,
  repPerformance,
  forecastRollup,
  newVsExpansion,
  dataQuality,
  waterfall,
  slipRate,
} as const;

export type MetricName = keyof typeof metrics;
type ParamsOf<M> = M extends { readonly params: { readonly _zod: { readonly output: infer P } } } ? P : never;
type ValueOf<M> = M extends { measure(...args: never[]): { readonly value: infer V } }
  ? NonNullable<V>
  : M extends { compute(...args: never[]): Generator<number, { readonly value: infer V }, void> }
    ? NonNullable<V>
    : never;
export type MetricParams<N extends MetricName> = ParamsOf<(typeof metrics)[N]>;
export type MetricValue<N extends MetricName> = ValueOf<(typeof metrics)[N]>;
