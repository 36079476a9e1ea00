import { html } from 'lit';
import { adoptStyles } from '../core/adopt-styles.js';
import type { SluiceElement } from '../core/sluice-element.js';
import { leverName, leverNumber } from './lever-words.js';
import { changedLevers, isChanged, perDay, rangeOf, type Changes, type Lever, type Levers } from './levers.js';
import { velocityMessages } from './messages/index.js';
import { whatIfStyles } from './what-if.styles.js';

/** What the slider of one lever shows. */
export interface WhatIf {
  readonly lever: Lever;
  readonly levers: Levers;
  readonly changes: Changes;
  readonly currency: string | null;
  readonly countsOpen: boolean;
  change(changes: Changes): void;
  close(): void;
}

/** One lever's slider, and the headline as it is and as it would be. */
export function renderWhatIf(host: SluiceElement, what: WhatIf): unknown {
  adoptStyles(host, whatIfStyles);
  const { lever, levers, changes, currency, countsOpen } = what;
  const text = host.words(velocityMessages);
  const name = leverName(host, lever, countsOpen);
  const { from, to } = rangeOf(levers, lever);
  const change = changes[lever] ?? 0;
  const after = leverNumber(host, changedLevers(levers, changes), lever, currency);
  const by = change === 0 ? text.asNow : host.format.change(change);
  return html`<div class="what-if" part="what-if" role="group" aria-label=${text.tryLever(name)} @keydown=${(event: KeyboardEvent) => leave(event, what)}>
    <div class="pulling">
      <label for="slider">${name}</label>
      <span class="to"
        ><b>${leverNumber(host, levers, lever, currency)}</b> <span aria-hidden="true">→</span> <b>${after}</b> <span class="note">${by}</span></span
      >
    </div>
    <input
      id="slider"
      type="range"
      part="slider"
      min=${Math.round(from * 100)}
      max=${Math.round(to * 100)}
      step="1"
      .value=${String(Math.round(change * 100))}
      aria-valuetext=${`${after}, ${by}`}
      @input=${(event: InputEvent) => what.change({ ...changes, [lever]: Number((event.target as HTMLInputElement).value) / 100 })}
    />
    ${renderOutcome(host, what)}
    <div class="ends">
      <span class="note">${text.notStored}</span>
      <button class="button" type="button" ?disabled=${!isChanged(changes)} @click=${() => what.change({})}>${text.reset}</button>
      <button class="button quiet" type="button" @click=${() => what.close()}>${text.close}</button>
    </div>
  </div>`;
}

function renderOutcome(host: SluiceElement, { levers, changes, currency }: WhatIf): unknown {
  const text = host.words(velocityMessages);
  const [before, after] = [perDay(levers), perDay(changedLevers(levers, changes))];
  const { format } = host;
  const money = (minor: number | null) => (minor === null ? host.text.noAnswer : format.money(Math.round(minor), currency));
  const share = before !== null && after !== null && before > 0 ? after / before - 1 : 0;
  const tone = Math.abs(share) < 0.0005 ? '' : share > 0 ? 'good' : 'bad';
  return html`<output class="outcome" for="slider">
    <span><span class="note">${text.now}</span> ${money(before)}</span>
    <span class="then"><span class="note">${text.then}</span> <b>${money(after)}</b></span>
    <span class="chip ${tone}">${format.change(share)}</span>
  </output>`;
}

function leave(event: KeyboardEvent, { close }: WhatIf): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  close();
}
