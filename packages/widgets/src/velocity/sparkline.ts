import { html, nothing, svg } from 'lit';

const WIDTH = 60;
const HEIGHT = 16;

/**
 * A line through values in order, as wide as its place; null is a gap, a lonely value a dot. Nothing where fewer than two values are known.
 * Decoration to those who hear: the numbers stand in the table.
 */
export function renderSparkline(values: readonly (number | null)[]): unknown {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return nothing;
  const last = pointsOf(values).at(-1)?.at(-1);
  return html`<svg class="spark mirror" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${pointsOf(values).map((run) => svg`<path d=${pathOf(run)} />`)}${last ? svg`<path class="now" d=${pathOf([last])} />` : nothing}
  </svg>`;
}

type Point = readonly [x: number, y: number];

/** Runs of neighbouring values as points in the view box, gaps between them. A level line lies in the middle. */
export function pointsOf(values: readonly (number | null)[]): readonly (readonly Point[])[] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const runs: Point[][] = [[]];
  values.forEach((value, i) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([(i / Math.max(1, values.length - 1)) * WIDTH, range > 0 ? HEIGHT - 2 - ((value - low) / range) * (HEIGHT - 4) : HEIGHT / 2]);
  });
  return runs.filter((run) => run.length > 0);
}

// A point alone is a line of no length, which its round ends make a dot.
function pathOf(run: readonly Point[]): string {
  const points = run.length === 1 ? [...run, ...run] : run;
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}
