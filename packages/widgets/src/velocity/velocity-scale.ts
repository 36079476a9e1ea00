/** How a velocity lies on its arc. */
export interface VelocityScale {
  /** What the whole arc stands for, in minor units per day; 0 where there is nothing to draw. */
  readonly full: number;
  readonly share: number | null;
  readonly tick: { readonly share: number; readonly minor: number; readonly kind: 'target' | 'previous' } | null;
}

// A target stands at three quarters, so that there is room to pass it.
const ROOM_ABOVE = 4 / 3;

/** With a target the arc leaves room above it; without, the larger of value and previous fills it. All amounts in minor units per day. */
export function velocityScale(value: number | null, target: number | null, previous: number | null): VelocityScale {
  const full = Math.max(target === null ? (previous ?? 0) : target * ROOM_ABOVE, value ?? 0);
  const of = (minor: number) => (full > 0 ? minor / full : 0);
  const share = value === null ? null : of(Math.max(0, value));
  if (target !== null) return { full, share, tick: { share: of(target), minor: target, kind: 'target' } };
  return { full, share, tick: previous === null || previous <= 0 ? null : { share: of(previous), minor: previous, kind: 'previous' } };
}
