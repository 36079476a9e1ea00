import { expect } from 'chai';
import { readSourceAttributes, type SourceAttributes } from '../../../packages/widgets/src/source/source-attributes.js';

const none: SourceAttributes = {
  stages: null,
  pipeline: null,
  currency: null,
  refresh: null,
  refreshHidden: false,
  staleAfter: null,
  timeZone: null,
  weekStart: null,
  fiscalYearStart: null,
  fiscalYearName: null,
  locale: null,
  encoding: null,
  credentials: null,
  dealUrl: null,
  asOf: null,
  headers: null,
  hasToken: false,
  origin: 'https://page.example',
};
const read = (part: Partial<SourceAttributes>) => readSourceAttributes({ ...none, ...part }, []);

describe('readSourceAttributes', () => {
  it('says nothing that was not written', () => {
    expect(read({})).to.deep.equal({ setup: { tables: [], origin: 'https://page.example' }, problems: [] });
  });

  const good: [Partial<SourceAttributes>, object][] = [
    [{ currency: ' eur ' }, { currency: 'EUR' }],
    [
      { refresh: '60s', staleAfter: '26h' },
      { refreshMs: 60_000, staleAfterMs: 93_600_000 },
    ],
    [{ refresh: 'off' }, {}],
    [{ refreshHidden: true }, { refreshHidden: true }],
    [
      { timeZone: 'Europe/Rome', weekStart: '7', fiscalYearStart: '4', fiscalYearName: 'end' },
      { calendar: { timeZone: 'Europe/Rome', weekStart: 7, fiscalYearStart: 4, fiscalYearName: 'end' } },
    ],
    [{ credentials: 'include' }, { credentials: 'include' }],
    [{ dealUrl: 'https://crm.example/deal/{id}' }, { dealUrl: 'https://crm.example/deal/{id}' }],
    [{ dealUrl: '/deal/{id}' }, { dealUrl: '/deal/{id}' }],
    [{ asOf: '2026-03-31T18:00:00Z' }, { asOf: Date.UTC(2026, 2, 31, 18) }],
    [
      { locale: 'de-AT', encoding: 'windows-1252', pipeline: 'sales' },
      { locale: 'de-AT', encoding: 'windows-1252', pipeline: 'sales' },
    ],
    [
      { headers: { 'x-a': '1' }, hasToken: true },
      { headers: { 'x-a': '1' }, hasToken: true },
    ],
  ];
  for (const [part, expected] of good) {
    it(`reads ${JSON.stringify(part)}`, () =>
      expect(read(part)).to.deep.equal({ setup: { tables: [], origin: 'https://page.example', ...expected }, problems: [] }));
  }

  const bad: [Partial<SourceAttributes>, string][] = [
    [{ currency: 'euro' }, 'currency="euro"'],
    [{ refresh: '60' }, 'refresh="60"'],
    [{ staleAfter: 'soon' }, 'stale-after="soon"'],
    [{ timeZone: 'Mars/Base' }, 'time-zone="Mars/Base"'],
    [{ weekStart: '0' }, 'week-start="0"'],
    [{ fiscalYearStart: '13' }, 'fiscal-year-start="13"'],
    [{ fiscalYearName: 'middle' }, 'fiscal-year-name="middle"'],
    [{ locale: 'not a tag' }, 'locale="not a tag"'],
    [{ credentials: 'yes' }, 'credentials="yes"'],
    [{ dealUrl: 'javascript:alert(1)' }, 'deal-url="javascript:alert(1)"'],
    [{ dealUrl: '//evil.example/{id}' }, 'deal-url="//evil.example/{id}"'],
    [{ asOf: 'yesterday' }, 'as-of="yesterday"'],
  ];
  for (const [part, named] of bad) {
    it(`keeps the default for ${named}, and says what would be right`, () => {
      const { setup, problems } = read(part);
      expect(setup).to.deep.equal({ tables: [], origin: 'https://page.example' });
      expect(problems.map(({ code }) => code)).to.deep.equal(['bad-attribute']);
      expect(problems[0]?.message).to.contain(`${named} cannot be read; expected `);
    });
  }

  it('reads stages, and tells those it cannot read', () => {
    const { setup, problems } = read({ stages: 'New 10%; Won=won; Odd=maybe' });
    expect(setup.stages?.map(({ label }) => label)).to.deep.equal(['New', 'Won', 'Odd']);
    expect(problems.map(({ code }) => code)).to.deep.equal(['bad-stages']);
  });
});
