import { clauseText } from './clause-text.js';
import { readClause } from './filter-clause.js';
import type { Clause, Filter } from './filter.js';
import { badFilter } from './filter-problem.js';
import type { Problem } from './problem.js';
import { hasOpenQuote, splitOutsideQuotes } from './quoted-text.js';

/**
 * Reads `owner=Ann,Ben; amount>=10000; stage!="A; B"`. Conditions are parted by semicolons and must all hold; `= != < <= > >= ~` (contains) compare;
 * commas mean "or"; quotes keep commas and semicolons, `""` is a quote. `owner=` asks for deals without one, `owner!=` for those with one.
 * Fields are those of `DEAL_FIELDS`, in any letter case, or `custom.x`. Numbers have a decimal point; probabilities may be written `40%`; days are `YYYY-MM-DD`.
 * A condition that cannot be read is left out and told: `unknown-field` or `bad-filter`.
 */
export function parseFilter(text: string): { readonly filter: Filter; readonly problems: readonly Problem[] } {
  if (hasOpenQuote(text)) return { filter: [], problems: [badFilter(text, 'a closing quote for each opening one')] };
  const filter: Clause[] = [];
  const problems: Problem[] = [];
  for (const part of splitOutsideQuotes(text, ';')) {
    if (part.trim() === '') continue;
    const read = readClause(part);
    if ('problem' in read) problems.push(read.problem);
    else filter.push(read.clause);
  }
  return { filter, problems };
}

/** Text that `parseFilter` reads as the same conditions. A clause with two different edges becomes two conditions; one without any edge says nothing. */
export function formatFilter(filter: Filter): string {
  return filter.flatMap(clauseText).join('; ');
}
