/** Languages are language tags (`en`, `pt-BR`) to the server and names to people, who may write either. */
import { locale } from './i18n.js';

const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
const tags = new Map();

/** Every language of two letters by its name in the reader's language, in English and in itself. */
function tagsByName() {
  if (tags.size) return tags;
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const tag of letters.flatMap(first => letters.map(second => first + second))) {
    const spoken = english.of(tag);
    if (!spoken) continue;
    for (const name of [new Intl.DisplayNames(tag, { type: 'language' }).of(tag), spoken, names.of(tag)]) {
      if (name) tags.set(name.toLowerCase(), tag);
    }
  }
  return tags;
}

export const tagOf = text => tagsByName().get(text.trim().toLowerCase()) ?? text.trim();

export function nameOf(tag) {
  try {
    const name = names.of(tag);
    return name ? name[0].toUpperCase() + name.slice(1) : tag;
  } catch {
    return tag;
  }
}
