import type { ExplainText } from './en.js';

export const fr: ExplainText = {
  period: 'Période',
  allTime: 'depuis toujours',
  zone: 'Fuseau horaire',
  rests: (n) => `Repose sur ${n}.`,
  leftOut: 'Écarté',
  nothingLeftOut: 'Rien n’a été écarté.',
  formula: 'Formule',
  excluded: {
    noAmount: 'sans montant',
    noRate: 'sans taux de change',
    noHistory: 'sans historique des étapes',
    noDates: 'sans les dates nécessaires',
    noProbability: 'sans probabilité',
    noStage: 'sans étape',
    bornClosed: 'créées déjà closes',
    negativeDuration: 'closes avant leur création',
    noCloseDate: 'sans date de clôture prévue',
    lostUnknown: 'perdues à une étape inconnue',
  },
  definitions: {
    openPipeline: { title: 'Pipeline ouvert', definition: 'Les affaires ouvertes maintenant, et leur montant.', formula: 'Σ montant des affaires ouvertes' },
    weightedPipeline: {
      title: 'Pipeline pondéré',
      definition: 'Le montant ouvert, chaque affaire comptée selon sa probabilité.',
      formula: 'Σ montant × probabilité',
    },
    dealSize: {
      title: 'Taille d’affaire',
      definition: 'Montant moyen des affaires gagnées dans la période.',
      formula: 'montant gagné ÷ affaires gagnées avec montant',
    },
    winRate: {
      title: 'Taux de réussite',
      definition: 'Affaires gagnées parmi les gagnées et perdues, par date de clôture.',
      formula: 'gagnées ÷ (gagnées + perdues)',
    },
    winRateByValue: {
      title: 'Taux de réussite en valeur',
      definition: 'Montant gagné parmi le montant gagné et perdu, par date de clôture.',
      formula: 'montant gagné ÷ (montant gagné + perdu)',
    },
    stageConversion: {
      title: 'Conversion d’étape',
      definition: 'Affaires passées plus loin ou gagnées, parmi celles qui étaient à l’étape.',
      formula: 'avancées ÷ entrées',
    },
    funnel: {
      title: 'Entonnoir',
      definition: 'Affaires créées dans la période, selon l’étape la plus avancée qu’on leur connaît.',
      formula: 'ont atteint l’étape ÷ ont atteint la précédente',
    },
    leak: {
      title: 'Fuite',
      definition: 'Affaires de la période perdues, selon leur dernière étape ouverte.',
      formula: 'perdues à l’étape ÷ passées par l’étape',
    },
    cycleLength: {
      title: 'Durée du cycle',
      definition: 'Jours de la création à la clôture des affaires gagnées dans la période.',
      formula: 'médiane (clôture − création)',
    },
    timeInStage: { title: 'Temps à l’étape', definition: 'Jours passés à une étape avant d’en sortir.', formula: 'médiane (sortie − entrée)' },
    stageAgeing: {
      title: 'Ancienneté à l’étape',
      definition: 'Jours des affaires ouvertes à leur étape, face à la durée habituelle.',
      formula: 'aujourd’hui − entrée',
    },
    staleDeals: {
      title: 'Affaires dormantes',
      definition: 'Affaires ouvertes que personne n’a touchées depuis plus longtemps que le seuil.',
      formula: 'aujourd’hui − dernière action > seuil',
    },
    salesVelocity: {
      title: 'Vélocité des ventes',
      definition: 'Ce que le pipeline rapporte par jour, à partir de ses quatre leviers. Une mesure approchée du débit, pas une prévision.',
      formula: 'affaires × taille × taux de réussite ÷ jours de cycle',
    },
    leverSensitivity: {
      title: 'Effet d’un levier',
      definition: 'Ce que devient la vélocité quand un levier s’améliore et que les autres restent.',
      formula: 'vélocité avec le levier changé − vélocité',
    },
    quotaAttainment: { title: 'Atteinte du quota', definition: 'Montant gagné par rapport au quota de la période.', formula: 'gagné ÷ quota' },
    pacing: {
      title: 'Rythme',
      definition: 'Montant gagné face à la part du quota que demande le temps écoulé.',
      formula: 'gagné ÷ (quota × part écoulée)',
    },
    gapToQuota: { title: 'Reste à faire', definition: 'Ce qui manque encore pour atteindre le quota.', formula: 'quota − gagné' },
    waterfall: {
      title: 'Évolution du pipeline',
      definition: 'Comment le pipeline ouvert a changé pendant la période : ce qui est entré, a grandi, a été gagné, perdu, repoussé ou est parti.',
      formula: 'début + toutes les barres = fin',
    },
    slipRate: {
      title: 'Taux de report',
      definition: 'Affaires dont la clôture était prévue dans la période à son début et qui ont été reportées.',
      formula: 'reportées ÷ affaires prévues au début de la période',
    },
    forecast: {
      title: 'Prévision',
      definition: 'Le gagné à ce jour, et la distribution exacte de ce que les affaires attendues dans la période peuvent ajouter.',
      formula: 'gagné + Σ montant des affaires qui se gagnent, chacune selon sa chance',
    },
  },
};
