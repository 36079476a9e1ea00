import type { ChartText } from './en.js';

export const fr: ChartText = {
  heading: 'Graphique',
  summary: (rows, columns) => `${rows} lignes : ${columns}.`,
  noSpec: 'Rien à dessiner pour l’instant',
  noSpecHint: 'Donnez à cet élément ses propriétés query et spec.',
  refused: 'Ce graphique est refusé',
  refusedHint: 'Un graphique ne contient rien qui charge, ouvre ou exécute quelque chose.',
  failed: 'Ce graphique ne peut pas être dessiné',
  failedHint: 'Ses chiffres sont dans le tableau.',
  deals: { open: 'Affaires ouvertes', won: 'Affaires gagnées', stale: 'Affaires en sommeil' },
};
