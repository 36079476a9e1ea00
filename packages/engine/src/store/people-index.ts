import type { Person } from '@sluice/model';

/** Finds people by id or by name, ignoring case. */
export class PeopleIndex {
  readonly #people: readonly Person[];
  readonly #byKey = new Map<string, Person>();
  readonly #labels = new Map<string, string>();

  constructor(people: readonly Person[]) {
    this.#people = people;
    for (const person of people) {
      this.#byKey.set(fold(person.id), person);
      this.#labels.set(person.id, person.name);
    }
    for (const person of people) if (!this.#byKey.has(fold(person.name))) this.#byKey.set(fold(person.name), person);
  }

  get size(): number {
    return this.#people.length;
  }

  find(key: string | null): Person | null {
    return key === null ? null : (this.#byKey.get(fold(key)) ?? null);
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

function fold(text: string): string {
  return text.trim().toLowerCase();
}
