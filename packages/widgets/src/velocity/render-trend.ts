import { html, nothing } from 'lit';
import { cssVars } from '../core/css-vars.js';
import type { SluiceElement } from '../core/sluice-element.js';
import { velocityMessages } from './messages/index.js';
import type { VelocityMonth } from './velocity-months.js';

/** Velocity month by month as bars, the month that still runs as an outline. */
export function renderTrend(host: SluiceElement, months: readonly VelocityMonth[], currency: string | null): unknown {
  const text = host.words(velocityMessages);
  const { format } = host;
  const money = (minor: number) => format.money(Math.round(minor), currency, { compact: true });
  const most = Math.max(0, ...months.map(({ velocity }) => velocity?.perDayMinor ?? 0));
  const known = months.filter(({ velocity }) => velocity !== null);
  if (known.length < 2 || most <= 0) return html`<p class="trend note none">${text.noTrend}</p>`;
  const best = known.find(({ velocity }) => velocity?.perDayMinor === most);
  const label = (month: VelocityMonth) => `${format.month(month.from)}${month.running ? ` (${text.running})` : ''}`;
  const said = known.map((month) => text.monthSaid(label(month), money(month.velocity?.perDayMinor ?? 0)));
  const [first, last] = [months[0], months.at(-1)];
  return html`<figure class="trend" part="trend">
    <figcaption class="note">
      <span class="clip">${text.trend}</span>${best ? html`<span class="best">${text.best(format.month(best.from), money(most))}</span>` : nothing}
    </figcaption>
    <div class="bars" role="img" aria-label=${`${text.trend}. ${format.list(said)}`}>
      ${months.map(
        (month) =>
          html`<i
            class=${month.running ? 'running' : month === best ? 'top' : ''}
            title=${text.monthSaid(label(month), month.velocity ? money(month.velocity.perDayMinor) : host.text.noAnswer)}
            ${cssVars({ '--h': (month.velocity?.perDayMinor ?? 0) / most })}
          ></i>`,
      )}
    </div>
    <div class="axis note" aria-hidden="true">
      <span>${first ? format.month(first.from) : nothing}</span><span>${last ? format.month(last.from) : nothing}</span>
    </div>
  </figure>`;
}
