import { plainWords } from '../reading/words.js';

const REFERENCE = 'ref|reference|referenza|referenz|rif|riferimento|kennung|aktenzeichen|identificativo|cod|codice|id';
const NUMBER = 'no|nr|n|num|numero|number|nummer';
const NOUN =
  'deal|opportunity|record|quote|project|affaire|opportunite|dossier|devis|offre|projet|opportunita|trattativa|affare|pratica|offerta|progetto|vorgang|chance|verkaufschance|angebot|geschaft|projekt';
const OF = 'of|de|de l|d|du|della|dell|di|del|der|des';
const RUNNING = 'lfd nr|lfd|laufende nummer|laufnummer|row no|row number|line no|ligne no';
const COMPOUND = '(?:vorgang|angebot|projekt|verkaufschancen|geschaft)s? ?';

const marks = (mark: string): RegExp => new RegExp(`^(?:(?:${NOUN}) )?(?:${mark})$|^(?:${mark}) (?:(?:${OF}) )?(?:${NOUN})$|^${COMPOUND}(?:${mark})$`);
const RANKS: readonly RegExp[] = [marks(REFERENCE), marks(NUMBER), new RegExp(`^(?:${RUNNING})$`)];

/**
 * How surely a header may name what tells rows apart, 0 the surest: `Réf.` and `Codice`, then `N°`, `No.`, `Nr.` and `#`, then running numbers. In en, fr, it and de.
 * Null for any other header. A mark alone proves nothing: the values must be different.
 */
export function idMark(header: string): number | null {
  const words = plainWords(header.normalize('NFKC').replaceAll('#', ' no ').replaceAll('°', 'o'));
  const rank = RANKS.findIndex((pattern) => pattern.test(words));
  return rank < 0 ? null : rank;
}
