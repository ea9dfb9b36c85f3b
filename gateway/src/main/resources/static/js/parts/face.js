import { html } from '../lit.js';

/** Initials on a colour of their own, until people bring pictures. */
export function face({ displayName = '', attendeeId = displayName } = {}, size = '') {
  const words = displayName.match(/\p{L}[^\s]*/gu) ?? [...displayName.trim()];
  const initials = [words[0], words.length > 1 ? words.at(-1) : ''].map(word => [...(word ?? '')][0] ?? '').join('');
  return html`<span class="face ${size} hue-${hue(attendeeId ?? displayName)}" aria-hidden="true">${initials.toUpperCase()}</span>`;
}

export function hue(text) {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return sum % 6;
}
