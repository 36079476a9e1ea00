import type { ChartText } from './en.js';

export const it: ChartText = {
  heading: 'Grafico',
  summary: (rows, columns) => `${rows} righe: ${columns}.`,
  noSpec: 'Ancora nulla da disegnare',
  noSpecHint: 'Dai a questo elemento le proprietà query e spec.',
  refused: 'Questo grafico è rifiutato',
  refusedHint: 'Un grafico non contiene nulla che carichi, apra o esegua qualcosa.',
  failed: 'Questo grafico non si può disegnare',
  failedHint: 'I suoi numeri sono nella tabella.',
  deals: { open: 'Trattative aperte', won: 'Trattative vinte', stale: 'Trattative ferme' },
};
