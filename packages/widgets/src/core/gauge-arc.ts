import { html, nothing, svg } from 'lit';
import { cssVars } from './css-vars.js';

/** A mark on the arc with its words beside it. `share` is 0 to 1. */
export interface GaugeTick {
  readonly share: number;
  readonly label: unknown;
}

export interface GaugeArc {
  /** Name of the drawing: a whole sentence. */
  readonly name: string;
  /** Share of the arc that is filled, 0 to 1; clamped. Null draws the empty arc. */
  readonly share: number | null;
  readonly tone?: 'accent' | 'good' | 'bad' | 'attention';
  readonly tick?: GaugeTick | null;
  /** A second value, drawn as an outline: what would be. */
  readonly ghost?: number | null;
  /** What stands inside the arc. */
  readonly middle: unknown;
  /** Letters of the headline in the middle: a long number is drawn smaller, so that it stays inside the arc. */
  readonly letters?: number;
  /** What stands below its two ends. */
  readonly ends?: readonly [unknown, unknown];
}

// In the units of the view box: the arc's centre, its radius, how far a tick reaches, how wide the value is drawn.
const CENTRE = { x: 100, y: 98 };
const RADIUS = 86;
const TICK = { from: 76, to: 97 };
const HEIGHT = 104;
const PATH = `M${CENTRE.x - RADIUS} ${CENTRE.y}A${RADIUS} ${RADIUS} 0 0 1 ${CENTRE.x + RADIUS} ${CENTRE.y}`;

/** Half a circle: a hairline, the value as a solid arc, a tick. Right-to-left pages mirror it by style. */
export function renderGaugeArc({ name, share, tone = 'accent', tick = null, ghost = null, middle, letters = 7, ends }: GaugeArc): unknown {
  const foot = tick && (tick.share < 0.06 || tick.share > 0.94) ? tick : null;
  return html`<div class="gauge" part="gauge" ${cssVars({ '--letters': Math.max(letters, 7) })}>
    <div class="dial">
      <svg class="arc ${tone}" viewBox="0 0 200 ${HEIGHT}" role="img" aria-label=${name}>
        <path class="track" d=${PATH} />
        ${ghost === null ? nothing : svg`<path class="ghost" d=${PATH} pathLength="100" stroke-dasharray=${dash(ghost)} />`}
        <path class="value" d=${PATH} pathLength="100" stroke-dasharray=${dash(share ?? 0)} />
        ${tick ? tickLine(tick.share) : nothing}
      </svg>
      ${tick && !foot ? html`<span class="tick ${sideOf(tick.share)}" ${cssVars(place(tick.share))}>${tick.label}</span>` : nothing}
      <div class="middle">${middle}</div>
    </div>
    ${ends || foot ? renderFeet(ends ?? [nothing, nothing], foot) : nothing}
  </div>`;
}

/** Below the ends: their words, and those of a tick that lies on one of them. */
function renderFeet([first, last]: readonly [unknown, unknown], tick: GaugeTick | null): unknown {
  const label = tick && html`<span class="tick foot">${tick.label}</span>`;
  const atFirst = tick !== null && tick.share < 0.5;
  return html`<div class="feet">
    <span class="end first">${first}${atFirst ? label : nothing}</span><span class="end last">${last}${atFirst ? nothing : label}</span>
  </div>`;
}

/** Where a share lies on a circle around the arc's centre, in view box units. */
export function pointOn(share: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = Math.PI * clamped(share);
  return { x: round(CENTRE.x - radius * Math.cos(angle)), y: round(CENTRE.y - radius * Math.sin(angle)) };
}

function tickLine(share: number): unknown {
  const [from, to] = [pointOn(share, TICK.from), pointOn(share, TICK.to)];
  return svg`<line class="mark" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} />`;
}

// Words stand outside of the arc: before it, above it, or after it.
function sideOf(share: number): string {
  if (share < 0.4) return 'before';
  return share > 0.6 ? 'after' : 'above';
}

function place(share: number): Readonly<Record<string, string>> {
  const { x, y } = pointOn(share, TICK.to + 3);
  return { '--x': `${round(x / 2)}%`, '--y': `${round((y / HEIGHT) * 100)}%` };
}

// The path is 100 long by its attribute; the gap is longer, so that a dash of 0 draws nothing.
function dash(share: number): string {
  return `${round(clamped(share) * 100)} 200`;
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
