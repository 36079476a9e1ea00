import { expect } from 'chai';
import { parseFields } from '../../../packages/widgets/src/source/fields-text.js';

describe('parseFields', () => {
  const cases: [string, Record<string, string>, number][] = [
    ['name=Opportunité; stage=Étape; custom.region=Région', { name: 'Opportunité', stage: 'Étape', 'custom.region': 'Région' }, 0],
    ['amount="Montant; HT = net"', { amount: 'Montant; HT = net' }, 0],
    ['name="Say ""hello"""', { name: 'Say "hello"' }, 0],
    ['name=a=b', { name: 'a=b' }, 0],
    ['', {}, 0],
    ['; ;', {}, 0],
    ['name', {}, 1],
    ['=x; name=y', { name: 'y' }, 1],
    ['__proto__=x', {}, 1],
  ];
  for (const [text, fields, problems] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const read = parseFields(text);
      expect(read.fields).to.deep.equal(fields);
      expect(read.problems.map(({ code }) => code)).to.deep.equal(Array(problems).fill('bad-fields'));
    });
  }
});
