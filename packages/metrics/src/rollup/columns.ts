/** The columns of a forecast, in reporting minor units; null where an amount cannot be told. */
export interface ForecastColumns {
  /** `cumulative`: open pipeline. */
  readonly pipelineMinor: number | null;
  /** `cumulative`: best case forecast. */
  readonly bestCaseMinor: number | null;
  /** `cumulative`: commit forecast. */
  readonly commitMinor: number | null;
  readonly closedMinor: number | null;
  readonly omittedMinor: number | null;
}

export const NO_COLUMNS: ForecastColumns = { pipelineMinor: 0, bestCaseMinor: 0, commitMinor: 0, closedMinor: 0, omittedMinor: 0 };

/** `single`: each category by itself; `cumulative`: commit holds closed, best case holds both, open pipeline holds all that is open. */
export const COLUMN_FORMS = ['single', 'cumulative'] as const;
export type ColumnForm = (typeof COLUMN_FORMS)[number];

/**
 * Single columns in another form.
 * @see metric reference, M30
 */
export function inForm({ pipelineMinor, bestCaseMinor, commitMinor, closedMinor, omittedMinor }: ForecastColumns, form: ColumnForm): ForecastColumns {
  if (form === 'single') return { pipelineMinor, bestCaseMinor, commitMinor, closedMinor, omittedMinor };
  return {
    pipelineMinor: plus(pipelineMinor, bestCaseMinor, commitMinor),
    bestCaseMinor: plus(closedMinor, commitMinor, bestCaseMinor),
    commitMinor: plus(closedMinor, commitMinor),
    closedMinor,
    omittedMinor,
  };
}

/** Column by column; null where one of them is. */
export function addColumns(all: readonly ForecastColumns[]): ForecastColumns {
  return all.reduce(
    (sum, each) => ({
      pipelineMinor: plus(sum.pipelineMinor, each.pipelineMinor),
      bestCaseMinor: plus(sum.bestCaseMinor, each.bestCaseMinor),
      commitMinor: plus(sum.commitMinor, each.commitMinor),
      closedMinor: plus(sum.closedMinor, each.closedMinor),
      omittedMinor: plus(sum.omittedMinor, each.omittedMinor),
    }),
    NO_COLUMNS,
  );
}

function plus(...amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
}
