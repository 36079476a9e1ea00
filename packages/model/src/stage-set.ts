/** A deal won straight from the last open stage has this beside its stages. */
const WON = 'won';

/** Stages as one text that can be looked through: codes ascending, each between blanks. */
export function stageSet(codes: readonly number[], won = false): string {
  let text = ' ';
  for (const code of codes) text += `${code} `;
  return won ? `${text}${WON} ` : text;
}

/** What the text of a set contains where this stage, or the win, is in it. */
export function inStageSet(member: number | 'won'): string {
  return ` ${member} `;
}
