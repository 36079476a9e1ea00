/** Pixels from an edge within which a dragged card scrolls what it is over. */
const EDGE = 48;
/** Most pixels per frame. */
const FASTEST = 16;

/** How far to scroll in one frame: the nearer to an edge, the faster. Negative towards the start. */
export function edgeScroll(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE, (end - start) / 4);
  const before = start + edge - at;
  const after = at - (end - edge);
  if (before > 0) return -FASTEST * Math.min(1, before / edge);
  return after > 0 ? FASTEST * Math.min(1, after / edge) : 0;
}
