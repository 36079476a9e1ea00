import { least, median } from './statistics.mjs';

/**
 * One line of the table. Times in ms. `anchor` and `ours` are lists of repetitions measured in turns in one run.
 * Goals: `ratio` (ours to anchor, of medians) or `atMost` / `atLeast` (of our median); none: only told.
 */
export function row(what, { anchor = null, ours, unit = 'ms', ratio = null, atMost = null, atLeast = null, against = '', note = '' }) {
  const mine = median(ours);
  const theirs = anchor === null ? null : median(anchor);
  const times = theirs === null ? null : mine / theirs;
  return {
    what,
    against,
    unit,
    note,
    anchor: theirs,
    anchorLeast: anchor === null ? null : least(anchor),
    ours: mine,
    oursLeast: least(ours),
    ratio: times,
    ratioOfLeast: anchor === null ? null : least(ours) / least(anchor),
    goal: goalText({ ratio, atMost, atLeast, unit }),
    met: isMet({ mine, times, ratio, atMost, atLeast }),
    repetitions: ours.length,
  };
}

function goalText({ ratio, atMost, atLeast, unit }) {
  if (ratio !== null) return `≤ ${ratio} ×`;
  if (atMost !== null) return `≤ ${atMost} ${unit}`.trim();
  return atLeast === null ? '' : `≥ ${atLeast} ${unit}`.trim();
}

function isMet({ mine, times, ratio, atMost, atLeast }) {
  if (ratio !== null) return times <= ratio;
  if (atMost !== null) return mine <= atMost;
  return atLeast === null ? null : mine >= atLeast;
}
