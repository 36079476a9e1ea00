import { html, nothing } from 'lit';
import { cssVars } from '../core/css-vars.js';
import type { SluiceElement } from '../core/sluice-element.js';
import type { ForecastPicture } from './plot-layout.js';
import { forecastMessages } from './messages/index.js';

/** The expected amount, how sure it is, and the chance of reaching quota; of a period that is over, what was won in it. */
export function renderHeadline(host: SluiceElement, { value, period, today }: ForecastPicture, currency: string | null): unknown {
  const text = host.words(forecastMessages);
  const money = (minor: number) => host.format.money(minor, currency, { compact: true });
  const over = today >= period.to;
  const { p10Minor, p50Minor, p90Minor } = value.total;
  const headline = money(over && value.wonMinor !== null ? value.wonMinor : p50Minor);
  const what = over ? text.landed : value.wonMinor === null ? text.expectedOpen : text.expected;
  return html`<div class="top" part="headline">
    <div class="expected">
      <p class="headline" ${cssVars({ '--letters': headline.length })}>${headline}</p>
      <p class="what">
        ${what}${over || p10Minor === p90Minor ? nothing : html`<span class="note"> · ${text.between(money(p10Minor), money(p90Minor))}</span>`}
      </p>
    </div>
    ${renderChance(host, value, over, money)}
  </div>`;
}

function renderChance(
  host: SluiceElement,
  { chance, quotaMinor, wonMinor }: ForecastPicture['value'],
  over: boolean,
  money: (minor: number) => string,
): unknown {
  const text = host.words(forecastMessages);
  if (quotaMinor === null) return html`<div class="chance"><p class="note">${text.noQuota}</p></div>`;
  const quota = html`<p class="note">${text.quotaIs(money(quotaMinor))}</p>`;
  if (over && wonMinor !== null)
    return html`<div class="chance">
      <p class="big">${host.format.percent(wonMinor / quotaMinor)}</p>
      <p class="what">${text.ofQuota('').trim()}</p>
      ${quota}
    </div>`;
  if (chance === null) return html`<div class="chance">${quota}</div>`;
  const tone = chance >= 0.7 ? 'good' : chance < 0.3 ? 'bad' : '';
  return html`<div class="chance ${tone}">
    <p class="big">${host.format.percent(chance)}</p>
    <p class="what">${text.toReach}</p>
    ${quota}
  </div>`;
}
