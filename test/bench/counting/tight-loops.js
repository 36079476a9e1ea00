import { dateOfDay, NO_DAY, OUTCOMES } from '@sluice/model';
import { MONTHS, QUARTER } from './queries.js';

const [OPEN, WON, LOST] = ['open', 'won', 'lost'].map((outcome) => OUTCOMES.indexOf(outcome));
const MONTH = Uint8Array.from({ length: MONTHS.to - MONTHS.from + 1 }, (_, i) => {
  const [year, month] = dateOfDay(MONTHS.from + i).split('-');
  return (Number(year) - 2024) * 12 + Number(month) - 1;
});
/** Longer than any cycle or stay of the workload. */
const LONGEST = 2048;

/** The same counts written by hand over the same columns: it knows the columns, that every row lives, and that no amount is missing. */
export const TIGHT = {
  Q1({ deals: { size, columns } }) {
    const [outcome, stage, probability] = [columns.outcome.codes, columns.stage.codes, columns.probability.codes];
    const amount = columns.amountMinor.values;
    const chances = Float64Array.from(columns.probability.dictionary.values, Number);
    const out = new Float64Array(21);
    for (let i = 0; i < size; i++) {
      if (outcome[i] !== OPEN) continue;
      const at = stage[i] * 3;
      out[at]++;
      out[at + 1] += amount[i];
      out[at + 2] += amount[i] * chances[probability[i]];
    }
    return out;
  },
  Q2({ deals: { size, columns } }) {
    const [outcome, owner] = [columns.outcome.codes, columns.owner.codes];
    const amount = columns.amountMinor.values;
    const out = new Float64Array(600);
    for (let i = 0; i < size; i++) {
      if (outcome[i] === WON) {
        out[owner[i] * 3]++;
        out[owner[i] * 3 + 2] += amount[i];
      } else if (outcome[i] === LOST) out[owner[i] * 3 + 1]++;
    }
    return out;
  },
  Q3({ visits: { size, columns } }) {
    const [stage, exit] = [columns.stage.codes, columns.exit.codes];
    const out = new Float64Array(49);
    for (let i = 0; i < size; i++) out[stage[i] * 7 + exit[i]]++;
    return out;
  },
  Q4({ deals, visits }) {
    const out = new Float64Array(9);
    const cycles = new Int32Array(LONGEST);
    const [outcome, cycle] = [deals.columns.outcome.codes, deals.columns.cycleDays.values];
    let n = 0;
    for (let i = 0; i < deals.size; i++) {
      if (outcome[i] !== WON || cycle[i] === NO_DAY) continue;
      cycles[cycle[i]]++;
      n++;
    }
    out.set([quantile(cycles, 0, n, 0.5), quantile(cycles, 0, n, 0.9)]);
    const stays = new Int32Array(LONGEST * 7);
    const counts = new Int32Array(7);
    const [stage, days] = [visits.columns.stage.codes, visits.columns.durationDays.values];
    for (let i = 0; i < visits.size; i++) {
      if (days[i] === NO_DAY) continue;
      stays[stage[i] * LONGEST + days[i]]++;
      counts[stage[i]]++;
    }
    for (let s = 0; s < 7; s++) out[2 + s] = quantile(stays, s * LONGEST, counts[s], 0.5);
    return out;
  },
  Q5({ deals: { size, columns } }) {
    const [outcome, closed, amount] = [columns.outcome.codes, columns.closedOn.values, columns.amountMinor.values];
    const out = new Float64Array(24);
    for (let i = 0; i < size; i++) {
      if (outcome[i] === WON && closed[i] >= MONTHS.from && closed[i] <= MONTHS.to) out[MONTH[closed[i] - MONTHS.from]] += amount[i];
    }
    return out;
  },
  Q6({ deals: { size, columns } }) {
    const [outcome, closed, owner] = [columns.outcome.codes, columns.closedOn.values, columns.owner.codes];
    const amount = columns.amountMinor.values;
    const sums = new Float64Array(200);
    for (let i = 0; i < size; i++) {
      if (outcome[i] === WON && closed[i] >= QUARTER.from && closed[i] <= QUARTER.to) sums[owner[i]] += amount[i];
    }
    return sums.sort((a, b) => b - a).slice(0, 10);
  },
};

/** Type 7: between the two values around position (n - 1) q. */
function quantile(counts, from, n, q) {
  const place = (n - 1) * q;
  const low = valueAt(counts, from, Math.floor(place));
  return low + (place - Math.floor(place)) * (valueAt(counts, from, Math.ceil(place)) - low);
}

function valueAt(counts, from, rank) {
  let value = 0;
  for (let left = rank - counts[from]; left >= 0; left -= counts[from + value]) value++;
  return value;
}
