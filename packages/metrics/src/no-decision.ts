/** Words of reasons that say nobody else won: the customer did not decide. */
const WORDS = /\bno decision\b|\bnodecision\b|\bindecision\b|\bderail/;

/**
 * Whether a reason for a loss is no decision, or a deal that derailed, in place of a loss to somebody: one of the reasons named, else where its words say so.
 * A reason that was not given is a loss.
 * @see metric reference, M08 and M28
 */
export function isNoDecision(reason: string | null, named?: readonly string[]): boolean {
  if (reason === null) return false;
  const plain = plainOf(reason);
  return named === undefined ? WORDS.test(plain) : named.some((each) => plainOf(each) === plain);
}

/** Without case, punctuation and doubled blanks. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
