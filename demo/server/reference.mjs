import { existsSync, readFileSync, statSync } from 'node:fs';
import { toJSONSchema } from 'zod';
import { elementsSection } from './reference-elements.mjs';
import { metricsSection } from './reference-metrics.mjs';
import { pageAround } from './reference-page.mjs';

const MANIFEST = new URL('../../packages/sluice/dist/custom-elements.json', import.meta.url);
const METRICS = new URL('../../packages/metrics/dist/index.js', import.meta.url);

let made = { at: 0, html: '' };

/** The reference, made from what the build says of itself: the manifest of the elements and the definitions of the metrics. Null for other addresses. */
export async function referencePage(path) {
  if (path !== '/reference/') return null;
  if (!existsSync(MANIFEST)) return pageAround('<p>The library is not built yet; <code>npm start</code> builds it.</p>');
  const at = statSync(MANIFEST).mtimeMs;
  if (made.at !== at) made = { at, html: pageAround(elementsSection(readElements()) + metricsSection(await readMetrics())) };
  return made.html;
}

/** Declarations of the manifest that are elements, by tag; the dashboard first, as the first thing to try. */
function readElements() {
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const rank = ({ tagName }) => ['sluice-dashboard', 'sluice-source', 'sluice-table'].indexOf(tagName) + 1 || 9;
  return elements.sort((a, b) => rank(a) - rank(b) || a.tagName.localeCompare(b.tagName));
}

async function readMetrics() {
  const { metrics } = await import(METRICS.href);
  return Object.entries(metrics).map(([name, metric]) => ({ ...metric, name, params: toJSONSchema(metric.params, { io: 'input' }).properties ?? {} }));
}
