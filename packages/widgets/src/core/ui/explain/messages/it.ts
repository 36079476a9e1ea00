import type { ExplainText } from './en.js';

export const it: ExplainText = {
  period: 'Periodo',
  allTime: 'da sempre',
  zone: 'Fuso orario',
  rests: (n) => `Si basa su ${n}.`,
  leftOut: 'Escluse',
  nothingLeftOut: 'Nulla è stato escluso.',
  formula: 'Formula',
  excluded: {
    noAmount: 'senza importo',
    noRate: 'senza tasso di cambio',
    noHistory: 'senza storico delle fasi',
    noDates: 'senza le date necessarie',
    noProbability: 'senza probabilità',
    noStage: 'senza fase',
    bornClosed: 'create già chiuse',
    negativeDuration: 'chiuse prima della creazione',
    noDate: 'senza data di chiusura prevista',
    lostUnknown: 'perse in una fase sconosciuta',
    notPositive: 'con importo nullo o negativo',
    notInStage: 'mai in questa fase',
    noCycle: 'vinte senza ciclo noto',
    notCreatedYet: 'create dopo questo giorno',
  },
  definitions: {
    openPipeline: { title: 'Pipeline aperta', definition: 'Trattative aperte ora, e il loro importo.', formula: 'Σ importo delle trattative aperte' },
    weightedPipeline: {
      title: 'Pipeline ponderata',
      definition: 'Importo aperto, ogni trattativa contata secondo la sua probabilità.',
      formula: 'Σ importo × probabilità',
    },
    dealSize: { title: 'Dimensione media', definition: 'Importo medio delle trattative vinte nel periodo.', formula: 'importo vinto ÷ vinte con importo' },
    winRate: { title: 'Tasso di successo', definition: 'Trattative vinte tra vinte e perse, per data di chiusura.', formula: 'vinte ÷ (vinte + perse)' },
    winRateByValue: {
      title: 'Tasso di successo in valore',
      definition: 'Importo vinto tra importo vinto e perso, per data di chiusura.',
      formula: 'importo vinto ÷ (importo vinto + perso)',
    },
    coverage: {
      title: 'Copertura',
      definition: 'Pipeline aperta attesa nel periodo, rispetto a quanto manca ancora alla quota.',
      formula: 'aperto ÷ (quota − vinto)',
    },
    concentration: {
      title: 'Concentrazione',
      definition: 'Quanto la pipeline aperta dipende dalle trattative più grandi.',
      formula: 'Σ importo delle più grandi ÷ Σ importo',
    },
    createdWinRate: {
      title: 'Tasso di successo delle create',
      definition: 'Trattative create nel periodo e vinte finora, su tutte quelle create.',
      formula: 'vinte tra le create ÷ create',
    },
    horizonWinRate: {
      title: 'Tasso di successo entro un tempo',
      definition: 'Trattative vinte entro tanti giorni dalla creazione, su quelle abbastanza vecchie per dirlo.',
      formula: 'vinte entro i giorni ÷ create da almeno altrettanti giorni',
    },
    winRateBreadth: {
      title: 'Tasso di successo stretto e ampio',
      definition: 'Tassi di successo secondo ciò che conta come non vinto: solo perdite, con le non decisioni, con le trattative ferme.',
      formula: 'vinte ÷ (vinte + perse [+ senza decisione] [+ ferme])',
    },
    lostReasons: {
      title: 'Motivi di perdita',
      definition: 'Trattative perse nel periodo, per motivo indicato.',
      formula: 'perse per il motivo ÷ tutte le perse',
    },
    kaplanMeierCycle: {
      title: 'Ciclo, Kaplan-Meier',
      definition: 'Giorni fino a vincere metà delle trattative create nel periodo, se nessuna potesse essere persa (perse censurate).',
      formula: 'il più piccolo t con Π (1 − vinte ÷ ancora in corso) ≤ ½',
    },
    cumulativeIncidence: {
      title: 'Vinte e perse nel tempo',
      definition: 'Quota delle trattative create nel periodo che è vinta, e persa, entro tanti giorni.',
      formula: 'Σ aperte subito prima × vinte nel giorno ÷ ancora in corso',
    },
    pipelineVelocity: {
      title: 'Velocità della pipeline',
      definition:
        'Quanto renderebbero al giorno le trattative aperte ora, con dimensione, tasso di successo e ciclo del periodo. Una stima del flusso, non una previsione.',
      formula: 'trattative aperte × dimensione × tasso di successo ÷ giorni di ciclo',
    },
    linearity: {
      title: 'Linearità',
      definition: 'Quanto regolarmente è arrivato l’importo vinto del periodo.',
      formula: '1 − 2 × area tra la quota vinta per giorno e una retta',
    },
    stageConversion: {
      title: 'Conversione di fase',
      definition: 'Trattative avanzate o vinte, tra quelle che erano nella fase.',
      formula: 'avanzate ÷ entrate',
    },
    funnel: {
      title: 'Imbuto',
      definition: 'Trattative create nel periodo, per la fase più avanzata che si sa raggiunta.',
      formula: 'hanno raggiunto la fase ÷ hanno raggiunto la precedente',
    },
    leak: { title: 'Perdita', definition: 'Trattative del periodo perse, per l’ultima fase aperta.', formula: 'perse dalla fase ÷ passate dalla fase' },
    cycleLength: {
      title: 'Durata del ciclo',
      definition: 'Giorni dalla creazione alla chiusura delle trattative vinte nel periodo.',
      formula: 'mediana (chiusura − creazione)',
    },
    timeInStage: { title: 'Tempo nella fase', definition: 'Giorni trascorsi in una fase prima di lasciarla.', formula: 'mediana (uscita − entrata)' },
    stageAgeing: {
      title: 'Anzianità nella fase',
      definition: 'Giorni delle trattative aperte nella loro fase, rispetto al tempo abituale.',
      formula: 'oggi − entrata',
    },
    staleDeals: {
      title: 'Trattative ferme',
      definition: 'Trattative aperte che nessuno ha toccato da più tempo della soglia.',
      formula: 'oggi − ultima attività > soglia',
    },
    salesVelocity: {
      title: 'Velocità di vendita',
      definition: 'Quanto rende la pipeline al giorno, dalle sue quattro leve. Una misura approssimata del flusso, non una previsione.',
      formula: 'trattative × dimensione × tasso di successo ÷ giorni di ciclo',
    },
    leverSensitivity: {
      title: 'Effetto di una leva',
      definition: 'Come cambia la velocità quando una leva migliora e le altre restano.',
      formula: 'velocità con la leva cambiata − velocità',
    },
    quotaAttainment: { title: 'Raggiungimento della quota', definition: 'Importo vinto rispetto alla quota del periodo.', formula: 'vinto ÷ quota' },
    pacing: {
      title: 'Ritmo',
      definition: 'Importo vinto rispetto alla parte di quota che il tempo trascorso richiede.',
      formula: 'vinto ÷ (quota × parte trascorsa)',
    },
    gapToQuota: { title: 'Distanza dalla quota', definition: 'Quanto manca ancora alla quota.', formula: 'quota − vinto' },
    waterfall: {
      title: 'Andamento della pipeline',
      definition: 'Come è cambiata la pipeline aperta nel periodo: che cosa è entrato, cresciuto, è stato vinto, perso, rinviato o è uscito.',
      formula: 'inizio + tutte le barre = fine',
    },
    slipRate: {
      title: 'Tasso di slittamento',
      definition: 'Trattative con chiusura prevista nel periodo al suo inizio e poi rinviate.',
      formula: 'slittate ÷ trattative previste all’inizio del periodo',
    },
    forecast: {
      title: 'Previsione',
      definition: 'Il vinto finora, e la distribuzione esatta di quanto le trattative attese nel periodo possono aggiungere.',
      formula: 'vinto + Σ importo delle trattative che si vincono, ciascuna con la sua probabilità',
    },
  },
};
