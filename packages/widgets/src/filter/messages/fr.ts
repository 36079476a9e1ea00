import type { FilterText } from './en.js';

export const fr: FilterText = {
  label: 'Filtre',
  pipeline: 'Pipeline',
  owner: 'Responsable',
  period: 'Période',
  anyone: 'Tout le monde',
  someone: (n) => `${n} responsables`,
  standard: 'Comme prévu',
  search: 'Chercher quelqu’un',
  clear: 'Effacer le filtre',
  periods: {
    'this-month': 'Ce mois-ci',
    'last-month': 'Le mois dernier',
    'this-quarter': 'Ce trimestre',
    'last-quarter': 'Le trimestre dernier',
    'next-quarter': 'Le trimestre prochain',
    'this-year': 'Cette année',
    'last-year': 'L’année dernière',
    'last-30-days': '30 derniers jours',
    'last-90-days': '90 derniers jours',
    'last-365-days': '365 derniers jours',
    all: 'Depuis toujours',
  },
};
