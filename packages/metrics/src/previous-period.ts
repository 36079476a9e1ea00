import { addPeriods, periodAround, type Calendar, type DayRange, type PeriodUnit } from '@sluice/model';

const UNITS: readonly PeriodUnit[] = ['year', 'quarter', 'month', 'week'];

/** The whole period before: of a year, quarter, month or week of the calendar the one before it, of other days as many days before them. */
export function previousPeriod({ from, to }: DayRange, calendar: Calendar): DayRange {
  const unit = UNITS.find((each) => {
    const around = periodAround(each, from, calendar);
    return around.from === from && around.to === to;
  });
  return { from: unit === undefined ? from - (to - from) : addPeriods(unit, from, -1, calendar), to: from };
}
