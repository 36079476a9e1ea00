import { expect } from 'chai';
import { formatOf } from '../../../packages/widgets/src/core/format.js';

const spaces = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
const en = formatOf('en');
const fr = formatOf('fr');
const it_ = formatOf('it');

describe('Format', () => {
  const cases: [string, string, string][] = [
    ['a whole number', en.number(1234567.89), '1,234,567.9'],
    ['a French number', fr.number(1234567.89), '1 234 567,9'],
    ['a compact number', en.compact(1234567), '1.23M'],
    ['a share', en.percent(0.684), '68%'],
    ['a French share', fr.percent(0.684), '68 %'],
    ['a small share, never as nothing', en.percent(0.004), '0.4%'],
    ['nearly all, never as all', en.percent(0.996), '99.6%'],
    ['nothing', en.percent(0), '0%'],
    ['all', en.percent(1), '100%'],
    ['percentage points', en.points(0.031), '+3.1'],
    ['a relative change', en.change(-0.25), '-25%'],
    ['a small relative change', en.change(0.025), '+2.5%'],
    ['money', en.money(123456, 'EUR'), '€1,235'],
    ['small money with its decimals', en.money(1250, 'EUR'), '€12.50'],
    ['small whole money without', en.money(1200, 'EUR'), '€12'],
    ['precise money', en.money(123456, 'EUR', { precise: true }), '€1,234.56'],
    ['compact money', en.money(123456789, 'EUR', { compact: true }), '€1.23M'],
    ['compact money below a thousand', en.money(45000, 'EUR', { compact: true }), '€450'],
    ['gained money', en.money(120000, 'EUR', { signed: true }), '+€1,200'],
    ['money without decimals', en.money(1234, 'JPY'), '¥1,234'],
    ['money of no known currency', en.money(123456, null), '1,235'],
    ['Italian money', it_.money(12345678, 'EUR'), '123.457 €'],
    ['negative money', en.money(-500, 'EUR'), '-€5'],
    ['days', en.days(12), '12d'],
    ['days in words', en.days(12, { long: true }), '12 days'],
    ['one day in words', en.days(1, { long: true }), '1 day'],
    ['a few days with a decimal', en.days(2.5, { long: true }), '2.5 days'],
    ['a local day', en.date(20779), 'Nov 22, 2026'],
    ['a French local day', fr.date(20779), '22 nov. 2026'],
    ['a short local day', en.date(20779, 'short'), 'Nov 22'],
    ['a range of days', spaces(en.dateRange(20779, 20780)), 'Nov 22 – 23, 2026'],
    ['a month', en.month(20779), 'Nov 26'],
    ['a long month', fr.month(20779, 'long'), 'novembre 2026'],
    ['a moment today', en.moment(Date.UTC(2026, 10, 22, 6), Date.UTC(2026, 10, 22, 9), 'UTC'), '06:00 AM'],
    ['a moment of another day', fr.moment(Date.UTC(2026, 10, 20, 6), Date.UTC(2026, 10, 22, 9), 'Europe/Rome'), '20 nov., 07:00'],
    ['an age', en.ago(5 * 60_000 + 999), '5 minutes ago'],
    ['an age of days', fr.ago(3 * 86_400_000), 'il y a 3 jours'],
    ['an age in the future of another clock', en.ago(-5000), 'now'],
    ['a list', en.list(['a', 'b', 'c']), 'a, b, and c'],
    ['a French list', fr.list(['a', 'b']), 'a et b'],
  ];
  for (const [what, actual, expected] of cases)
    it(`writes ${what}`, () => expect(spaces(actual).replace(' à ', ', ').replace('\u2009', ' ')).to.equal(expected));

  it('chooses words by the plural rules of the language', () => {
    const deals = { one: '{n} affaire', other: '{n} affaires' };
    expect([0, 1, 2, 5000].map((n) => spaces(fr.count(deals, n)))).to.deep.equal(['0 affaire', '1 affaire', '2 affaires', '5 000 affaires']);
  });

  it('sorts numbers inside names by value', () => {
    expect(['Team 10', 'Team 9'].sort((a, b) => en.compare(a, b))).to.deep.equal(['Team 9', 'Team 10']);
  });
});
