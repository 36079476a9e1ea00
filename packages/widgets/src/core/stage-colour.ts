import type { Palette } from './palette.js';

/** Colour of stage `index` of `count` (0-based), from the first to the last step of the ramp, and the ink that is readable on it. */
export function stageColour(palette: Palette, index: number, count: number): { readonly fill: string; readonly ink: string } {
  const { stages } = palette;
  const position = count < 2 ? (stages.length - 1) / 2 : (index / (count - 1)) * (stages.length - 1);
  const below = Math.floor(position);
  const from = channels(stages[below] ?? palette.accent);
  const to = channels(stages[Math.min(below + 1, stages.length - 1)] ?? palette.accent);
  const mixed = from.map((value, i) => Math.round(value + ((to[i] ?? value) - value) * (position - below)));
  return { fill: `rgb(${mixed.join(' ')})`, ink: readableInk(mixed, palette) };
}

/** Relative luminance contrast of two colours, 1 to 21 (WCAG 2). */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Red, green and blue, 0 to 255, of `#rrggbb`. */
export function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function readableInk(fill: readonly number[], { ink, surface }: Palette): string {
  return contrast(fill, channels(ink)) >= contrast(fill, channels(surface)) ? ink : surface;
}

function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
