import type { Forms } from '../../core/format.js';

export const en = {
  heading: 'Funnel',
  created: (period: string) => `Created ${period}`,
  atLeast: 'at least',
  atLeastNote: 'Without stage history a deal counts for the stages it is known to have reached.',
  goOn: (rate: string, part: string, whole: string) => `${rate} go on · ${part} of ${whole}`,
  above: (rate: string) => `${rate} of the stage before`,
  leak: (money: string, deals: string) => `−${money} lost here, ${deals}`,
  leakCount: (deals: string) => `Biggest leak: ${deals} lost here`,
  deals: { one: '{n} deal', other: '{n} deals' } as Forms,
  overall: (rate: string, part: string, whole: string) => `${rate} of all were won · ${part} of ${whole}`,
  interval: (low: string, high: string) => `likely between ${low} and ${high}`,
  noOverall: 'No deal of this source is closed yet.',
  previously: 'Outline: the period before',
  previouslyYear: 'Outline: a year before',
  lostUnknown: 'Lost, stage unknown',
  dealsAt: (stage: string) => `Deals that reached ${stage}`,
  dealsTouched: (stage: string) => `Deals that were in ${stage}`,
  dealsLost: (stage: string) => `Deals lost in ${stage}`,
  ofFirst: 'of the first stage',
  stage: 'Stage',
  count: 'Deals',
  value: 'Value',
  step: 'Of the stage before',
  cumulative: 'Of the first stage',
  previous: 'Deals before',
  lost: 'Lost here',
  lostValue: 'Lost value',
  mixed: (currency: string) => `Money in ${currency} only: currencies are not added without rates.`,
};

export type FunnelText = typeof en;
