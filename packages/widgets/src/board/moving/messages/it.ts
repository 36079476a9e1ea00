import type { MovingText } from './en.js';

export const it: MovingText = {
  pickedUp: (deal, stage) => `${deal} presa da ${stage}. Scegli una fase con le frecce, posa con spazio, annulla con esc.`,
  over: (stage, place, count) => `${stage}, ${place} di ${count}`,
  cancelled: (deal, stage) => `Spostamento annullato. ${deal} resta in ${stage}.`,
  moved: (deal, stage) => `${deal} spostata in ${stage}.`,
  movedShort: (stage) => `Spostata in ${stage}.`,
  undo: 'Annulla',
  notMoved: (deal, stage) => `Non è stato possibile spostare ${deal}, che torna in ${stage}.`,
  notSaved: 'Niente in questa pagina salva gli spostamenti: la trattativa resta dov’era.',
  noId: 'Questa trattativa non ha un id nella sua fonte, quindi non si può spostare.',
  stillMoving: 'Questa trattativa è ancora in fase di salvataggio.',
};
