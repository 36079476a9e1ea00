import { createZone, isTimeZone, type Problem, type TableKind } from '@sluice/model';
import type { TableMapper } from './mapping/table-mapper.js';
import { presetNamed } from './mapping/detect-preset.js';
import { presets } from './presets/index.js';
import { ProblemList } from './problem-list.js';
import { DateForm } from './reading/date-form.js';
import type { TableReport, TableResult, TableStep } from './table-reading.js';
import type { TableRequest } from './table-request.js';

/** Rows per step: small enough to keep a thread responsive. */
export const STEP_ROWS = 2000;

const MAX_ROWS: Readonly<Partial<Record<TableKind, number>>> = { history: 20_000_000, activities: 20_000_000 };

/** What one reading of a table gathers until its result. */
export class TableRun {
  readonly problems = new ProblemList();
  readonly request: TableRequest;
  readonly maxRows: number;
  readonly maxBytes: number;
  report: TableReport;
  bytes = 0;
  rows = 0;

  /** Settings that make no sense are told and left out: unknown zones, locales, encodings and presets. */
  constructor(request: TableRequest) {
    this.maxRows = request.maxRows ?? MAX_ROWS[request.kind] ?? 2_000_000;
    this.maxBytes = request.maxBytes ?? 2 ** 30;
    const timeZone = this.#checked('time-zone', request.timeZone, isTimeZone) ?? 'UTC';
    const locale = this.#checked('locale', request.locale, (text) => Intl.NumberFormat.supportedLocalesOf(text).length > 0);
    const encoding = this.#checked('encoding', request.encoding, (text) => new TextDecoder(text).encoding !== '');
    const known = /^(?:auto|json|csv)$/.test(request.preset) || presetNamed(request.preset) !== undefined;
    if (!known) this.#unknownPreset(request.preset);
    this.request = { ...request, timeZone, locale, encoding, preset: known ? request.preset : 'auto' };
    this.report = {
      kind: request.kind,
      name: request.name,
      preset: this.request.preset,
      presetChosenBy: this.request.preset === 'auto' ? 'detected' : 'given',
      format: 'rows',
      encoding: null,
      delimiter: null,
      rows: 0,
      refused: 0,
      fields: [],
      unused: [],
    };
  }

  problem(code: string, severity: Problem['severity'], message: string, values: Problem['values'] = {}): void {
    this.problems.add({ code, severity, message, values, table: this.request.kind });
  }

  /** Steps of what can be read by now; at the end of all that is left. */
  *steps(mapper: TableMapper, final: boolean): Generator<TableStep> {
    while (mapper.waiting > 0 && (final || mapper.ready)) {
      const entities = mapper.take(STEP_ROWS);
      this.rows = mapper.rows - mapper.refused;
      yield { entities, bytes: this.bytes, rows: this.rows };
    }
  }

  /** An instant anywhere in the payload that is no column, as the time it was made. */
  instant(value: unknown): number | undefined {
    return new DateForm(createZone(this.request.timeZone), null).instant(value);
  }

  result(failed: boolean, dataAt: number | null = null): TableResult {
    return { report: this.report, problems: this.problems.list(), failed, dataAt };
  }

  #checked(what: string, value: string | null, valid: (text: string) => boolean): string | null {
    if (value === null) return null;
    try {
      if (valid(value)) return value;
    } catch {
      // Intl and TextDecoder throw where they do not know a name; it is told below.
    }
    this.problems.add({
      code: `unknown-${what}`,
      severity: 'warning',
      message: `The ${what} "${value}" is not known here; it is left out.`,
      values: { value },
    });
    return null;
  }

  #unknownPreset(preset: string): void {
    const known = presets.map(({ name }) => name).join(', ');
    this.problems.add({
      code: 'unknown-preset',
      severity: 'warning',
      message: `There is no preset "${preset}"; the fields are found out instead. Known presets: auto, ${known}.`,
      values: { preset },
    });
  }
}
