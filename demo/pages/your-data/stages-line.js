/**
 * Stages as the attribute `stages` writes them: `New 10%; Won=won`.
 * @param {readonly { label: string, kind: string, probability: number | null }[]} stages
 */
export function stagesLine(stages) {
  return stages
    .map(({ label, kind, probability }) => {
      const percent = kind === 'open' && probability !== null ? ` ${Math.round(probability * 1000) / 10}%` : '';
      return `${quoted(label)}${percent}${kind === 'open' ? '' : `=${kind}`}`;
    })
    .join('; ');
}

function quoted(label) {
  return /[;="%]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label;
}
