/** What a person chose so far; an empty text leaves it to what was recognised. */
const NOTHING = { currency: '', locale: '', encoding: '', timeZone: '', stages: '', tables: [] };

const SETTINGS = Object.keys(NOTHING).filter((key) => key !== 'tables');

/**
 * Choices with one step back each. A table is `{ id, name, file, kind, fields }`; `fields` maps a field to a column.
 * @param {(now: typeof NOTHING) => void} tell called after each change
 */
export function createChoices(tell) {
  let now = NOTHING;
  let start = NOTHING;
  let before = [];
  const set = (next) => {
    now = next;
    tell(now);
  };
  return {
    get now() {
      return now;
    },
    get canUndo() {
      return before.length > 0;
    },
    /** True where something was corrected. */
    get corrected() {
      return now.tables.some(isMapped) || SETTINGS.some((key) => now[key] !== start[key]);
    },
    change(part) {
      before.push(now);
      set({ ...now, ...part });
    },
    changeTable(id, part) {
      this.change({ tables: now.tables.map((table) => (table.id === id ? { ...table, ...part } : table)) });
    },
    undo() {
      if (before.length > 0) set(before.pop());
    },
    /** Forgets all corrections and keeps the files; one undo brings them back. */
    reset() {
      this.change({ ...start, tables: now.tables.map((table) => ({ ...table, fields: {} })) });
    },
    /** Begins anew with these files; there is no way back to others. */
    begin(part) {
      before = [];
      start = { ...NOTHING, ...part };
      set(start);
    },
  };
}

const isMapped = ({ fields }) => Object.keys(fields).length > 0;
