import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { headerCandidates } from '../../../packages/sources/src/mapping/discover.js';
import { dealFieldOf, pathGetter, resolveColumns } from '../../../packages/sources/src/mapping/resolve-columns.js';
import { readPath } from '../../../packages/sources/src/path.js';

const context = { zone: createZone('UTC'), machine: false };
const resolve = (headers: readonly string[], given: Record<string, string> = {}, preset: Record<string, string> = {}) =>
  resolveColumns({ kind: 'deals', candidates: headerCandidates(headers), given, preset, guess: true, getter: null, context });
const fields = (headers: readonly string[], given = {}, preset = {}): Record<string, string> =>
  Object.fromEntries(resolve(headers, given, preset).columns.map(({ field, path }) => [field, path]));

describe('resolveColumns', () => {
  // Headers of one export per language, and what each must become.
  const LANGUAGES: readonly (readonly [string, Record<string, string>])[] = [
    [
      'English',
      {
        name: 'Deal name',
        account: 'Company',
        owner: 'Owner',
        stage: 'Stage',
        amount: 'Value',
        currency: 'Currency',
        probability: 'Probability (%)',
        createdOn: 'Created at',
        closeOn: 'Close date',
        lostReason: 'Lost reason',
        nextStep: 'Next step',
      },
    ],
    [
      'French',
      {
        name: 'Opportunité',
        account: 'Client',
        owner: 'Commercial',
        stage: 'Étape',
        amount: 'Montant',
        currency: 'Devise',
        probability: 'Probabilité',
        createdOn: 'Date de création',
        closeOn: 'Date de clôture',
        lostReason: 'Motif de perte',
        won: 'Gagnée',
        nextStep: 'Prochaine étape',
      },
    ],
    [
      'Italian',
      {
        name: 'Trattativa',
        account: 'Azienda',
        owner: 'Responsabile',
        stage: 'Fase',
        amount: 'Importo',
        currency: 'Valuta',
        probability: 'Probabilità',
        createdOn: 'Data creazione',
        expectedCloseOn: 'Chiusura prevista',
        closedOn: 'Chiusa il',
        outcome: 'Esito',
        won: 'Vinta',
      },
    ],
    [
      'German',
      {
        name: 'Verkaufschance',
        account: 'Firma',
        owner: 'Verantwortlich',
        stage: 'Phase',
        amount: 'Betrag',
        currency: 'Währung',
        probability: 'Wahrscheinlichkeit',
        createdOn: 'Erstellt am',
        closeOn: 'Abschlussdatum',
        closedOn: 'Abgeschlossen am',
        lostReason: 'Verlustgrund',
        nextStep: 'Nächster Schritt',
      },
    ],
    ['Spanish', { name: 'Oportunidad', account: 'Empresa', stage: 'Etapa', amount: 'Importe', currency: 'Moneda', closeOn: 'Fecha de cierre' }],
  ];
  for (const [language, expected] of LANGUAGES) {
    it(`knows headers in ${language}`, () => assert.deepEqual(fields(Object.values(expected).reverse()), expected));
  }

  it('takes the column that names a field best', () => assert.deepEqual(fields(['Value', 'Deal amount']), { amount: 'Deal amount' }));

  it('feeds no two fields from one column', () => assert.deepEqual(fields(['Name', 'Status', 'Stage']), { name: 'Name', stage: 'Stage', outcome: 'Status' }));

  it('asks the user first, then the preset, then the words', () => {
    assert.deepEqual(fields(['A', 'B', 'Amount'], { amount: 'a' }, { name: 'b', amount: 'b' }), { amount: 'A', name: 'B' });
    assert.deepEqual(resolve(['A', 'Amount'], { amount: 'A' }).unused, ['Amount']);
  });

  it('tells of fields and columns that are not there', () => {
    const { problems } = resolve(['A'], { nix: 'A', amount: 'B' });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-field', 'missing-column'],
    );
  });
});

describe('pathGetter', () => {
  it('follows a path, or tells why not', () => {
    const getter = pathGetter('a.b', readPath);
    assert.ok(typeof getter === 'function');
    assert.equal(getter({ a: { b: 5 } }), 5);
    assert.ok('problem' in pathGetter('__proto__', readPath));
  });
});

describe('dealFieldOf', () => {
  it('knows columns of deals by their words', () => assert.deepEqual(['etape', 'close date', 'foo'].map(dealFieldOf), ['stage', 'closeOn', undefined]));
});
