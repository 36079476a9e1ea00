import type { DealRow } from '@sluice/engine';
import type { SluiceElement } from '../core/sluice-element.js';

/** Asks the page before a deal is opened; what is no link has nothing else to do. */
export function openDeal(host: SluiceElement, { id, name, url }: DealRow, event: Event): void {
  if (!host.emit('sluice-open', { deal: { id, name }, url })) event.preventDefault();
}
