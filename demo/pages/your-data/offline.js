import { dashboardHtml } from './snippet.js';

const LIBRARY = '/sluice/sluice.js';
/** Parts that the classic script loads from beside itself, where they do not stand in the page already. */
const siblings = (language) => ['/sluice/sluice-charts.js', ...(['fr', 'it'].includes(language) ? [`/sluice/sluice-${language}.js`] : [])];

/** One HTML file that needs nothing else: Sluice, the data, the settings. */
export async function offlineFile(choices, texts, language) {
  const scripts = await Promise.all([...siblings(language.split('-')[0]), LIBRARY].map(fetchText));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pipeline</title>
<style>
:root { color-scheme: light dark }
body { margin: 0; padding: clamp(12px, 2vw, 32px); background: #f5f6f8; font-family: system-ui, sans-serif }
@media (prefers-color-scheme: dark) { body { background: #0e131b } }
</style>
</head>
<body>
${dashboardHtml(choices, texts)}
${scripts.map((text) => `<script>${inlined(text)}</script>`).join('\n')}
</body>
</html>
`;
}

/** A script's text that no HTML parser can end or misread. In strings, templates and patterns the added sign changes nothing. */
function inlined(text) {
  return text
    .replace(/\/\/# sourceMappingURL=\S+\s*$/, '')
    .replace(/<(?=\/script)/gi, '\\x3c')
    .replaceAll('<!--', '\\x3c!--');
}

async function fetchText(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}; the file cannot be made without it.`);
  return response.text();
}
