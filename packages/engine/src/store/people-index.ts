import { dayOfDate, type Day, type DayRange, type Person } from '@sluice/model';

/** Finds people by id or by name, ignoring case. Somebody who changed team or manager has a row for each time. */
export class PeopleIndex {
  readonly #people: readonly Person[];
  readonly #byKey = new Map<string, Person>();
  readonly #stays = new Map<string, Person[]>();
  readonly #labels = new Map<string, string>();

  constructor(people: readonly Person[]) {
    this.#people = people;
    for (const person of people) {
      this.#byKey.set(fold(person.id), person);
      this.#labels.set(person.id, person.name);
      const stays = this.#stays.get(fold(person.id));
      if (stays === undefined) this.#stays.set(fold(person.id), [person]);
      else stays.push(person);
    }
    for (const stays of this.#stays.values()) if (stays.length > 1) stays.sort((a, b) => firstDay(a) - firstDay(b));
    for (const person of people) if (!this.#byKey.has(fold(person.name))) this.#byKey.set(fold(person.name), person);
  }

  get size(): number {
    return this.#people.length;
  }

  /** Every row of everybody, as given. */
  get all(): readonly Person[] {
    return this.#people;
  }

  find(key: string | null): Person | null {
    return key === null ? null : (this.#byKey.get(fold(key)) ?? null);
  }

  /** The row that holds on a day: where none does the last one before it, else the first. */
  findOn(key: string | null, day: Day): Person | null {
    const stays = this.staysOf(key);
    if (stays.length === 1) return stays[0] ?? null;
    return stays.find((stay) => firstDay(stay) <= day && day < endDay(stay)) ?? stays.findLast((stay) => firstDay(stay) <= day) ?? stays[0] ?? null;
  }

  /** The rows of one person in order of time. */
  staysOf(key: string | null): readonly Person[] {
    const person = this.find(key);
    return person === null ? [] : (this.#stays.get(fold(person.id)) ?? []);
  }

  /** The key an owner is known by: the person's id where somebody answers to either text, else the text itself. */
  ownerKey(id: string | null, name: string | null): string | null {
    const person = this.find(id) ?? this.find(name);
    const key = person?.id ?? id ?? name;
    if (key !== null && person === null && name !== null && !this.#labels.has(key)) this.#labels.set(key, name);
    return key;
  }

  labelOf(key: string): string {
    return this.#labels.get(key) ?? key;
  }
}

/** The days a row of the people table holds for. */
export function daysOfStay(person: Person): DayRange {
  return { from: firstDay(person), to: endDay(person) };
}

function firstDay({ validFrom }: Person): Day {
  return validFrom === null ? -Infinity : dayOfDate(validFrom);
}

function endDay({ validTo }: Person): Day {
  return validTo === null ? Infinity : dayOfDate(validTo);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
