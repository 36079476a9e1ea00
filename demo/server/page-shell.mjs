const PAGES = [
  ['/', 'Gallery'],
  ['/intranet/', 'Intranet page'],
  ['/crm/', 'CRM page'],
  ['/wall/', 'TV wall'],
  ['/your-data/', 'Your data'],
  ['/reference/', 'Reference'],
];

const HEAD = `<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="/assets/icon.svg" />
    <link rel="stylesheet" href="/assets/demo.css" />
    <script src="/assets/theme.js" type="module"></script>`;

/** What the pages of the demo share: put where a page says `<!-- head -->` and `<!-- bar -->`. `path` is the page's own. */
export function withShell(html, path) {
  return html.replace('<!-- head -->', HEAD).replace('<!-- bar -->', () => barOf(path));
}

function barOf(path) {
  const links = PAGES.map(([address, name]) => `<a href="${address}"${address === path ? ' aria-current="page"' : ''}>${name}</a>`);
  return `<a class="skip" href="#main">Skip to the content</a>
    <nav class="bar" aria-label="Demo">
      <a class="brand" href="/">Sluice</a>
      ${links.join('\n      ')}
      <select class="themes" aria-label="Theme">
        <option value="auto">System theme</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </nav>`;
}
