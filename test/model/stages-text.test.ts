import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStages, type StageSpec } from '@sluice/model';

const spec = (label: string, probability: number | null = null, kind: StageSpec['kind'] = null): StageSpec => ({ label, probability, kind });

describe('parseStages', () => {
  for (const [text, specs] of [
    [
      'Nouvelle 10%; Proposition 40%; Gagnée=won; Perdue=lost',
      [spec('Nouvelle', 0.1), spec('Proposition', 0.4), spec('Gagnée', null, 'won'), spec('Perdue', null, 'lost')],
    ],
    ['A 12,5 %', [spec('A', 0.125)]],
    ['A 0%; B 100%', [spec('A', 0), spec('B', 1)]],
    [
      'Signed 100% = WON; Live=postWin; Live 2=post-win; New=open',
      [spec('Signed', 1, 'won'), spec('Live', null, 'postWin'), spec('Live 2', null, 'postWin'), spec('New', null, 'open')],
    ],
    ['"A; B" 20%; "50%"; "x=won"=lost', [spec('A; B', 0.2), spec('50%'), spec('x=won', null, 'lost')]],
    ['Phase 2; Phase 3 30%', [spec('Phase 2'), spec('Phase 3', 0.3)]],
    ['A;; B ;', [spec('A'), spec('B')]],
    ['', []],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(parseStages(text), { specs, problems: [] }));
  }

  for (const [text, specs, sentence] of [
    ['A=wonn; B', [spec('A'), spec('B')], /"A=wonn" .* open, won, lost or postWin/],
    ['A=', [spec('A')], /open, won, lost or postWin/],
    ['A 120%', [spec('A')], /0% to 100%/],
    ['A -5%', [spec('A')], /0% to 100%/],
    ['A 10%; a 20%', [spec('A', 0.1)], /each stage once/],
    ['=won', [], /a label before/],
    ['"A; B', [], /closing quote/],
  ] as const) {
    it(`tells what is wrong with ${text}, and keeps the rest`, () => {
      const read = parseStages(text);
      assert.deepEqual(read.specs, specs);
      assert.deepEqual(
        read.problems.map(({ code }) => code),
        ['bad-stages'],
      );
      assert.match(read.problems[0]?.message ?? '', sentence);
    });
  }
});
