/** The page around the reference. */
export function pageAround(content) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Reference: elements and metrics</title>
    <link rel="icon" href="/assets/icon.svg" />
    <link rel="stylesheet" href="/assets/demo.css" />
    <link rel="stylesheet" href="/reference/reference.css" />
    <script src="/assets/theme.js" type="module"></script>
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <nav class="bar" aria-label="Demo">
      <a class="brand" href="/">Sluice</a>
      <a href="/">Gallery</a>
      <a href="/intranet/">Intranet page</a>
      <a href="/crm/">CRM page</a>
      <a href="/wall/">TV wall</a>
      <a href="/your-data/">Your data</a>
      <a href="/reference/" aria-current="page">Reference</a>
      <select class="themes" aria-label="Theme">
        <option value="auto">System theme</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </nav>
    <main id="main">
      <h1>Reference</h1>
      <p class="lead">What each element takes and tells, and how each number is computed. Made from the build itself, so it cannot fall behind.</p>
      ${content}
    </main>
  </body>
</html>`;
}

/** Text as HTML; what stands in backticks becomes code. */
export function prose(text) {
  return escaped(text ?? '').replace(/`([^`]+)`/g, '<code>$1</code>');
}

export function escaped(text) {
  return String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}
