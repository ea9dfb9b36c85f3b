/** Texts live in one file per language under /messages; t() finds one and fills in its {names}. */

/** Each language by its own name. */
export const languages = { en: 'English', zh: '简体中文' };

const key = 'rapport.language';
const primary = tag => tag?.split('-')[0];

/** What was chosen on the page, else what the browser asks for. */
function wanted() {
  const chosen = localStorage.getItem(key);
  return [chosen, ...navigator.languages.map(primary)].find(tag => Object.hasOwn(languages, tag)) ?? 'en';
}

export const language = wanted();
const { default: messages } = await import(`/messages/${language}.js`);
document.documentElement.lang = messages.lang;
document.documentElement.dir = messages.dir;

/** Every text is drawn once, so another language is another start of the page; a room is come back to. */
export function speak(chosen) {
  localStorage.setItem(key, chosen);
  location.reload();
}

/** Dates and numbers follow the reader's own region where it goes with the language. */
export const locale = navigator.languages.find(tag => primary(tag) === language) ?? messages.lang;

const plurals = new Intl.PluralRules(language);

/** The text under a dotted key; an object of plural forms is chosen by `values.count`. */
export function t(key, values = {}) {
  let found = key.split('.').reduce((node, part) => node?.[part], messages);
  if (found && typeof found === 'object' && !Array.isArray(found)) {
    found = found[`=${values.count}`] ?? found[plurals.select(values.count)] ?? found.other;
  }
  if (found === undefined) {
    console.warn('No text for', key);
    return key;
  }
  return Array.isArray(found) ? found : found.replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);
}

/** Whether there is a text under this key, for keys that come from the server. */
export const has = key => typeof key.split('.').reduce((node, part) => node?.[part], messages) === 'string';

const number = /\d+/g;

/** A sentence of the server, which speaks English, in the reader's language; numbers in it are {n}. */
export function said(sentence) {
  if (!messages.said || !sentence) return sentence;
  const numbers = sentence.match(number) ?? [];
  const known = messages.said[sentence] ?? messages.said[sentence.replace(number, '{n}')];
  return known?.replace(/\{n}/g, () => numbers.shift());
}

export const list = words => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);

const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });

const part = new Intl.NumberFormat(locale, { style: 'percent' });
const some = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

export const percent = value => part.format(value);
export const decimal = value => some.format(value);
export const dayOf = instant => day.format(new Date(instant));
export const timeOf = instant => hour.format(new Date(instant));
export const myTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';

/** A length of time in words, such as "5 minutes" or "30 seconds". */
export function lengthOf(seconds) {
  const parts = [];
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Math.round(seconds % 60);
  if (hours) parts.push(unit(hours, 'hour'));
  if (minutes) parts.push(unit(minutes, 'minute'));
  if (rest || !parts.length) parts.push(unit(rest, 'second'));
  return list(parts);
}

const unit = (value, name) => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
