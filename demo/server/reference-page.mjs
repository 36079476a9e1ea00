import { withShell } from './page-shell.mjs';

/** The page around the reference. */
export function pageAround(content) {
  const html = `<!doctype html>
<html lang="en">
  <head>
    <!-- head -->
    <title>Reference: elements and metrics</title>
    <link rel="stylesheet" href="/reference/reference.css" />
  </head>
  <body>
    <!-- bar -->
    <main id="main">
      <h1>Reference</h1>
      <p class="lead">What each element takes and tells, and how each number is computed. Made from the build itself, so it cannot fall behind.</p>
      ${content}
    </main>
  </body>
</html>`;
  return withShell(html, '/reference/');
}

/** Text as HTML; what stands in backticks becomes code. */
export function prose(text) {
  return escaped(text ?? '').replace(/`([^`]+)`/g, '<code>$1</code>');
}

export function escaped(text) {
  return String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}
