import { html, nothing } from 'lit';
import { renderGaugeArc, type GaugeArc } from '../core/gauge-arc.js';
import type { SluiceElement } from '../core/sluice-element.js';
import { cell, type TableModel } from '../core/table-model.js';
import { gaugeNumber } from './feed-number.js';
import type { GaugeFigure } from './figure-types.js';
import type { FigureView } from './figure-view.js';
import { feedMessages } from './messages/index.js';

/** A value between two ends on an arc, with the goal as a tick. The needle stops at an end, the number does not. */
export const gaugeView: FigureView<GaugeFigure> = { render: renderGauge, table: gaugeTable };

function renderGauge(host: SluiceElement, figure: GaugeFigure, goal: number | null): unknown {
  const text = host.words(feedMessages);
  const { min, max, value, share } = figure;
  const number = numberOf(host, figure, value);
  const goalShare = goal === null ? null : shareOf(goal, figure);
  return html`<div class="figure">
    ${renderGaugeArc({
      name: text.gaugeSaid(number, numberOf(host, figure, min.value), numberOf(host, figure, max.value)),
      share,
      tone: toneOf(figure, goal),
      tick: goal === null || goalShare === null ? null : { share: goalShare, label: html`${text.goal}<b>${numberOf(host, figure, goal)}</b>` },
      middle: html`<p class="headline">${number}</p>`,
      ends: [endOf(host, figure, 'min'), endOf(host, figure, 'max')],
    })}
    <p class="said">${saidOf(host, figure, goal)}</p>
    ${figure.reverse ? html`<p class="note">${text.lowerIsBetter}</p>` : nothing}
  </div>`;
}

function numberOf({ format }: SluiceElement, figure: GaugeFigure, value: number): string {
  return gaugeNumber(format, figure, value, figure.min.prefix ?? figure.max.prefix);
}

function endOf({ format }: SluiceElement, figure: GaugeFigure, end: 'min' | 'max'): unknown {
  const { value, text, prefix } = figure[end];
  const number = gaugeNumber(format, figure, value, prefix);
  return html`${number}${text !== null && text !== number ? html`<br />${text}` : nothing}`;
}

/** Judged only against a goal: without one no end is better than the other. */
function toneOf({ value, reverse }: GaugeFigure, goal: number | null): NonNullable<GaugeArc['tone']> {
  if (goal === null) return 'accent';
  return (reverse ? value <= goal : value >= goal) ? 'good' : 'accent';
}

function saidOf(host: SluiceElement, figure: GaugeFigure, goal: number | null): unknown {
  const text = host.words(feedMessages);
  const { value, min, max, share, reverse } = figure;
  if (share === null) return text.noRange;
  const [low, high] = [Math.min(min.value, max.value), Math.max(min.value, max.value)];
  const outside = value > high ? text.above(numberOf(host, figure, high)) : value < low ? text.below(numberOf(host, figure, low)) : null;
  if (goal === null) return outside ?? nothing;
  if (reverse ? value <= goal : value >= goal)
    return html`<span class="good"><span aria-hidden="true">✓</span> ${text.reached}</span>${outside === null ? nothing : html`<br />${outside}`}`;
  return outside ?? text.toGo(numberOf(host, figure, Math.abs(goal - value)));
}

function shareOf(value: number, { min, max }: GaugeFigure): number | null {
  if (min.value === max.value) return null;
  return Math.min(1, Math.max(0, (value - min.value) / (max.value - min.value)));
}

function gaugeTable(host: SluiceElement, figure: GaugeFigure, goal: number | null): TableModel {
  const text = host.words(feedMessages);
  const row = (name: string, value: number) => [name, cell(numberOf(host, figure, value), value)];
  const { min, max, value } = figure;
  return {
    caption: text.gauge,
    columns: [{ label: text.what }, { label: text.value, numeric: true }],
    rows: [
      row(text.value, value),
      row(min.text ?? text.min, min.value),
      row(max.text ?? text.max, max.value),
      ...(goal === null ? [] : [row(text.goal, goal)]),
    ],
  };
}
