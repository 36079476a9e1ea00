import type { Day } from '@sluice/model';
import { stateBefore, type Life } from '../lives.js';

/** M21 straight from its text, at the end of the period or on `today` while it runs. */
export function slipRateOf(lives: readonly Life[], from: Day, to: Day, today: Day) {
  const over = to <= today;
  const on = over ? to : today;
  const counts = { won: 0, lost: 0, removed: 0, slipped: 0, pending: 0 };
  const value = { numerator: 0, denominator: 0 };
  const pushes: number[] = [];
  for (const life of lives) {
    const start = stateBefore(life, from);
    if (start?.outcome !== 'open' || start.expectedCloseOn === null || start.expectedCloseOn < from || start.expectedCloseOn >= to) continue;
    const end = stateBefore(life, over ? to : today + 1);
    let fate: keyof typeof counts = 'pending';
    if (end === null) fate = 'removed';
    else if (end.outcome !== 'open') fate = end.outcome;
    else if (end.expectedCloseOn === null || end.expectedCloseOn >= to || end.expectedCloseOn < on) fate = 'slipped';
    counts[fate] += 1;
    const amount = stateBefore(life, from)?.amountMinor ?? 0;
    value.denominator += amount;
    if (fate === 'slipped') value.numerator += amount;
    if (end !== null) pushes.push(...pushesOf(life, from, over ? to : today + 1));
  }
  const n = Object.values(counts).reduce((a, b) => a + b, 0);
  return { n, ...counts, value, pushes: pushes.length, pushedDays: pushes.reduce((a, b) => a + b, 0) };
}

function pushesOf({ start, changes }: Life, from: Day, to: Day): readonly number[] {
  let expected = start.expectedCloseOn;
  return changes.flatMap((change) => {
    if (change.field !== 'expectedCloseOn') return [];
    const moved = expected !== null && change.to !== null ? change.to - expected : 0;
    expected = change.to;
    return moved > 0 && change.on >= from && change.on < to ? [moved] : [];
  });
}
