import type { Palette } from '../core/palette.js';

/**
 * Looks of a user's chart; the spec's own `config` wins. `font` as CSS writes it, `fontSize` in pixels. `labels` is false where there is no room for any
 * words beside the marks.
 */
export function chartConfig(palette: Palette, font: string, fontSize: number, labels = true): object {
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
  const bare = labels ? {} : { labels: false, titleFontSize: 0, titlePadding: 0 };
  return {
    background: 'transparent',
    font,
    view: { stroke: null },
    axis: {
      ...label,
      domainColor: line,
      tickColor: line,
      gridColor: line,
      domain: false,
      ticks: false,
      labelPadding: fontSize / 2,
      titlePadding: fontSize * 0.7,
      labelLimit: fontSize * 12,
      maxExtent: fontSize * 18,
    },
    axisX: { grid: false, domain: true, labelAngle: 0, labelOverlap: 'greedy', labelSeparation: fontSize, ...bare },
    axisY: bare,
    axisQuantitative: { tickCount: 6 },
    axisXQuantitative: { labelOverlap: 'parity' },
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
