import type { MovingText } from './en.js';

export const fr: MovingText = {
  pickedUp: (deal, stage) => `${deal} prise de ${stage}. Choisissez une étape avec les flèches, déposez avec espace, annulez avec échap.`,
  over: (stage, place, count) => `${stage}, ${place} sur ${count}`,
  cancelled: (deal, stage) => `Déplacement annulé. ${deal} reste à ${stage}.`,
  moved: (deal, stage) => `${deal} déplacée vers ${stage}.`,
  movedShort: (stage) => `Déplacée vers ${stage}.`,
  undo: 'Annuler',
  notMoved: (deal, stage) => `${deal} n’a pas pu être déplacée et revient à ${stage}.`,
  notSaved: 'Rien sur cette page n’enregistre les déplacements : l’affaire reste où elle était.',
  noId: 'Cette affaire n’a pas d’identifiant dans sa source ; elle ne peut pas être déplacée.',
  stillMoving: 'Cette affaire est encore en cours d’enregistrement.',
};
