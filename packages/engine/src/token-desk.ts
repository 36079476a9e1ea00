import type { Clock } from '@sluice/sources';

/** How long the host may take to give a token, in ms. */
export const TOKEN_WITHIN_MS = 30_000;

export type GetToken = () => Promise<string | null>;

/** Asks the host for tokens: the one thing the engine asks back. */
export interface TokenDesk {
  /** `owner`: the source, or the watch of a feed. */
  set(owner: number, getToken: GetToken | undefined): void;
  /** Never rejects: null where nobody gives a token, where the host fails, and after 30 s. Questions at one time share one answer. */
  ask(owner: number): Promise<string | null>;
}

export function createTokenDesk(clock: Clock): TokenDesk {
  const givers = new Map<number, GetToken>();
  const asking = new Map<number, Promise<string | null>>();
  return {
    set: (owner, getToken) => {
      if (getToken === undefined) givers.delete(owner);
      else givers.set(owner, getToken);
      asking.delete(owner);
    },
    ask: (owner) => {
      const giver = givers.get(owner);
      if (giver === undefined) return Promise.resolve(null);
      const already = asking.get(owner);
      if (already !== undefined) return already;
      const answer = within(giver, clock).finally(() => {
        if (asking.get(owner) === answer) asking.delete(owner);
      });
      asking.set(owner, answer);
      return answer;
    },
  };
}

function within(giver: GetToken, clock: Clock): Promise<string | null> {
  return new Promise((resolve) => {
    const cancel = clock.after(TOKEN_WITHIN_MS, () => resolve(null));
    const settle = (token: unknown): void => {
      cancel();
      resolve(typeof token === 'string' ? token : null);
    };
    // The host's function is not ours: it may throw before it returns a promise.
    Promise.resolve()
      .then(giver)
      .then(settle, (error: unknown) => {
        console.warn('Sluice asked getToken for a token, and it failed; the request goes out without one.', error);
        settle(null);
      });
  });
}
