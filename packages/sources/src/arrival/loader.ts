import type { Clock } from './clock.js';
import { problemOfNoAnswer, problemOfResponse, problemOfTimeout, sameOrigin, type FetchContext, type FetchProblem } from './fetch-problem.js';
import { problemOfRequest } from './request-problem.js';
import { retryAfterMs } from './retry-after.js';
import { timedBody, type TimedBody } from './timed-body.js';
import { createTokenKeeper, type GetToken } from './token-keeper.js';
import { conditionalHeaders, noValidators, validatorsOf, type Validators } from './validators.js';

export interface LoadOptions {
  /** Absolute. */
  readonly url: string;
  /** For the headers, and for any pause in the body. Default 30 s. */
  readonly timeoutMs?: number;
  readonly credentials?: RequestCredentials;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `Authorization: Bearer ...`; asked again once when the server refuses it. */
  readonly getToken?: GetToken;
  /** The page's origin. Conditional headers by hand go only there; elsewhere they would cost a preflight. */
  readonly origin?: string;
  readonly fetch?: typeof fetch;
  readonly clock: Clock;
}

/** What one load came to. `final`: trying again can never help. `aborted`: by whoever asked. */
export type Loaded =
  | { readonly kind: 'answer'; readonly response: Response; readonly body: TimedBody; readonly context: FetchContext }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly failure: FetchProblem; readonly retryAfterMs: number | null; readonly final?: true }
  | { readonly kind: 'aborted' };

export interface Loader {
  load(controller: AbortController, online: boolean): Promise<Loaded>;
  /** The answer was read well: ask for it conditionally from now on. */
  keep(response: Response): void;
}

type Attempt = { readonly response: Response; readonly context: FetchContext } | Exclude<Loaded, { kind: 'answer' }>;

/** One address, asked again and again: keeps the token and what is needed to ask "still the same?". */
export function createLoader(options: LoadOptions): Loader {
  const { url, clock, timeoutMs = 30_000 } = options;
  const tokens = createTokenKeeper(options.getToken, clock);
  const revalidates = sameOrigin(url, options.origin);
  let validators: Validators = noValidators;

  const attempt = async (token: string | null, controller: AbortController, online: boolean): Promise<Attempt> =>
    controller.signal.aborted ? { kind: 'aborted' } : request({ ...options, timeoutMs }, token, revalidates ? validators : null, controller, online);

  const withToken = async (controller: AbortController, online: boolean): Promise<Attempt> => {
    const first = await tokens.current();
    if ('problem' in first) return { kind: 'failed', failure: { reason: 'unauthorized', problem: first.problem }, retryAfterMs: null };
    const answer = await attempt(first.token, controller, online);
    if (!('response' in answer) || answer.response.status !== 401) return answer;
    const renewed = await tokens.renew(first.token);
    if (renewed === null) return answer;
    if ('problem' in renewed) return { kind: 'failed', failure: { reason: 'unauthorized', problem: renewed.problem }, retryAfterMs: null };
    return attempt(renewed.token, controller, online);
  };

  return {
    async load(controller, online) {
      const refused = problemOfRequest(url, options.headers ?? {});
      if (refused) return { kind: 'failed', failure: refused, retryAfterMs: null, final: true };
      const answer = await withToken(controller, online);
      if (controller.signal.aborted && !('kind' in answer && answer.kind === 'failed')) return { kind: 'aborted' };
      if ('kind' in answer) return answer;
      if (answer.response.status === 401) tokens.forget();
      if (answer.response.status === 304 && validators !== noValidators) {
        validators = validatorsOf(answer.response.headers, validators);
        return { kind: 'unchanged' };
      }
      return judge(answer, { timeoutMs, clock, abort: () => controller.abort() });
    },
    keep: (response) => void (validators = validatorsOf(response.headers)),
  };
}

function judge({ response, context }: { response: Response; context: FetchContext }, watch: { timeoutMs: number; clock: Clock; abort(): void }): Loaded {
  const failure = problemOfResponse(response, context);
  if (failure) return { kind: 'failed', failure, retryAfterMs: retryAfterMs(response.headers, watch.clock.now()) };
  return { kind: 'answer', response, context, body: timedBody(response.body, watch) };
}

async function request(
  options: LoadOptions & { readonly timeoutMs: number },
  token: string | null,
  validators: Validators | null,
  controller: AbortController,
  online: boolean,
): Promise<Attempt> {
  const own = { ...options.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  const headers = new Headers({ accept: 'application/json, text/csv;q=0.9, */*;q=0.8', ...(validators ? conditionalHeaders(validators) : {}) });
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  const unusualHeaders = Object.keys(own).map((name) => name.toLowerCase());
  const context: FetchContext = {
    url: options.url,
    origin: options.origin,
    online,
    timeoutMs: options.timeoutMs,
    credentials: options.credentials,
    unusualHeaders,
  };
  let late = false;
  const cancel = options.clock.after(options.timeoutMs, () => {
    late = true;
    controller.abort();
  });
  try {
    // By hand, a 304 is only seen where the browser's own cache keeps out of it.
    const init: RequestInit = {
      headers,
      signal: controller.signal,
      cache: validators ? 'no-store' : 'no-cache',
      credentials: options.credentials ?? 'same-origin',
    };
    return { response: await (options.fetch ?? fetch)(options.url, init), context };
  } catch (error) {
    if (late) return { kind: 'failed', failure: problemOfTimeout('headers', context), retryAfterMs: null };
    if (controller.signal.aborted) return { kind: 'aborted' };
    return { kind: 'failed', failure: withCause(problemOfNoAnswer(context), error), retryAfterMs: null };
  } finally {
    cancel();
  }
}

// What the browser or Node said goes along for developers; the sentence does not depend on it.
function withCause(failure: FetchProblem, error: unknown): FetchProblem {
  const cause = error instanceof Error ? error.message : String(error);
  return { ...failure, problem: { ...failure.problem, values: { ...failure.problem.values, cause } } };
}
