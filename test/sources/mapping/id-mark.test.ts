import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idMark } from '../../../packages/sources/src/mapping/id-mark.js';

describe('idMark', () => {
  const marks: Readonly<Record<string, number | null>> = {
    'Réf.': 0,
    Référence: 0,
    "Réf. de l'affaire": 0,
    'Rif.': 0,
    Riferimento: 0,
    Codice: 0,
    'Cod. trattativa': 0,
    Kennung: 0,
    Aktenzeichen: 0,
    'ID affaire': 0,
    Reference: 0,
    'N°': 1,
    Nº: 1,
    '№': 1,
    'No.': 1,
    'Nr.': 1,
    '#': 1,
    'Deal #': 1,
    'N° affaire': 1,
    "N° d'affaire": 1,
    'Numéro de dossier': 1,
    'Numero offerta': 1,
    'Angebots-Nr.': 1,
    Vorgangsnr: 1,
    Projektnummer: 1,
    'Lfd. Nr.': 2,
    'Row #': 2,
    Name: null,
    'Code postal': null,
    'N° client': null,
    'Nr. Kunde': null,
    'No. of employees': null,
    'Numero dipendenti': null,
    Nombre: null,
    '°': null,
    '': null,
  };
  for (const [header, rank] of Object.entries(marks))
    it(`gives "${header}" ${rank === null ? 'no rank' : `rank ${rank}`}`, () => assert.equal(idMark(header), rank));
});
