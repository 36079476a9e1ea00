import type { LocalDate } from '@sluice/model';
import { textOf, valueOf, type Build } from './row-context.js';

/** One person; without an id the name stands for it, so that deals find their owner by label. */
export const buildPerson: Build = (values, _row, into) => {
  const parts = [textOf(values, 'firstName'), textOf(values, 'lastName')].filter((part) => part !== null);
  const name = textOf(values, 'name') ?? (parts.length > 0 ? parts.join(' ') : textOf(values, 'email'));
  const id = textOf(values, 'id') ?? name;
  if (id === null) return 'no-person';
  into.people.push({
    id,
    name: name ?? id,
    teamId: textOf(values, 'team'),
    managerId: textOf(values, 'manager'),
    validFrom: valueOf<LocalDate>(values, 'from'),
    validTo: valueOf<LocalDate>(values, 'to'),
  });
  return null;
};
