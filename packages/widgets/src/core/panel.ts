import type { RowWindow } from '@sluice/engine';
import type { Filter } from '@sluice/model';

/** The deals behind a number: the very rows that were counted (`of`), or a filter. */
export interface DealsTarget {
  /** What the crumb calls it: `Proposal, 12 deals`. */
  readonly title: string;
  readonly of?: RowWindow['of'];
  readonly filter?: Filter;
  readonly ignore?: readonly string[];
  readonly sort?: RowWindow['sort'];
}

/** What stands in place of the body, with one step back. */
export type Panel = { readonly kind: 'deals'; readonly target: DealsTarget } | { readonly kind: 'explain' };
