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
    noDate: 'sans date de clôture prévue',
    lostUnknown: 'perdues à une étape inconnue',
    notPositive: 'd’un montant nul ou négatif',
    notInStage: 'jamais à cette étape',
    noCycle: 'gagnées sans cycle connu',
    notCreatedYet: 'créées après ce jour',
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
    coverage: {
      title: 'Couverture',
      definition: 'Pipeline ouvert attendu dans la période, rapporté à ce qui manque encore pour le quota.',
      formula: 'ouvert ÷ (quota − gagné)',
    },
    concentration: {
      title: 'Concentration',
      definition: 'Ce que le pipeline ouvert doit à ses plus grosses affaires.',
      formula: 'Σ montant des plus grosses affaires ÷ Σ montant',
    },
    createdWinRate: {
      title: 'Taux de réussite des affaires créées',
      definition: 'Affaires créées dans la période et gagnées à ce jour, parmi toutes celles créées.',
      formula: 'gagnées parmi les créées ÷ créées',
    },
    horizonWinRate: {
      title: 'Taux de réussite dans un délai',
      definition: 'Affaires gagnées dans ce délai après leur création, parmi celles assez anciennes pour le dire.',
      formula: 'gagnées dans le délai ÷ créées depuis au moins ce délai',
    },
    winRateBreadth: {
      title: 'Taux de réussite étroit et large',
      definition: 'Taux de réussite selon ce qui compte comme non gagné : pertes seules, avec les non-décisions, avec les affaires dormantes.',
      formula: 'gagnées ÷ (gagnées + perdues [+ sans décision] [+ dormantes])',
    },
    lostReasons: {
      title: 'Motifs de perte',
      definition: 'Affaires perdues dans la période, par motif indiqué.',
      formula: 'perdues pour ce motif ÷ toutes les perdues',
    },
    kaplanMeierCycle: {
      title: 'Cycle, Kaplan-Meier',
      definition: 'Jours jusqu’à ce que la moitié des affaires créées dans la période soit gagnée, si aucune ne pouvait être perdue (perdues censurées).',
      formula: 'plus petit t où Π (1 − gagnées ÷ encore en cours) ≤ ½',
    },
    cumulativeIncidence: {
      title: 'Gagnées et perdues au fil du temps',
      definition: 'Part des affaires créées dans la période gagnée, et perdue, en tant de jours.',
      formula: 'Σ ouvertes juste avant × gagnées ce jour ÷ encore en cours',
    },
    pipelineVelocity: {
      title: 'Vélocité du pipeline',
      definition:
        'Ce que les affaires ouvertes rapporteraient par jour, à la taille, au taux de réussite et au cycle de la période. Un ordre de grandeur du débit, pas une prévision.',
      formula: 'affaires ouvertes × taille × taux de réussite ÷ jours de cycle',
    },
    linearity: {
      title: 'Linéarité',
      definition: 'À quel point le montant gagné de la période est arrivé régulièrement.',
      formula: '1 − 2 × aire entre la part gagnée par jour et une droite',
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
