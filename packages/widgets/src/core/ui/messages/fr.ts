import type { UiText } from './en.js';

export const fr: UiText = {
  table: 'Voir en tableau',
  chart: 'Voir en graphique',
  csv: 'Télécharger en CSV',
  deals: 'Les affaires derrière',
  explain: 'Mode de calcul',
  filter: 'Filtre',
  data: 'Données',
  selection: 'Sélection',
  search: 'Rechercher',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  range: (from, to, total) => `${from} à ${to} sur ${total}`,
  noDeals: 'Aucune affaire.',
};
