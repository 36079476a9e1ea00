import { addPeriods, periodStart, type Calendar, type Day, type DayRange } from '@sluice/model';

/** First and last day of a week or month, as far as it lies in the period. */
export interface PeriodStep {
  readonly from: Day;
  readonly to: Day;
}

/** Periods longer than this are told by month. */
const MANY_DAYS = 100;

/** The weeks or months of a period in order, the first and last cut at its edges. Without a unit: weeks for up to 100 days, else months. */
export function periodSteps(period: DayRange, unit: 'week' | 'month' | undefined, calendar: Calendar): readonly PeriodStep[] {
  const by = unit ?? (period.to - period.from > MANY_DAYS ? 'month' : 'week');
  const steps: PeriodStep[] = [];
  for (let from = period.from; from < period.to;) {
    const next = addPeriods(by, periodStart(by, from, calendar), 1, calendar);
    steps.push({ from, to: Math.min(next, period.to) - 1 });
    from = next;
  }
  return steps;
}
