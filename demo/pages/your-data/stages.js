import { build, picker } from './build.js';
import { keepFocus } from './keep-focus.js';
import { stagesLine } from './stages-line.js';

const OUTCOMES = [
  ['open', 'Open'],
  ['won', 'Won'],
  ['lost', 'Lost'],
  ['postWin', 'After the win'],
];

let drawn = '';

/** The stages of the pipeline in view, in order; each change writes the whole list into the choices. */
export function drawStages(list, choices, state) {
  const stages = (state?.stages ?? []).filter(({ pipelineId }) => state.pipeline === null || pipelineId === state.pipeline);
  const key = JSON.stringify(stages);
  if (key === drawn) return;
  drawn = key;
  const write = (next) => choices.change({ stages: stagesLine(next) });
  keepFocus(list, () => list.replaceChildren(...stages.map((stage, i) => rowOf(stage, i, stages, write))));
}

function rowOf(stage, i, stages, write) {
  const { label, kind, probability } = stage;
  const replace = (part) => write(stages.map((each) => (each === stage ? { ...each, ...part } : each)));
  const outcome = picker(OUTCOMES, kind, { label: `What “${label}” means`, dataset: { focus: `${label} outcome` } });
  outcome.addEventListener('change', () => replace({ kind: outcome.value }));
  const value = probability === null ? '' : String(Math.round(probability * 1000) / 10);
  const percent = build('input', { type: 'number', min: 0, max: 100, value, label: `Probability of “${label}” in percent`, dataset: { focus: `${label} %` } });
  percent.disabled = kind !== 'open';
  percent.addEventListener('change', () => replace({ probability: percent.value === '' ? null : Math.min(100, Math.max(0, Number(percent.value))) / 100 }));
  const move = (by, text, sign) => {
    const button = build('button', { type: 'button', label: `Move “${label}” ${text}`, dataset: { focus: `${label} ${text}` } }, sign);
    button.disabled = stages[i + by] === undefined;
    button.addEventListener('click', () => write(moved(stages, i, by)));
    return button;
  };
  return build('li', { className: 'row' }, build('span', { className: 'name' }, label), outcome, percent, '%', move(-1, 'up', '↑'), move(1, 'down', '↓'));
}

function moved(stages, i, by) {
  const next = [...stages];
  next.splice(i + by, 0, ...next.splice(i, 1));
  return next;
}
