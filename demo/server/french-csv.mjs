import { OWNERS, PIPELINES } from '../data/world.mjs';

const STAGES = { n1: 'Nouvelle', n2: 'Qualifiée', n3: 'Démo', n4: 'Proposition', n5: 'Négociation', n6: 'Gagnée', n7: 'Perdue' };
const HEADER = ['N°', 'Opportunité', 'Compte', 'Responsable', 'Étape', 'Montant', 'Créée le', 'Clôture prévue', 'Clôturée le', 'Région'];

/**
 * What a French spreadsheet saves as "CSV": semicolons, decimal commas, day first, Windows-1252 without a mark.
 * Only the new business of the last year, as somebody would export it.
 * @returns {Buffer}
 */
export function frenchCsv(books, now) {
  const since = new Date(now - 400 * 86_400_000).toISOString();
  const pipeline = PIPELINES[0].id;
  const rows = books.deals.filter((deal) => deal.pipeline === pipeline && (deal.closedAt === null || deal.closedAt > since));
  const lines = [HEADER, ...rows.map((deal) => row(deal))].map((cells) => cells.map(quoted).join(';'));
  return windows1252(`${lines.join('\r\n')}\r\n`);
}

function row(deal) {
  const owner = OWNERS.find((person) => person.id === deal.owner);
  return [
    deal.id,
    deal.name,
    deal.account,
    owner.name,
    STAGES[deal.stage],
    money(deal.amount),
    date(deal.createdAt),
    date(deal.expectedCloseOn),
    date(deal.closedAt),
    deal.region,
  ];
}

function money(amount) {
  return amount === null ? '' : `${String(Math.trunc(amount)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')},00\u00a0€`;
}

function date(iso) {
  return iso === null ? '' : iso.slice(0, 10).split('-').reverse().join('/');
}

function quoted(text) {
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Latin-1, with the one sign of Windows-1252 that is needed beyond it. */
function windows1252(text) {
  return Buffer.from([...text].map((sign) => (sign === '€' ? 0x80 : sign.codePointAt(0) & 0xff)));
}
