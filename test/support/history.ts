import { dayOfDate, type Day, type StageInfo } from '@sluice/model';

/** One deal's life as a plain object: what the oracles read, and what the rows and columns of a test are made from. Amounts in minor units. */
export interface History {
  readonly id: string;
  readonly owner: string | null;
  /** `no-rate`: an amount in a currency without a rate. */
  readonly amountMinor: number | 'no-rate' | null;
  /** The deal's own; else its stage's counts. */
  readonly probability: number | null;
  readonly createdOn: Day | null;
  /** Open stages in the order they were entered, the first on the day of creation. Empty for a deal created already closed. */
  readonly path: readonly {
    readonly stage: string;
    readonly on: Day;
    /** Who had the deal when it left the stage; else its owner. */ readonly owner?: string;
  }[];
  readonly end: 'open' | 'won' | 'lost';
  readonly closedOn: Day | null;
  readonly expectedCloseOn: Day | null;
  readonly lastActivityOn: Day | null;
  /** The latest day something is planned for. */
  readonly plannedOn: Day | null;
  readonly lostReason: string | null;
  /** False: the source kept no stage history of this deal. */
  readonly hasHistory: boolean;
  /** Where there is no history: whether the source keeps the last open stage of lost deals. */
  readonly keepsLastStage: boolean;
  readonly type?: string | null;
  readonly account?: string | null;
  readonly team?: string | null;
  readonly leadSource?: string | null;
  readonly forecastCategory?: string | null;
  readonly nextStep?: string | null;
  readonly nextStepOn?: Day | null;
  /** First amount known from the creation on, and after how many days; today's amount at once where not given. */
  readonly firstAmount?: { readonly minor: number | 'no-rate' | null; readonly lag: number };
  readonly activities?: readonly DealActivity[];
}

/** Something done, or planned, for a deal; of no deal where it stands apart. */
export interface DealActivity {
  readonly type: string;
  readonly on: Day;
  /** Milliseconds into the day; null where only the day is known. */
  readonly at?: number | null;
  readonly owner?: string | null;
  readonly direction?: 'in' | 'out';
  readonly outcome?: string;
  /** False: only planned. */
  readonly done?: boolean;
}

export const day = dayOfDate;

/** Only what matters is written; the rest is a deal open in the first stage since 1 January 2026. */
export function deal(
  given: Partial<Omit<History, 'path'>> & { readonly path?: readonly (string | { stage: string; on: Day; owner?: string })[] } = {},
): History {
  const createdOn = given.createdOn === undefined ? day('2026-01-01') : given.createdOn;
  const path = (given.path ?? ['s1']).map((entry, i) => (typeof entry === 'string' ? { stage: entry, on: (createdOn ?? 0) + i } : entry));
  return {
    id: 'd',
    owner: null,
    amountMinor: 1000,
    probability: null,
    end: 'open',
    closedOn: null,
    expectedCloseOn: null,
    lastActivityOn: null,
    plannedOn: null,
    lostReason: null,
    hasHistory: true,
    keepsLastStage: false,
    ...given,
    createdOn,
    path,
  };
}

/** Four open stages, then won and lost. */
export const STAGES: readonly StageInfo[] = stagesOf(['s1', 's2', 's3', 's4'], { s1: 0.1, s2: 0.3, s3: 0.5, s4: 0.8 });

/** A pipeline of open stages by id, with won and lost at its end. */
export function stagesOf(
  open: readonly string[],
  probabilities: Readonly<Record<string, number>> = {},
  rotDays: Readonly<Record<string, number>> = {},
  pipelineId = 'p',
  firstCode = 0,
): readonly StageInfo[] {
  const ids = [...open, 'won', 'lost'];
  return ids.map((id, order) => ({
    id,
    label: id.toUpperCase(),
    code: firstCode + order,
    pipelineId,
    order,
    kind: id === 'won' ? 'won' : id === 'lost' ? 'lost' : 'open',
    probability: id === 'won' ? 1 : id === 'lost' ? 0 : (probabilities[id] ?? null),
    rotDays: rotDays[id] ?? null,
    guessed: false,
  }));
}
