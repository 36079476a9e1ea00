import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stageMeaning } from '../../packages/model/src/stage-words.js';

describe('stageMeaning', () => {
  for (const label of ['Won', 'Closed Won', 'closedwon', 'ClosedWon', 'Gagnée', 'GAGNÉ', 'Vinta', 'Gewonnen', 'Ganada', 'Deal won!']) {
    it(`takes ${label} for won`, () => assert.equal(stageMeaning(label)?.kind, 'won'));
  }
  for (const label of ['Lost', 'Closed Lost', 'closedlost', 'Perdue', 'Perdu', 'Persa', 'Verloren', 'Perdida', 'Abandonnée']) {
    it(`takes ${label} for lost`, () => assert.equal(stageMeaning(label)?.kind, 'lost'));
  }
  for (const label of ['Wonder', 'Stage 3', '', 'Étape 2', 'Phase B', 'Twonight'])
    it(`makes nothing of "${label}"`, () => assert.equal(stageMeaning(label), null));

  for (const labels of [
    ['New', 'Contacted', 'Qualification', 'Needs Analysis', 'Demo scheduled', 'Proposal/Price Quote', 'Negotiation/Review', 'Contract sent'],
    ['Nouvelle', 'Contactée', 'Qualifiée', 'Découverte', 'Rendez-vous', 'Proposition', 'Négociation', 'Contrat envoyé'],
    ['Nuova', 'Contattato', 'Qualificata', 'Analisi', 'Incontro', 'Preventivo', 'Trattativa', 'Contratto'],
    ['Neu', 'Kontaktiert', 'Qualifiziert', 'Bedarfsanalyse', 'Termin', 'Angebot', 'Verhandlung', 'Vertrag'],
    ['Nueva', 'Contactado', 'Calificado', 'Análisis', 'Reunión', 'Propuesta', 'Negociación', 'Contrato'],
    ['Prospecting', 'Engaging', 'Id. Decision Makers', 'Negotiation'],
  ]) {
    it(`knows the order of ${labels.join(', ')}`, () => {
      const ranks = labels.map((label) => stageMeaning(label)?.rank ?? NaN);
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
      );
      assert.ok(labels.every((label) => stageMeaning(label)?.kind === 'open'));
    });
  }
});
