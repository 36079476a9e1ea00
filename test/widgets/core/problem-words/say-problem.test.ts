import { expect } from 'chai';
import type { Problem } from '@sluice/model';
import { problemWords } from '../../../../packages/widgets/src/core/problem-words/messages/index.js';
import { sayFrom, sayProblem } from '../../../../packages/widgets/src/core/problem-words/say-problem.js';
import { loadText } from '../../../../packages/widgets/src/core/messages/index.js';

const bad: Problem = {
  code: 'bad-amount',
  severity: 'warning',
  message: 'The amount "x" at row 1200 cannot be read.',
  values: { field: 'amount', value: 'x', path: 'row 1200' },
  table: 'quotas',
};
const never = () => expect.fail('nothing had to be loaded');

describe('sayProblem', () => {
  before(() => Promise.all(['fr', 'it'].map((lang) => loadText(problemWords, lang))));

  it('speaks English by itself', () => expect(sayProblem(bad, 'en-GB', never)).to.deep.equal({ text: bad.message, lang: 'en' }));

  it('words a problem by its code and values, its field as people call it', () => {
    expect(sayProblem(bad, 'fr-CH', never)?.text).to.match(/^Objectif : « x » \(ligne 1200\) est illisible/);
    expect(sayProblem({ ...bad, table: 'deals' }, 'it', never)?.text).to.match(/^Importo: «x»/);
    expect(sayProblem(bad, 'fr', never)?.lang).to.equal('fr');
  });

  it('writes numbers as the reader does', () => {
    const problem: Problem = { code: 'too-many-rows', severity: 'warning', message: '', values: { loaded: 2_000_000 } };
    expect(sayProblem(problem, 'it', never)?.text).to.contain('2.000.000');
  });

  it('tells more where it is known', () => {
    const refused = (why: string): Problem => ({ code: 'move-refused', severity: 'warning', message: 'No.', values: { deal: 'D1', stage: 'Won', why } });
    expect(sayProblem(refused('no-stage'), 'fr', never)?.text).to.contain('« Won »');
    expect(sayProblem(refused('no-deal'), 'it', never)?.text).to.contain('«D1»');
  });

  for (const [title, problem] of [
    ['an unknown code', { ...bad, code: 'of-tomorrow' }],
    ['a code like a method of objects', { ...bad, code: 'constructor' }],
    ['values that are not there', { code: 'bad-amount', severity: 'warning', message: bad.message }],
    ['a reason nobody wrote words for', { ...bad, code: 'move-refused', values: { why: 'mood' } }],
  ] as const) {
    it(`falls back to English for ${title}`, () => expect(sayProblem(problem, 'fr', never)).to.deep.equal({ text: bad.message, lang: 'en' }));
  }

  it('says nothing before its words are here, and calls when they are', async () => {
    const table = { en: {}, fr: async () => ({ 'bad-amount': 'Illisible.' }), it: async () => ({}) };
    const later = new Promise<void>((resolve) => expect(sayFrom(table, bad, 'fr', resolve)).to.equal(null));
    await later;
    expect(sayFrom(table, bad, 'fr', never)).to.deep.equal({ text: 'Illisible.', lang: 'fr' });
  });
});
