import { build, picker } from './build.js';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'JPY', 'INR', 'BRL', 'CAD', 'AUD'];
const LOCALES = ['en-GB', 'en-US', 'fr-FR', 'it-IT', 'de-DE', 'de-CH', 'es-ES', 'nl-NL', 'pt-BR', 'ja-JP'];
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'iso-8859-15', 'windows-1250', 'shift_jis'];

/** Currency, the file's locale and encoding, the time zone: drawn once, then kept to the choices. */
export function drawSettings(part, choices) {
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  const money = new Intl.DisplayNames('en', { type: 'currency' });
  const lists = {
    currency: ['Currency of amounts without one', CURRENCIES.map((code) => [code, `${code}, ${money.of(code)}`])],
    locale: ['How numbers and dates are written', LOCALES.map((tag) => [tag, languages.of(tag)])],
    encoding: ['Encoding of the files', ENCODINGS.map((name) => [name, name])],
    timeZone: ['Time zone of days', Intl.supportedValuesOf('timeZone').map((zone) => [zone, zone.replaceAll('_', ' ')])],
  };
  const free = { currency: 'None given', locale: 'As recognised', encoding: 'As recognised', timeZone: 'Of this browser' };
  const pickers = Object.entries(lists).map(([key, [title, options]]) => {
    const select = picker([['', free[key]], ...options], choices.now[key], { id: `setting-${key}` });
    select.addEventListener('change', () => choices.change({ [key]: select.value }));
    part.append(build('label', {}, title, select));
    return [key, select];
  });
  return () => {
    for (const [key, select] of pickers) select.value = choices.now[key];
  };
}
