import { expect } from 'chai';
import { loadText, textOf } from '../../../../packages/widgets/src/core/messages/index.js';
import { reportMessages, type ReportText } from '../../../../packages/widgets/src/source/report/messages/index.js';
import { sayEvidence } from '../../../../packages/widgets/src/source/report/say-evidence.js';

const SENTENCES = [
  '"48.000,00" can only be read so',
  '"10" is above 1',
  '12 values, all different',
  '"1.234" can be read both ways; nothing in the file says more',
  '"1.234" can be read both ways; "Montant" beside it is written so',
  '"03/04/2026" can be read both ways; the locale "fr" says so',
  '"1.234" can be read both ways; semicolons part the cells, as where commas are decimal',
  '"1.234" can be read both ways; JSON is mostly written with points',
];

describe('sayEvidence', () => {
  let french: ReportText;
  before(async () => {
    await loadText(reportMessages, 'fr');
    french = textOf(reportMessages, 'fr')!;
  });

  for (const sentence of SENTENCES) {
    it(`says the same in English: ${sentence}`, () => expect(sayEvidence(sentence, reportMessages.en)).to.equal(sentence));
    it(`has other words in French for ${sentence}`, () => expect(sayEvidence(sentence, french)).to.be.a('string').and.not.equal(sentence));
  }
  it('keeps the example', () => expect(sayEvidence(SENTENCES[4]!, french)).to.equal('"1.234" se lit de deux façons ; "Montant" à côté est écrit ainsi'));
  it('has no words for what it does not know', () => {
    expect(sayEvidence('a hunch', french)).to.equal(null);
    expect(sayEvidence('"x" can be read both ways; a hunch', french)).to.equal(null);
  });
});
