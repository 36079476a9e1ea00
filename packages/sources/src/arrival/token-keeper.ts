import type { Problem } from '@sluice/model';
import type { Clock } from './clock.js';

export type GetToken = () => Promise<string | null>;
export type TokenAnswer = { readonly token: string | null } | { readonly problem: Problem };

export interface TokenKeeper {
  /** The token last given, else a fresh one. */
  current(): Promise<TokenAnswer>;
  /** A fresh one, because `refused` was not accepted. Null: there is no other, so that asking again makes no sense. */
  renew(refused: string | null): Promise<TokenAnswer | null>;
  /** Ask anew next time. */
  forget(): void;
}

/** How long the host may take to hand out a token. */
export const TOKEN_TIMEOUT_MS = 30_000;

/** Keeps the host's token between requests and asks for another only when one was refused. A host that throws or hangs becomes a problem. */
export function createTokenKeeper(getToken: GetToken | undefined, clock: Clock): TokenKeeper {
  let kept: string | null = null;
  const ask = async (): Promise<TokenAnswer> => {
    if (!getToken) return { token: null };
    const answer = await inTime(getToken, clock);
    if ('token' in answer) kept = answer.token;
    return answer;
  };
  return {
    current: async () => (kept === null ? ask() : { token: kept }),
    async renew(refused) {
      if (!getToken) return null;
      // Another request of the same source may have renewed it meanwhile.
      const answer: TokenAnswer = kept !== null && kept !== refused ? { token: kept } : await ask();
      return 'token' in answer && (answer.token === null || answer.token === refused) ? null : answer;
    },
    forget: () => void (kept = null),
  };
}

function inTime(getToken: GetToken, clock: Clock): Promise<TokenAnswer> {
  return new Promise((resolve) => {
    const cancel = clock.after(TOKEN_TIMEOUT_MS, () => resolve({ problem: problem('token-timeout', 'did not answer within 30 s') }));
    const fail = (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      resolve({ problem: problem('token-failed', `failed: "${detail}"`, { detail }) });
    };
    call(getToken)
      .then((token) => resolve(readToken(token)), fail)
      .finally(cancel);
  });
}

// A host's function may also throw before it returns a promise.
async function call(getToken: GetToken): Promise<unknown> {
  return getToken();
}

function readToken(token: unknown): TokenAnswer {
  if (token === null || token === undefined || token === '') return { token: null };
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return { token };
  return { problem: problem('token-unusable', 'gave something that cannot be sent; expected a text without spaces, or null') };
}

function problem(code: string, what: string, values: Readonly<Record<string, string>> = {}): Problem {
  return { code, severity: 'error', message: `\`getToken\` ${what}, so nothing was asked of the server.`, values };
}
