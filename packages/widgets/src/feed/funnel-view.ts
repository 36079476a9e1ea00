import { html, nothing } from 'lit';
import { cssVars } from '../core/css-vars.js';
import { dark, light } from '../core/palette.js';
import type { SluiceElement } from '../core/sluice-element.js';
import { stageColour } from '../core/stage-colour.js';
import { cell, type TableModel } from '../core/table-model.js';
import type { FunnelFigure } from './figure-types.js';
import type { FigureView } from './figure-view.js';
import { feedMessages } from './messages/index.js';

type Step = FunnelFigure['steps'][number];

/** Steps as bars in feed order, each with its number and its share of the first. Reversed colours run from dark to light. */
export const funnelView: FigureView<FunnelFigure> = { render: renderFunnel, table: funnelTable };

function renderFunnel(host: SluiceElement, figure: FunnelFigure): unknown {
  const largest = Math.max(0, ...figure.steps.map(({ value }) => value ?? 0));
  return html`<div class="figure">
    <ol class="steps ${figure.steps.length > 8 ? 'many' : ''} ${figure.showPercentages ? 'shares' : ''}">
      ${figure.steps.map((step, i) => renderStep(host, figure, step, i, largest))}
    </ol>
  </div>`;
}

function renderStep(host: SluiceElement, { steps, reverse, showPercentages }: FunnelFigure, step: Step, index: number, largest: number): unknown {
  const last = steps.length - 1;
  const { fill } = stageColour(host.dark ? dark : light, reverse ? last - index : index, steps.length);
  const bar = cssVars({ '--w': largest > 0 ? Math.max(0, step.value ?? 0) / largest : 0, '--fill': fill });
  const label = step.label === '' ? host.text.none : step.label;
  return html`<li part="step">
    <span class="label clip" title=${label}>${label}</span>
    <span class="track" ${bar}><i></i></span>
    <b class="count">${numberOf(host, step.value)}</b>
    ${showPercentages ? html`<span class="share">${shareOf(host, step.share)}</span>` : nothing}
  </li>`;
}

function numberOf({ format, text }: SluiceElement, value: number | null): string {
  return value === null ? text.noAnswer : format.number(value, { maximumFractionDigits: 2 });
}

function shareOf({ format, text }: SluiceElement, share: number | null): string {
  return share === null ? text.noAnswer : format.percent(share);
}

function funnelTable(host: SluiceElement, { steps, showPercentages }: FunnelFigure): TableModel {
  const text = host.words(feedMessages);
  return {
    caption: text.funnel,
    columns: [{ label: text.step }, { label: text.value, numeric: true }, ...(showPercentages ? [{ label: text.ofFirst, numeric: true }] : [])],
    rows: steps.map(({ label, value, share }) => [
      label === '' ? host.text.none : label,
      cell(numberOf(host, value), value),
      ...(showPercentages ? [cell(shareOf(host, share), share)] : []),
    ]),
  };
}
