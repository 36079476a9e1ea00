import type { Day, DayRange } from '@sluice/model';
import type { History } from '../history.js';
import { amounts, closedIn, total } from './closed-deals.js';

const KINDS: Readonly<Record<string, string>> = { 'New Business': 'new', 'Existing - Upgrade': 'expansion', Renewal: 'renewal', Partner: 'other' };

/** M31: count and amount won of a kind, customers, and those with two wins or more. */
export function wonByKind(deals: readonly History[], period: DayRange | null) {
  const won = closedIn(deals, 'won', period);
  const of = (kind: string): readonly [number, number] => {
    const those = won.filter(({ type }) => (KINDS[type ?? ''] ?? 'unspecified') === kind);
    return [those.length, total(amounts(those))];
  };
  const customers = [...new Set(won.map(({ account }) => account ?? null))].filter((account) => account !== null);
  const again = customers.filter((customer) => won.filter(({ account }) => account === customer).length >= 2);
  return { kinds: ['new', 'expansion', 'renewal', 'other', 'unspecified'].map(of), customers: customers.length, again: again.length };
}

/** M32: open deals that have each part. */
export function quality(deals: readonly History[], today: Day): readonly number[] {
  const open = deals.filter(({ end }) => end === 'open');
  const having = (has: (deal: History) => boolean): number => open.filter(has).length;
  return [
    having(({ amountMinor }) => amountMinor !== null),
    having(({ expectedCloseOn }) => expectedCloseOn !== null && expectedCloseOn >= today),
    having(({ nextStep, nextStepOn }) => nextStep != null || nextStepOn != null),
    having(({ lastActivityOn }) => lastActivityOn !== null && today - lastActivityOn < 14),
    having(({ owner }) => owner !== null),
  ];
}
