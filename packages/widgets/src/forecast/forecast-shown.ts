import type { Answer, Measured } from '@sluice/engine';
import type { Forecast } from './plot-layout.js';

/** The forecast that can be shown, in one currency. */
export interface ShownForecast {
  readonly measured: Measured<Forecast>;
  readonly currency: string | null;
  /** Currencies to choose from, most deals first; empty where there is one, or rates. */
  readonly choices: readonly string[];
}

/** The whole, or where currencies meet without rates that of `picked`, else of the currency with most deals. */
export function shownForecast(answer: Answer<Forecast> | null, currency: string | null, picked: string | null): ShownForecast | null {
  if (!answer) return null;
  const { byCurrency } = answer.total;
  const choices = Object.entries(byCurrency ?? {}).sort(([, a], [, b]) => b.n - a.n);
  const [name, measured] = choices.find(([each]) => each === picked) ?? choices[0] ?? [currency, answer.total];
  return { measured, currency: name, choices: choices.length > 1 ? choices.map(([each]) => each) : [] };
}
