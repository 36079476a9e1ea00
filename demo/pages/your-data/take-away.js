import { offlineFile } from './offline.js';
import { dashboardHtml } from './snippet.js';
import { stateOf } from './source-state.js';
import { tableTexts } from './table-text.js';

const SCRIPT = '<script src="sluice.js" defer></script>';
/** More than this of data is not shown in the box, but copied all the same. */
const SHOWN_SIGNS = 6_000;

/** Snippet, copy and download. Returns what redraws the snippet. */
export function setUpTakeAway(source, choices, say) {
  const code = document.querySelector('#snippet');
  const way = () => document.querySelector('[name="way"]:checked').value;
  const texts = () => tableTexts(choices.now.tables, stateOf(source));
  let html = '';

  const draw = async () => {
    html = `${SCRIPT}\n${dashboardHtml(choices.now, way() === 'inside' ? await texts() : null)}`;
    code.textContent = html.length > SHOWN_SIGNS ? `${html.slice(0, SHOWN_SIGNS)}\n… ${html.length - SHOWN_SIGNS} more characters are copied` : html;
  };

  for (const radio of document.querySelectorAll('[name="way"]')) radio.addEventListener('change', () => void draw());
  document.querySelector('#copy').addEventListener('click', async () => {
    await draw();
    await navigator.clipboard.writeText(html);
    say('The snippet is copied.');
  });
  document.querySelector('#download').addEventListener('click', async () => {
    const file = await offlineFile(choices.now, await texts(), choices.now.locale || navigator.language || 'en');
    save('pipeline.html', file);
    say('The file is made: pipeline.html holds your data, the settings and Sluice.');
  });
  return () => void draw();
}

function save(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
