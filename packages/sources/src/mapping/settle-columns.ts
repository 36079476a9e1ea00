import type { Severity } from '@sluice/model';
import type { Hints } from '../reading/column-form.js';
import { DateForm } from '../reading/date-form.js';
import { NumberForm } from '../reading/number-form.js';
import type { Column } from './column.js';
import type { Mapping } from './mapping.js';

/** Decides how each column is read, its neighbours and the locale given helping; what the values alone did not decide is told. */
export function settleColumns(mapping: Mapping): void {
  const hints = hintsOf(mapping);
  for (const column of mapping.columns) {
    const { form } = column.reader;
    const severity = form?.settle(hints);
    if (severity) tell(mapping, column, severity);
  }
}

/** Tells of columns whose values prove both readings: those that do not fit the one chosen could not be read. */
export function tellMixed(mapping: Mapping): void {
  for (const column of mapping.columns) {
    const { form } = column.reader;
    if ((form instanceof DateForm || form instanceof NumberForm) && form.contradicted) tell(mapping, column, 'warning');
  }
}

function tell({ problems, request }: Mapping, column: Column, severity: Severity): void {
  const { form, name } = column.reader;
  if (!form) return;
  const date = form instanceof DateForm;
  const { reading, evidence } = form.about();
  const mixed = 'contradicted' in form && form.contradicted === true;
  problems.add(
    {
      code: date ? 'ambiguous-date' : 'ambiguous-number',
      severity,
      message: mixed
        ? `The column "${column.path}" mixes two ways of writing; it is read as "${reading}" (${evidence}), and values that do not fit are left out.`
        : `The column "${column.path}" is read as "${reading}": ${evidence}. A locale would settle it.`,
      values: { column: column.path, field: column.field, reading: reading ?? name, example: form.doubt ?? '' },
      table: request.kind,
      path: column.path,
    },
    column.path,
  );
}

function hintsOf({ columns, request, decimalHint }: Mapping): Hints {
  const locale = localeHints(request.locale);
  let decimal: Hints['decimal'] = null;
  let dayFirst: Hints['dayFirst'] = null;
  for (const { path, reader } of columns) {
    const { form } = reader;
    if (form instanceof NumberForm && form.proven !== null) decimal ??= { mark: form.proven, because: `"${path}" beside it is written so`, tell: 'note' };
    if (form instanceof DateForm && form.proven !== null) dayFirst ??= { value: form.proven, because: `"${path}" beside it is written so`, tell: 'note' };
  }
  return { decimal: locale?.decimal ?? decimal ?? decimalHint, dayFirst: locale?.dayFirst ?? dayFirst };
}

/** What the locale given says; null where none is, or it is unknown. */
function localeHints(locale: string | null): Hints | null {
  if (locale === null) return null;
  try {
    const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
    const order = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(0).map(({ type }) => type);
    const why = { because: `the locale "${locale}" says so`, tell: null };
    return {
      decimal: { mark: mark === ',' ? ',' : '.', ...why },
      dayFirst: { value: order.indexOf('day') < order.indexOf('month'), ...why },
    };
  } catch {
    // An unknown locale is told once, where the request is checked.
    return null;
  }
}
