import { tellBadValue } from './bad-value.js';
import { composedParent } from './language.js';
import { DIAGONALS, DISTANCES, parseMeasure, type Units } from './measure.js';

/** Where a wall hangs that does not say it: metres from its readers, inches across. */
const WALL = { distance: 5, diagonal: 55 };
/** The smallest capital a reader makes out: 16 minutes of arc (ISO 9241-3). As a part of the distance. */
const SMALLEST_CAPITAL = 2 * Math.tan(((16 / 60 / 2) * Math.PI) / 180);
/** Height of a capital as a part of the size of the type. */
const CAPITAL = 0.72;
/** Size of the smallest type of `tv` at scale 1 (`--_fs-note` and `--_fs-label` in tokens). */
const NOTE = 12;
export interface Screen {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels of the smallest type that can be read: `distance` in metres, `diagonal` of the screen in inches. */
export function smallestType({ width, height }: Screen, distance: number, diagonal: number): number {
  const pixelsPerMetre = Math.hypot(width, height) / (diagonal * 0.0254);
  return (distance * SMALLEST_CAPITAL * pixelsPerMetre) / CAPITAL;
}

/** How many pixels a `--_px` is on a wall: by its distance and diagonal as the element, or one around it, names them. */
export function tvScale(element: Element, screen: Screen = screenOf()): number {
  const distance = inherited(element, 'viewing-distance', DISTANCES, 'metres as in "5", or "16ft"') ?? WALL.distance;
  const diagonal = inherited(element, 'screen-diagonal', DIAGONALS, 'inches as in "55", or "140cm"') ?? WALL.diagonal;
  return smallestType(screen, distance, diagonal) / NOTE;
}

/** A page is taken to fill its screen, so that a wall in a small window is a small wall. A frame only has a part of it. */
function screenOf(): Screen {
  return window === window.top ? { width: innerWidth, height: innerHeight } : screen;
}

function inherited(element: Element, name: string, units: Units, right: string): number | null {
  for (const each of ancestors(element)) {
    const text = each.getAttribute(name);
    const value = parseMeasure(text, units);
    if (value) return value;
    if (value === undefined) tellBadValue(element, name, text, right, 'What is usual is taken.');
  }
  return null;
}

/** An element and all around it, outward. */
function* ancestors(element: Element): Iterable<Element> {
  for (let node: Node | null = element; node; node = composedParent(node)) if (node instanceof Element) yield node;
}
