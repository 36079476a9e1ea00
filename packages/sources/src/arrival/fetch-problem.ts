import type { Problem } from '@sluice/model';
import { parsedUrl } from './parsed-url.js';
import { shownUrl } from './shown-url.js';
import type { StateReason } from './state-reason.js';

/** What a failed request means to a person. */
export interface FetchProblem {
  readonly reason: StateReason;
  readonly problem: Problem;
}

/** What is known about the request when its failure is put into words. */
export interface FetchContext {
  /** Absolute. */
  readonly url: string;
  /** The page's origin; absent outside of pages, where no cross-origin rules apply. */
  readonly origin?: string | undefined;
  readonly online: boolean;
  readonly timeoutMs: number;
  readonly credentials?: RequestCredentials | undefined;
  /** Lower-case names of the headers that were sent beyond those every page may send. */
  readonly unusualHeaders: readonly string[];
}

/** Why an answer with this status, or one that ended on a login page, gives no data; null where it does. */
export function problemOfResponse(response: Response, context: FetchContext): FetchProblem | null {
  if (response.redirected && isHtml(response)) {
    return told(
      'unauthorized',
      'redirected-to-login',
      context,
      `${shownUrl(context.url)} sent us on to a web page, ${shownUrl(response.url)}, probably a login; expected data. Log in there, then refresh.`,
    );
  }
  if (response.ok) return null;
  const { status } = response;
  const [reason, code, words] = meaning(status);
  return told(reason, code, context, `${shownUrl(context.url)} answered ${status}${words}`, { status });
}

/** The request took too long: no headers, or no more of the body. */
export function problemOfTimeout(phase: 'headers' | 'body', context: FetchContext): FetchProblem {
  const seconds = Math.round(context.timeoutMs / 100) / 10;
  const what = phase === 'headers' ? `did not answer within ${seconds} s` : `began to answer but then sent too little for ${seconds} s`;
  return told(
    'timeout',
    phase === 'headers' ? 'no-answer-in-time' : 'body-too-slow',
    context,
    `${shownUrl(context.url)} ${what}. It is tried again by itself.`,
    { seconds },
  );
}

/** The connection broke while the body was being read. */
export function problemOfCutBody(context: FetchContext): FetchProblem {
  if (!context.online) return offline(context);
  return told(
    'server',
    'answer-cut-off',
    context,
    `The connection to ${shownUrl(context.url)} broke before the whole answer was here; what had arrived is not used.`,
  );
}

/**
 * The request failed without any answer. Browsers do not tell a page why (a server that is down, a refusal to this page and a redirect without end look the same),
 * so the sentence names what is likely, and the headers that would have to be there.
 */
export function problemOfNoAnswer(context: FetchContext): FetchProblem {
  if (!context.online) return offline(context);
  const shown = shownUrl(context.url);
  if (context.url.startsWith('file:')) {
    return told(
      'cors',
      'file-not-readable',
      context,
      `A page may not read ${shown} from disk. Put the data into the page, drop the file on it, or serve both from a web server.`,
    );
  }
  if (isMixedContent(context)) {
    return told('cors', 'mixed-content', context, `${shown} is not encrypted, and a page served over https may only read https addresses.`);
  }
  if (context.origin === undefined || sameOrigin(context.url, context.origin)) {
    return told('server', 'unreachable', context, `${shown} cannot be reached: the server may be down, or it sends us on to a place this page may not read.`);
  }
  const headers = missingHeaders(context);
  return told(
    'cors',
    'cors-or-down',
    context,
    `${shown} cannot be read: the server may be down, or it does not allow this page. To allow it, it must answer with ${headers}.`,
    { headers },
  );
}

/** True where `url` belongs to `origin`. An opaque origin (`null`: sandboxed frames, files) has nothing of its own. */
export function sameOrigin(url: string, origin: string | undefined): boolean {
  return origin !== undefined && origin !== 'null' && parsedUrl(url)?.origin === origin;
}

function meaning(status: number): [StateReason, string, string] {
  if (status === 401) return ['unauthorized', 'http-unauthorized', ': it wants a login or a valid token.'];
  if (status === 403) return ['forbidden', 'http-forbidden', ': whoever is logged in here may not read it.'];
  if (status === 404 || status === 410) return ['not-found', 'http-not-found', ': there is nothing at this address. Check `src`.'];
  if (status === 408) return ['timeout', 'http-timeout', ': the server gave up waiting for the request.'];
  if (status === 429) return ['server', 'http-too-many-requests', ': it is asked too often. The next try waits; a longer `refresh` would help.'];
  if (status >= 500) return ['server', 'http-server-error', ': the server has a problem of its own. It is tried again by itself.'];
  return ['server', 'http-status', '; expected 200 with data.'];
}

function missingHeaders({ origin, credentials, unusualHeaders }: FetchContext): string {
  const headers = [`Access-Control-Allow-Origin: ${origin}`];
  if (credentials === 'include') headers.push('Access-Control-Allow-Credentials: true');
  if (unusualHeaders.length > 0) headers.push(`Access-Control-Allow-Headers: ${unusualHeaders.join(', ')}`);
  return headers.join(', ');
}

function isMixedContent({ url, origin }: FetchContext): boolean {
  return origin?.startsWith('https:') === true && /^http:\/\/(?!localhost[:/]|127\.|\[::1\])/i.test(url);
}

function isHtml(response: Response): boolean {
  return /^text\/html\b|xhtml/i.test(response.headers.get('content-type') ?? '');
}

function offline(context: FetchContext): FetchProblem {
  return told(
    'offline',
    'offline',
    context,
    `This device is offline, so ${shownUrl(context.url)} could not be asked. It is tried again when the connection is back.`,
  );
}

function told(reason: StateReason, code: string, { url }: FetchContext, message: string, values: Problem['values'] = {}): FetchProblem {
  return { reason, problem: { code, severity: 'error', message, values: { url: shownUrl(url), ...values } } };
}
