const HEAD = ['what', 'against', 'anchor', 'ours', 'ours, least', 'ratio', 'goal', 'met'];

/** Prints one section of the results as a table. */
export function printTable(title, rows) {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const show = (cells) => cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`\n${title}`);
  console.log(show(HEAD));
  console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const [i, cells] of lines.slice(1).entries()) console.log(show(cells) + (rows[i].note ? `  ${rows[i].note}` : ''));
}

function cellsOf({ what, against, anchor, ours, oursLeast, unit, ratio, goal, met }) {
  const times = ratio === null ? '' : `${ratio.toFixed(2)} ×`;
  return [what, against, figure(anchor, unit), figure(ours, unit), figure(oursLeast, unit), times, goal, met === null ? '' : met ? 'yes' : 'NO'];
}

function figure(value, unit) {
  if (value === null || Number.isNaN(value)) return '–';
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return `${value.toFixed(digits)} ${unit}`.trim();
}
