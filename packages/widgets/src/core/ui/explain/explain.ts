import { html, nothing } from 'lit';
import { agesOf } from '../../ages.js';
import type { Explained } from '../../frame-model.js';
import type { SluiceElement } from '../../sluice-element.js';
import { uiMessages } from '../messages/index.js';
import { explainMessages, type Definition } from './messages/index.js';

/** Definition, formula, period, n and what was left out, of every metric a widget shows. */
export function renderExplain(host: SluiceElement, explained: readonly Explained[]): unknown {
  const text = host.words(explainMessages);
  const ui = host.words(uiMessages);
  const filter = host.filterSentence;
  const zone = host.handle?.client?.state.calendar.timeZone;
  const facts: readonly (readonly [string, string])[] = [
    [text.period, periodOf(host, explained)],
    [ui.filter, filter],
    [text.zone, zone ?? ''],
    [ui.data, agesOf(host)],
  ];
  return html`<div class="scroll explain" tabindex="0" role="group" aria-label=${ui.explain}>
    ${explained.map((each) => renderMetric(host, each))}
    <dl class="facts">
      ${facts
        .filter(([, value]) => value !== '')
        .map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
  </div>`;
}

function renderMetric(host: SluiceElement, { query, answer }: Explained): unknown {
  if (!query) return nothing;
  const text = host.words(explainMessages);
  const known: Readonly<Record<string, Definition>> = text.definitions;
  const words = known[query.metric];
  if (!words) return nothing;
  const total = answer?.total;
  const excluded = Object.entries(total?.excluded ?? {});
  return html`<article>
    <p class="title">${words.title}</p>
    <p>${words.definition}</p>
    <p class="formula"><span class="sr">${text.formula}: </span>${words.formula}</p>
    ${total?.reason ? html`<p class="note">${host.text.noAnswer} ${host.text.reasons[total.reason]}</p>` : nothing}
    ${
      total
        ? html`<p class="note">
            ${text.rests(host.format.count(host.text.deals, total.n))}
            ${
              excluded.length === 0
                ? text.nothingLeftOut
                : html`${text.leftOut}: ${host.format.list(excluded.map(([why, n]) => `${host.format.number(n)} ${text.excluded[why] ?? why}`))}.`
            }
            ${total.flags?.map((flag) => text.flags[flag]).join(' ')}
          </p>`
        : nothing
    }
  </article>`;
}

function periodOf(host: SluiceElement, explained: readonly Explained[]): string {
  const update = explained.find((each) => each.update)?.update;
  if (!update) return '';
  return update.period ? host.format.dateRange(update.period.from, update.period.to - 1) : host.words(explainMessages).allTime;
}
