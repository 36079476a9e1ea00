import type { Flag } from '@sluice/engine';

/** A metric in words. */
export interface Definition {
  readonly title: string;
  readonly definition: string;
  readonly formula: string;
}

/** Strings of explanations. */
export const en = {
  period: 'Period',
  allTime: 'all time',
  zone: 'Time zone',
  rests: (n: string) => `Rests on ${n}.`,
  leftOut: 'Left out',
  nothingLeftOut: 'Nothing was left out.',
  formula: 'Formula',
  excluded: {
    noAmount: 'without amount',
    noRate: 'without exchange rate',
    noHistory: 'without stage history',
    noDates: 'without the needed dates',
    noProbability: 'without probability',
    noStage: 'without stage',
    noQuota: 'won by somebody without a quota',
    noOwner: 'without owner',
    inactive: 'of people who have left',
    unknownCategory: 'with a forecast category that is not known',
    noDeal: 'activities of no deal',
    noActivity: 'owners without calls and mails',
    bornClosed: 'created already closed',
    negativeDuration: 'closed before they were created',
    noDate: 'without expected close date',
    lostUnknown: 'lost from an unknown stage',
    notPositive: 'with an amount of 0 or less',
    notInStage: 'never in the stage',
    noCycle: 'won without a known cycle',
    notCreatedYet: 'created after this day',
    negativeAmount: 'with a negative amount',
    noTouch: 'without a known day to count from',
    noStageEntry: 'without a known entry into their stage',
    noLastStage: 'lost from an unknown stage',
  } as Readonly<Record<string, string>>,
  flags: {
    'small-sample': 'Fewer than 10 cases: the rate may be chance.',
    'negative-amounts': 'Negative amounts are among what is added up.',
  } as Readonly<Record<Flag, string>>,
  definitions: {
    openPipeline: { title: 'Open pipeline', definition: 'Deals that are open now, and their amount.', formula: 'Σ amount of open deals' },
    weightedPipeline: {
      title: 'Weighted pipeline',
      definition: 'Open amount, each deal counted by its probability.',
      formula: 'Σ amount × probability',
    },
    dealSize: { title: 'Deal size', definition: 'Average amount of the deals won in the period.', formula: 'won amount ÷ won deals with an amount' },
    winRate: { title: 'Win rate', definition: 'Won deals out of won and lost deals, by close date.', formula: 'won ÷ (won + lost)' },
    winRateByValue: {
      title: 'Win rate by value',
      definition: 'Won amount out of won and lost amount, by close date.',
      formula: 'won amount ÷ (won + lost amount)',
    },
    coverage: {
      title: 'Coverage',
      definition: 'Open pipeline expected to close in the period, out of what is still missing to the quota.',
      formula: 'open ÷ (quota − won)',
    },
    concentration: {
      title: 'Concentration',
      definition: 'How much of the open pipeline hangs on its largest deals.',
      formula: 'Σ amount of the largest deals ÷ Σ amount',
    },
    createdWinRate: {
      title: 'Created win rate',
      definition: 'Deals created in the period that are won by now, out of all created in it.',
      formula: 'won of the created ÷ created',
    },
    horizonWinRate: {
      title: 'Win rate within a time',
      definition: 'Deals won within so many days of their creation, out of those old enough to tell.',
      formula: 'won within the days ÷ created at least as many days ago',
    },
    winRateBreadth: {
      title: 'Narrow and broad win rate',
      definition: 'Win rates by what counts as not won: losses alone, with no decisions, with stale deals.',
      formula: 'won ÷ (won + lost [+ no decision] [+ stale])',
    },
    lostReasons: {
      title: 'Lost reasons',
      definition: 'Deals lost in the period, by the reason given.',
      formula: 'lost for the reason ÷ all lost',
    },
    kaplanMeierCycle: {
      title: 'Cycle, Kaplan-Meier',
      definition: 'Days until half of the deals created in the period are won, if none could be lost (lost censored).',
      formula: 'smallest t with Π (1 − won ÷ still under way) ≤ ½',
    },
    cumulativeIncidence: {
      title: 'Won and lost over time',
      definition: 'Share of the deals created in the period that is won, and lost, within so many days.',
      formula: 'Σ open just before × won on the day ÷ still under way',
    },
    pipelineVelocity: {
      title: 'Pipeline velocity',
      definition: 'What the deals open now would earn a day at the size, win rate and cycle of the period. A heuristic of throughput, not a forecast.',
      formula: 'open deals × size × win rate ÷ cycle days',
    },
    linearity: {
      title: 'Linearity',
      definition: 'How evenly the won amount of the period came in.',
      formula: '1 − 2 × area between the share won by the day and a straight line',
    },
    stageConversion: {
      title: 'Stage conversion',
      definition: 'Deals that went on to a later stage or were won, out of those that were in the stage.',
      formula: 'advanced ÷ entered',
    },
    funnel: {
      title: 'Funnel',
      definition: 'Deals created in the period, by the furthest stage they are known to have reached.',
      formula: 'reached the stage ÷ reached the stage before',
    },
    leak: {
      title: 'Leak',
      definition: 'Deals of the period that were lost, by the last open stage they were in.',
      formula: 'lost from the stage ÷ in the stage',
    },
    cycleLength: {
      title: 'Cycle length',
      definition: 'Days from creation to close of the deals won in the period.',
      formula: 'median (close day − creation day)',
    },
    timeInStage: { title: 'Time in stage', definition: 'Days deals stayed in a stage before they left it.', formula: 'median (left − entered)' },
    stageAgeing: {
      title: 'Ageing in stage',
      definition: 'Days open deals have been in their stage, against the usual time there.',
      formula: 'today − entered',
    },
    staleDeals: {
      title: 'Stale deals',
      definition: 'Open deals that nobody touched for longer than the threshold.',
      formula: 'today − last touch > threshold',
    },
    salesVelocity: {
      title: 'Sales velocity',
      definition: 'What the pipeline earns a day, from its four levers. A heuristic of throughput, not a forecast.',
      formula: 'deals × size × win rate ÷ cycle days',
    },
    leverSensitivity: {
      title: 'Effect of a lever',
      definition: 'How velocity changes when one lever improves and the others stay.',
      formula: 'velocity with the lever changed − velocity',
    },
    quotaAttainment: { title: 'Quota attainment', definition: 'Won amount out of the quota of the period.', formula: 'won ÷ quota' },
    pacing: {
      title: 'Pacing',
      definition: 'Won amount against the share of the quota that the elapsed time asks for.',
      formula: 'won ÷ (quota × elapsed share)',
    },
    gapToQuota: { title: 'Gap to quota', definition: 'What is still missing to the quota.', formula: 'quota − won' },
    waterfall: {
      title: 'Pipeline waterfall',
      definition: 'How the open pipeline changed over the period: what came in, grew, was won, lost, pushed out or left.',
      formula: 'opening + all bars = closing',
    },
    slipRate: {
      title: 'Slip rate',
      definition: 'Deals expected to close in the period at its start that were then put off.',
      formula: 'slipped ÷ deals expected at the start of the period',
    },
    pipelineCreated: {
      title: 'Pipeline created',
      definition: 'Deals created in the period, and the first amounts they had.',
      formula: 'Σ first amount known within 7 days of creation',
    },
    expectedGap: {
      title: 'Expected gap',
      definition: 'Quota less what is won and what open deals are expected to bring in the period.',
      formula: 'quota − (won + Σ amount × chance of open deals)',
    },
    pipelineNeeded: {
      title: 'Pipeline needed',
      definition: 'Pipeline that must still be created so that the quota is reached.',
      formula: 'expected gap ÷ win rate of deals won within the days left',
    },
    pathToQuota: {
      title: 'Path to quota',
      definition: 'The safest open deals whose amounts reach the quota, and how likely that is.',
      formula: 'deals by chance until Σ amount ≥ quota − won',
    },
    planB: {
      title: 'Plan B',
      definition: 'Deals outside the path to quota that raise the chance of reaching it most.',
      formula: 'chance with the deal − chance without',
    },
    touchesToMeeting: {
      title: 'Touches to a meeting',
      definition: 'How often somebody reached out to a deal before its first meeting.',
      formula: 'touches before the first meeting',
    },
    activityConversion: {
      title: 'Activity and conversion',
      definition: 'Activities in a stage, and how often deals with and without them went on. An association, not a cause.',
      formula: 'advanced with the activity − advanced without',
    },
    activityMix: {
      title: 'Activity mix',
      definition: 'Owners by their share of calls, and the win rate of each kind. An association, not a cause.',
      formula: 'calls ÷ (calls + mails)',
    },
    activityChain: { title: 'Activity chain', definition: 'From dials to wins, each step out of the one before.', formula: 'outcomes ÷ attempts' },
    leaderboard: { title: 'Leaderboard', definition: 'Owners in the order of what they won in the period.', formula: 'rank of Σ won amount' },
    repPerformance: {
      title: 'Rep performance',
      definition: 'What each owner won, converted and did, with rates drawn to the team where there are few deals.',
      formula: '(won + weight × team rate) ÷ (closed + weight)',
    },
    forecastRollup: {
      title: 'Forecast roll-up',
      definition: 'Deals of the period by forecast category, added up the hierarchy.',
      formula: 'own + Σ of everybody below',
    },
    newVsExpansion: {
      title: 'New and expansion',
      definition: 'Won amount by type of deal, and customers who bought again.',
      formula: 'expansion won ÷ all won',
    },
    dataQuality: {
      title: 'Data quality',
      definition: 'How complete open deals are: amount, close date ahead, next step, recent activity, owner.',
      formula: 'mean of the five shares',
    },
    forecast: {
      title: 'Forecast',
      definition: 'Won so far, and the exact distribution of what the open deals expected to close in the period may add.',
      formula: 'won + Σ amount of the open deals that are won, each with its own chance',
    },
  },
};

export type ExplainText = Omit<typeof en, 'definitions'> & { readonly definitions: { readonly [N in keyof typeof en.definitions]: Definition } };
