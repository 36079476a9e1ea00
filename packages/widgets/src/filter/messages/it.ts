import type { FilterText } from './en.js';

export const it: FilterText = {
  label: 'Filtro',
  pipeline: 'Pipeline',
  owner: 'Responsabile',
  period: 'Periodo',
  anyone: 'Tutti',
  someone: (n) => `${n} responsabili`,
  standard: 'Predefinito',
  search: 'Cerca qualcuno',
  clear: 'Cancella filtro',
  periods: {
    'this-month': 'Questo mese',
    'last-month': 'Il mese scorso',
    'this-quarter': 'Questo trimestre',
    'last-quarter': 'Il trimestre scorso',
    'next-quarter': 'Il prossimo trimestre',
    'this-year': 'Quest’anno',
    'last-year': 'L’anno scorso',
    'last-30-days': 'Ultimi 30 giorni',
    'last-90-days': 'Ultimi 90 giorni',
    'last-365-days': 'Ultimi 365 giorni',
    all: 'Da sempre',
  },
};
