import { html } from 'lit';
import type { Explained } from '../frame-model.js';
import { loadText, textOf } from '../messages/index.js';
import type { SluiceElement } from '../sluice-element.js';

type Explain = typeof import('./explain/index.js');

let explain: Explain | null = null;

/** The explanations of a widget's metrics. The words are many, so they are loaded, in the reader's language, when somebody asks. */
export function loadedExplain(host: SluiceElement, explained: readonly Explained[]): unknown {
  if (explain && textOf(explain.explainMessages, host.language.lang)) return explain.renderExplain(host, explained);
  void load(host);
  return html`<p class="note">${host.text.loading}</p>`;
}

async function load(host: SluiceElement): Promise<void> {
  const loaded = await import('./explain/index.js');
  await loadText(loaded.explainMessages, host.language.lang);
  explain = loaded;
  host.requestUpdate();
}
