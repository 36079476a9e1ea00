/** How a deal stands. */
export type Outcome = 'open' | 'won' | 'lost';

/** Codes of the outcome column: the index is the code. */
export const OUTCOMES = ['open', 'won', 'lost'] as const satisfies readonly Outcome[];
