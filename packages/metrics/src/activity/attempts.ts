/** Attempts per outcome. */
export interface Attempts {
  readonly attempts: number;
  readonly outcomes: number;
  /** Null where there is no outcome: then it takes at least as many as were made. */
  readonly perOutcome: number | null;
  /** Set where there is no outcome: "n+" attempts per outcome. */
  readonly atLeast: number | null;
}

/**
 * How many attempts an outcome takes. No outcome is never an infinite ratio.
 * @see metric reference, M26 (zero outcomes)
 */
export function attemptsPer(attempts: number, outcomes: number): Attempts {
  const none = outcomes === 0;
  return { attempts, outcomes, perOutcome: none ? null : attempts / outcomes, atLeast: none ? attempts : null };
}
