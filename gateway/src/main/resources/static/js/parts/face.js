import { html } from '../lit.js';

/** Initials on a colour of their own, until people bring pictures. */
export function face({ displayName = '', attendeeId = displayName } = {}, size = '') {
  return html`<span class="face ${size} hue-${hue(attendeeId ?? displayName)}" aria-hidden="true">${initials(displayName)}</span>`;
}

export function initials(displayName) {
  const words = displayName.match(/\p{L}[^\s]*/gu) ?? [...displayName.trim()];
  return [words[0], words.length > 1 ? words.at(-1) : ''].map(word => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}

export function hue(text) {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return sum % 6;
}
