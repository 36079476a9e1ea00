import type { Problem } from './problem.js';
import { hasOpenQuote, splitOutsideQuotes, unquote } from './quoted-text.js';
import type { StageKind } from './stage.js';
import type { StageSpec } from './stage-spec.js';

const PERCENT = /^(.*\S)\s+([+-]?\d+(?:[.,]\d+)?)\s*%$/s;
const KIND = /^(.*?)\s*=\s*([^="]*)$/s;
const KINDS: Readonly<Record<string, StageKind>> = { open: 'open', won: 'won', lost: 'lost', postwin: 'postWin', 'post-win': 'postWin' };

/**
 * Reads `Nouvelle 10%; Proposition 40%; Gagnée=won; Perdue=lost`: stages in order, each a label or id, then its probability, then what it means.
 * Quotes keep semicolons, equals and percent signs in a label. A probability or meaning that cannot be read is left out, the stage stays;
 * a stage named twice counts once. Each mistake is a problem `bad-stages`.
 */
export function parseStages(text: string): { readonly specs: readonly StageSpec[]; readonly problems: readonly Problem[] } {
  const specs: StageSpec[] = [];
  const problems: Problem[] = [];
  if (hasOpenQuote(text)) return { specs, problems: [badStages(text, 'a closing quote for each opening one')] };
  for (const part of splitOutsideQuotes(text, ';')) {
    if (part.trim() === '') continue;
    const spec = readSpec(part.trim(), problems);
    if (spec.label === '') problems.push(badStages(part, 'a label before the probability or the meaning'));
    else if (specs.some(({ label }) => label.toLowerCase() === spec.label.toLowerCase())) problems.push(badStages(part, 'each stage once'));
    else specs.push(spec);
  }
  return { specs, problems };
}

function readSpec(part: string, problems: Problem[]): StageSpec {
  const withKind = KIND.exec(part);
  const kind = withKind === null ? null : (KINDS[(withKind[2] as string).trim().toLowerCase()] ?? null);
  if (withKind !== null && kind === null) problems.push(badStages(part, 'open, won, lost or postWin after the equals sign'));
  const rest = withKind === null ? part : (withKind[1] as string);
  const withPercent = PERCENT.exec(rest);
  if (withPercent === null) return { label: unquote(rest).text, probability: null, kind };
  const probability = Number((withPercent[2] as string).replace(',', '.')) / 100;
  const valid = probability >= 0 && probability <= 1;
  if (!valid) problems.push(badStages(part, 'a probability from 0% to 100%'));
  return { label: unquote(withPercent[1] as string).text, probability: valid ? probability || 0 : null, kind };
}

function badStages(part: string, wanted: string): Problem {
  return {
    code: 'bad-stages',
    severity: 'warning',
    message: `"${part.trim()}" in the list of stages cannot be read; expected ${wanted}, as in "New 10%; Proposal 40%; Won=won; Lost=lost".`,
    values: { part: part.trim() },
  };
}
