import type { FetchProblem } from './fetch-problem.js';
import { parsedUrl } from './parsed-url.js';
import { shownUrl } from './shown-url.js';

const READABLE = new Set(['http:', 'https:', 'blob:', 'data:', 'file:']);

/** Why a request cannot even be made: an address no fetch takes, or a header no request may carry. Null where it can. Trying again would not help. */
export function problemOfRequest(url: string, headers: Readonly<Record<string, string>>): FetchProblem | null {
  return problemOfUrl(url) ?? problemOfHeaders(headers);
}

function problemOfUrl(url: string): FetchProblem | null {
  const parsed = parsedUrl(url);
  if (!parsed)
    return refused('bad-url', { url: shownUrl(url) }, `"${shownUrl(url)}" is not an absolute address; expected one like https://example.com/deals.json.`);
  const { protocol, username, password } = parsed;
  if (!READABLE.has(protocol))
    return refused('bad-url', { url: shownUrl(url) }, `${shownUrl(url)} cannot be fetched; expected an address that starts with https: or http:.`);
  if (username === '' && password === '') return null;
  return refused(
    'password-in-url',
    { url: shownUrl(url) },
    `The address of ${shownUrl(url)} carries a user name or password, which browsers refuse; hand it over in \`headers\` or \`getToken\`.`,
  );
}

function problemOfHeaders(headers: Readonly<Record<string, string>>): FetchProblem | null {
  for (const [name, value] of Object.entries(headers)) {
    try {
      new Headers([[name, value]]);
    } catch {
      // The value may be a secret, so it is not shown.
      return refused(
        'bad-header',
        { name: name.slice(0, 60) },
        `The header "${name.slice(0, 60)}" cannot be sent: its name or value holds characters that headers may not have.`,
      );
    }
  }
  return null;
}

function refused(code: string, values: Readonly<Record<string, string>>, message: string): FetchProblem {
  return { reason: 'no-source', problem: { code, severity: 'error', message, values } };
}
