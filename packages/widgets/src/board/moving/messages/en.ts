/** What is said of a deal that is being moved. */
export const en = {
  pickedUp: (deal: string, stage: string) => `${deal} picked up from ${stage}. Choose a stage with the arrow keys, drop with space, cancel with escape.`,
  over: (stage: string, place: string, count: string) => `${stage}, ${place} of ${count}`,
  cancelled: (deal: string, stage: string) => `Move cancelled. ${deal} stays in ${stage}.`,
  moved: (deal: string, stage: string) => `${deal} moved to ${stage}.`,
  movedShort: (stage: string) => `Moved to ${stage}.`,
  undo: 'Undo',
  notMoved: (deal: string, stage: string) => `${deal} could not be moved and is back in ${stage}.`,
  notSaved: 'Nothing on this page saves moves, so the deal stays where it was.',
  noId: 'This deal has no id in its source, so it cannot be moved.',
  stillMoving: 'This deal is still being saved.',
};

export type MovingText = typeof en;
