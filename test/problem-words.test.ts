import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en as core } from '../packages/widgets/src/core/messages/en.js';
import { fr } from '../packages/widgets/src/core/problem-words/messages/fr.js';
import { it as italian } from '../packages/widgets/src/core/problem-words/messages/it.js';
import { loadText } from '../packages/widgets/src/core/messages/index.js';
import { problemWords } from '../packages/widgets/src/core/problem-words/messages/index.js';
import { sayProblem } from '../packages/widgets/src/core/problem-words/say-problem.js';
import { readAll } from './sources/read-all.js';
import { problemCodes } from './support/problem-codes.js';

/** Met by those only who write queries or drawings as objects, on their console and in English. */
const PROGRAMMER_ONLY = ['bad-params', 'unknown-reading', 'chart-failed', 'chart-refused'];
const codes = problemCodes(Object.keys(core.errors));

describe('problems', () => {
  it('are found in the source', () => {
    for (const code of ['bad-row', 'http-forbidden', 'unknown-time-zone', 'short-row', 'token-failed', 'bad-date', 'html-page', 'feed-is-page', 'cors-or-down'])
      assert.ok(codes.has(code), `${code} is made somewhere, but was not found.`);
  });

  // English is the sentence each problem carries itself: the type of a problem wants it.
  for (const [language, words] of Object.entries({ French: fr, Italian: italian })) {
    for (const [code, path] of codes) {
      if (PROGRAMMER_ONLY.includes(code)) continue;
      it(`of code ${code} have words in ${language}`, () => assert.ok(Object.hasOwn(words, code), `${path} makes a problem without words in ${language}.`));
    }

    it(`are still made, where there are words in ${language}`, () =>
      assert.deepEqual(
        Object.keys(words).filter((code) => !codes.has(code)),
        [],
      ));
  }

  it('for programmers only are still made', () =>
    assert.deepEqual(
      PROGRAMMER_ONLY.filter((code) => !codes.has(code)),
      [],
    ));
});

describe('problems of a file', () => {
  const files: readonly (readonly [string, unknown, Parameters<typeof readAll>[1]?])[] = [
    ['cells that cannot be read', 'id,name,amount,close date,probability,currency,won\n1,A,x,31/02/2026,often,Groats,perhaps\n1,B,5,2026-01-01,,,'],
    ['rows of other lengths', 'id,name,amount\n1,A\n2,B,5,6\n3,"C'],
    ['what can be read in two ways', 'id;amount;close date\n1;1.234;03/04/2026'],
    ['nothing known', 'colour,shape\nred,round'],
    ['rows that are none', [1, null, {}, { id: 1, name: 'A' }]],
    ['broken JSON', '{"deals":[{"id":1},'],
    ['a login', '<!doctype html><html></html>'],
    [
      'settings nobody knows',
      'id,name\n1,A',
      { preset: 'x', timeZone: 'Mars/Base', locale: 'xx-invalid-', encoding: 'klingon', fields: { colour: 'x', stage: 'y' } },
    ],
    ['quotas without an amount', 'period,owner\n2026,Ann', { kind: 'quotas' }],
    ['an error with status 200', { success: false, error: 'no such view' }],
    ['one page of several', { totalSize: 412, records: [{ Id: '1', StageName: 'A', CloseDate: '2026-01-01' }] }],
  ];
  for (const [title, content, request] of files) {
    it(`with ${title} are told in French and Italian, in sentences`, async () => {
      const { problems } = await readAll(content, request);
      assert.ok(problems.length > 0);
      for (const lang of ['fr', 'it']) {
        await loadText(problemWords, lang);
        for (const problem of problems) {
          const said = sayProblem(problem, lang, () => undefined);
          assert.equal(said?.lang, lang, `${problem.code} has values that its words do not fit: ${JSON.stringify(problem.values)}`);
          assert.match(said.text, /^[«\p{Lu}].*[.]$/u);
        }
      }
    });
  }
});
