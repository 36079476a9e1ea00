import type { TableKind } from '@sluice/model';

/**
 * Whose fields a payload has, as data. A path entry is `path`, `path|other path` (the first that holds a value) and may end in `:reader`
 * to be read in another way than its field usually is. In a table with `each`, `^.x` is a path of the row around it and `#` the position.
 */
export interface Preset {
  readonly name: string;
  /** Paths all of which a whole answer has; several alternatives. Which table it is does not matter. */
  readonly answer: readonly (readonly string[])[];
  /** Paths all of which a row has, for rows that come without their answer. */
  readonly row: readonly (readonly string[])[];
  readonly tables: Readonly<Partial<Record<TableKind, readonly PresetTable[]>>>;
  /** Headers of an exported file, in plain words: all of `is` must be there; `fields` go before the known words. */
  readonly file?: {
    readonly is: readonly string[];
    readonly fields?: Readonly<Record<string, string>>;
    readonly centsUnlike?: readonly [value: string, formatted: string];
  };
  /** Closed deals keep the stage they were closed in. */
  readonly closedKeepsStage?: true;
}

/** One table of an answer; of several the first whose `when` the first row has is taken. */
export interface PresetTable {
  readonly rows: string;
  /** Rows within each row. */
  readonly each?: string;
  readonly when?: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Values that hold for every row. */
  readonly always?: Readonly<Record<string, string>>;
  readonly total?: string;
  /** Path that is set, or `true`, where further pages follow. */
  readonly more?: readonly string[];
  /** Deal fields behind names in the column `field` of history rows. */
  readonly historyNames?: Readonly<Record<string, string>>;
  /** History rows that hold the values of several fields after a change: common field to path. */
  readonly snapshot?: Readonly<Record<string, string>>;
  /** Lists of former values beside a deal: where, and which list is which field. */
  readonly versions?: { readonly at: string; readonly lists: Readonly<Record<string, string>> };
  /** Properties that tell when a stage was entered last: where, and what their names start with before the stage's id. */
  readonly entered?: { readonly at: string; readonly starts: readonly string[] };
  /** Stages that an answer about deals brings along: an object or a list, and its fields. */
  readonly stages?: { readonly at: string; readonly fields: Readonly<Record<string, string>> };
}
