/** Colours and type of a chart. */
export interface ChartTheme {
  readonly surface: string;
  readonly line: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly bad: string;
  readonly font: string;
  /** Pixels. */
  readonly fontSize: number;
}

/**
 * The theme of a chart. Colours are the custom properties of its widget, which SVG understands: light, dark, print and forced colours then need no new
 * drawing. Type is read from the styles of what it is drawn into, since Vega has to measure it.
 */
export function chartThemeOf(container: HTMLElement): ChartTheme {
  const styles = getComputedStyle(container);
  return {
    surface: 'var(--_surface)',
    line: 'var(--_line)',
    ink: 'var(--_ink)',
    ink2: 'var(--_ink-2)',
    ink3: 'var(--_ink-3)',
    accent: 'var(--_accent)',
    bad: 'var(--_bad)',
    font: styles.fontFamily || 'sans-serif',
    fontSize: Number.parseFloat(styles.fontSize) || 11,
  };
}
