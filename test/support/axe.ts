import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

/** Fails with what axe found in an element and its shadow tree, rule by rule, once everything that moves has come to rest. */
export async function expectAccessible(element: Element): Promise<void> {
  await rested(element);
  const axe = (window as unknown as { axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> } }).axe;
  const { violations } = await axe.run(element, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  if (violations.length === 0) return;
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`).join('\n')}`,
  );
  throw new Error(`axe found ${violations.length} rule(s) broken:\n${found.join('\n')}`);
}

/** Colours half way through a change are nobody's colours. Animations without an end are left alone. */
async function rested(element: Element): Promise<void> {
  const root = (element as { renderRoot?: ShadowRoot }).renderRoot ?? document;
  const ending = root.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
