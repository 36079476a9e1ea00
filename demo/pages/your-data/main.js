import { applyChoices } from './apply-choices.js';
import { setUpArrival } from './arrive.js';
import { createChoices } from './choices.js';
import { drawFiles } from './file-list.js';
import { drawMapping } from './mapping.js';
import { drawSettings } from './settings.js';
import { followState, stateOf } from './source-state.js';
import { drawStages } from './stages.js';
import { setUpTakeAway } from './take-away.js';

const at = (selector) => document.querySelector(selector);
const source = at('#yours');
const say = (sentence) => (at('#said').textContent = sentence);

const choices = createChoices(() => draw());
const drawSettingsAgain = drawSettings(at('#settings'), choices);
const drawSnippet = setUpTakeAway(source, choices, say);

setUpArrival(
  (tables, more, fresh) => {
    if (fresh || choices.now.tables.length === 0) choices.begin({ ...more, tables });
    else choices.change({ tables: [...choices.now.tables, ...tables] });
    say(`Reading ${tables.map(({ name }) => name).join(', ')}, here in this browser.`);
  },
  (sentence) => (at('#refused').textContent = sentence),
);

at('#undo').addEventListener('click', () => choices.undo());
at('#reset').addEventListener('click', () => choices.reset());
void followState(source, () => drawRecognised());

function draw() {
  at('#work').hidden = choices.now.tables.length === 0;
  applyChoices(source, choices.now);
  drawFiles(at('#file-list'), choices);
  drawSettingsAgain();
  at('#undo').disabled = !choices.canUndo;
  at('#reset').disabled = !choices.corrected;
  drawRecognised();
  drawSnippet();
}

function drawRecognised() {
  drawMapping(at('#mapping'), choices, stateOf(source));
  drawStages(at('#stages'), choices, stateOf(source));
}
