/** Texts live in one file per language under /messages; t() finds one and fills in its {names}. */
const available = ['en'];
const wanted = navigator.languages.map(tag => tag.split('-')[0]).find(tag => available.includes(tag)) ?? 'en';
const { default: messages } = await import(`/messages/${wanted}.js`);

export const language = wanted;
document.documentElement.lang = language;
document.documentElement.dir = messages.dir ?? 'ltr';

/** Dates and numbers follow the reader's own region where it goes with the language. */
export const locale = navigator.languages.find(tag => tag.split('-')[0] === language) ?? language;

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

export const list = words => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);

const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });

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
