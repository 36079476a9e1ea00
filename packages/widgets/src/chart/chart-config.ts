import type { Palette } from '../core/palette.js';

/** Looks of a user's chart; the spec's own `config` wins. `font` as CSS writes it, `fontSize` in pixels. */
export function chartConfig(palette: Palette, font: string, fontSize: number): object {
  const { ink, ink2, ink3, line, accent, categorical, stages } = palette;
  const label = {
    labelColor: ink3,
    labelFontSize: fontSize,
    labelFont: font,
    titleColor: ink2,
    titleFont: font,
    titleFontSize: fontSize,
    titleFontWeight: 400,
  };
  return {
    background: 'transparent',
    font,
    view: { stroke: null },
    axis: { ...label, domainColor: line, tickColor: line, gridColor: line, domain: false, ticks: false, labelPadding: 6, titlePadding: 8, labelLimit: 140 },
    axisX: { grid: false, domain: true, labelAngle: 0, labelOverlap: 'greedy' },
    axisQuantitative: { tickCount: 6 },
    axisBand: { labelOverlap: 'greedy' },
    legend: { ...label, symbolSize: 60 },
    header: label,
    title: { color: ink, font, fontSize: fontSize + 2, fontWeight: 600, anchor: 'start', offset: 12, subtitleColor: ink3, subtitleFont: font },
    mark: { color: accent, tooltip: true },
    bar: { cornerRadiusEnd: 3 },
    line: { strokeWidth: 2.5 },
    rule: { color: ink2 },
    text: { color: ink, font, fontSize },
    arc: { stroke: palette.surface, strokeWidth: 2 },
    range: { category: [...categorical], ordinal: [...stages], ramp: [...stages], heatmap: [...stages], diverging: [palette.bad, line, palette.good] },
  };
}
