import type { UiText } from './en.js';

export const it: UiText = {
  table: 'Mostra come tabella',
  chart: 'Mostra come grafico',
  csv: 'Scarica CSV',
  deals: 'Trattative dietro al numero',
  explain: 'Come si calcola',
  filter: 'Filtro',
  data: 'Dati',
  selection: 'Selezione',
  search: 'Cerca',
  previousPage: 'Pagina precedente',
  nextPage: 'Pagina successiva',
  range: (from, to, total) => `${from}–${to} di ${total}`,
  noDeals: 'Nessuna trattativa.',
};
