import type { StageKind } from './stage.js';

/** What the words of a stage's label say: its kind, and among open stages how far along, 0 to 100. */
export interface StageMeaning {
  readonly kind: StageKind;
  readonly rank: number;
}

// English, French, Italian, German, Spanish; without accents. A star stands for any ending.
const LOST =
  'lost perdu perdue perdus perdues persa perso perse persi verloren perdida perdido perdidas perdidos rejected dropped abandon* abgelehnt abgebrochen';
const WON = 'won gagne gagnee gagnes gagnees vinta vinto vinte vinti gewonnen ganada ganado ganadas ganados';

const OPEN: readonly (readonly [rank: number, words: string])[] = [
  [5, 'new nouveau nouvelle nuova nuovo neu neue neuer nueva nuevo lead leads inbound entrant* eingang'],
  [10, 'prospect* suspect identif* target* akquise prospeccion'],
  [20, 'contact* contatt* kontakt* first erstkontakt engaging engaged premier primo primer outreach'],
  [30, 'qualif* qualified calific* cualific* sql mql'],
  [35, 'discovery decouverte scoping needs besoin* bedarf* esigenz* analys* analis* necesidad* descubrimiento'],
  [45, 'meeting demo* presentation presentazione prasentation presentacion rdv rendez appointment incontro appuntamento termin cita reunion visit* besuch'],
  [50, 'evaluation evaluating valutazione bewertung evaluacion trial pilot* poc test* essai prova prueba'],
  [60, 'propos* propuesta quot* offer* offre devis offerta preventivo angebot* oferta presupuesto estimate kostenvoranschlag'],
  [70, 'decision* decisione entscheid* shortlist* perception review'],
  [80, 'negoti* negoci* negozi* trattativa verhandl* negociacion'],
  [90, 'contract* contrat* vertrag* contratt* commit* verbal* legal signature firma unterschrift closing bouclage abschluss chiusura cierre'],
];

const lost = matcher(LOST);
const won = matcher(WON);
const open = OPEN.map(([rank, words]) => ({ rank, matches: matcher(words) }));

/** Reads a label by well-known words; null where it holds none. Of several open words the furthest along counts. */
export function stageMeaning(label: string): StageMeaning | null {
  const words = foldedWords(label);
  if (words.some(lost)) return { kind: 'lost', rank: 100 };
  if (words.some(won)) return { kind: 'won', rank: 100 };
  const ranks = open.filter(({ matches }) => words.some(matches)).map(({ rank }) => rank);
  return ranks.length === 0 ? null : { kind: 'open', rank: Math.max(...ranks) };
}

function matcher(list: string): (word: string) => boolean {
  const entries = list.split(' ');
  const whole = new Set(entries.filter((entry) => !entry.endsWith('*')));
  const stems = entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  return (word) => whole.has(word) || stems.some((stem) => word.startsWith(stem));
}

function foldedWords(label: string): readonly string[] {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => (word.startsWith('closed') && word.length > 6 ? [word.slice(6)] : [word]))
    .filter((word) => word !== '');
}
