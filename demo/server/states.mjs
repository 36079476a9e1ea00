const JSON_TYPE = 'application/json; charset=utf-8';
const SIGN_IN =
  '<!doctype html><html><head><title>Sign in</title></head><body><form><input name="user"><input type="password" name="word"></form></body></html>';

/**
 * Answers as a server gives them on a bad day, by address: what the gallery shows its states with.
 * `null` for an address that is none of these; `wait` where the answer never comes.
 * @param {{ deals: object[] }} books
 */
export function createStates(books) {
  const answers = {
    '/states/loading.json': { wait: true },
    '/states/empty.json': { status: 200, type: JSON_TYPE, body: '{"deals":[]}' },
    '/states/error.json': { status: 500, type: 'text/plain', body: 'The database is asleep.' },
    '/states/signed-out.json': { status: 401, type: JSON_TYPE, body: '{"error":"Sign in first."}' },
    '/states/sign-in-page.json': { status: 200, type: 'text/html; charset=utf-8', body: SIGN_IN },
  };
  return (path, now) => (path === '/states/stale.json' ? stale(books, now) : (answers[path] ?? null));
}

/** Good data of three days ago: the export stopped, and nobody noticed. */
function stale(books, now) {
  const generatedAt = new Date(now - 3 * 86_400_000).toISOString();
  return { status: 200, type: JSON_TYPE, body: JSON.stringify({ generatedAt, deals: books.deals }) };
}
