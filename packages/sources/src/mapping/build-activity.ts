import type { Moment } from '@sluice/model';
import { textOf, valueOf, type Build } from './row-context.js';

/** One call, mail, meeting or demo. */
export const buildActivity: Build = (values, _row, into, context) => {
  const at = valueOf<Moment>(values, 'at');
  if (at === null) return 'no-time';
  const prefix = context.request.idPrefix ?? '';
  const deal = textOf(values, 'deal');
  into.activities.push({
    id: prefix + (textOf(values, 'id') ?? context.ids.idOf(JSON.stringify(values))),
    dealId: deal === null ? null : prefix + deal,
    ownerId: textOf(values, 'owner'),
    type: textOf(values, 'type') ?? 'activity',
    at,
    done: valueOf<boolean>(values, 'done'),
    outcome: textOf(values, 'outcome'),
    direction: valueOf<'in' | 'out'>(values, 'direction'),
  });
  return null;
};
