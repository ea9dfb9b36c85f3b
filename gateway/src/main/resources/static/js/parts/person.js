import { html, icon, nothing } from '../lit.js';
import { has, t } from '../i18n.js';
import { nameOf } from '../languages.js';
import { because } from './because.js';
import { face } from './face.js';

const marks = { seek: 'telescope', give: 'gift', 'common-ground': 'heart-handshake', language: 'languages', 'new-face': 'sparkles', 'met-before': 'handshake' };

/** Why two people meet, each kind in its colour, with its icon and its name; `people` are those it may name. */
export function reasonList(reasons = [], people = []) {
  return html`<ul class="reasons" data-testid="reasons">
    ${reasons.map(reason => html`<li class=${marks[reason.kind] ? reason.kind : 'new-face'} data-testid="reason" data-kind=${reason.kind}>
      <span class="mark">${icon(marks[reason.kind] ?? 'sparkles')}</span>
      <span class="text">${because(reason, people)}<span class="hint">${has(`reason.${reason.kind}`) ? t(`reason.${reason.kind}`) : nothing}</span></span>
    </li>`)}
  </ul>`;
}

/** The head of a card: face, name, and the line that says who this is. */
export function who(card, { level = 'b', testid } = {}) {
  const line = [card.headline, card.company, place(card.timeZone), (card.languages ?? []).map(nameOf).join(', ')].filter(Boolean).join(' · ');
  const name = level === 'h2' ? html`<h2 data-testid=${testid ?? nothing}>${card.displayName}</h2>` : html`<b data-testid=${testid ?? nothing}>${card.displayName}</b>`;
  return html`<div class="who">${face(card)}<div>${name}<div class="hint">${line}</div></div></div>`;
}

const place = timeZone => (timeZone?.includes('/') ? timeZone.split('/').at(-1).replaceAll('_', ' ') : '');

export function chipRow(words, kind = 'plain') {
  return words?.length ? html`<ul class="chips">${words.map(word => html`<li class="chip ${kind}">${word}</li>`)}</ul>` : nothing;
}

/** What a person tells: shown as the card in previews and in my own profile. */
export function details(card) {
  const part = (key, words, kind) => (words?.length ? html`<div class="stack tight"><span class="hint">${t(key)}</span>${chipRow(words, kind)}</div>` : nothing);
  return html`
    ${card.about ? html`<p>${card.about}</p>` : nothing}
    ${part('card.interests', card.interests, 'common-ground')}
    ${part('card.offers', card.offers, 'give')}
    ${part('card.seeks', card.seeks, 'seek')}
    ${links(card)}`;
}

/** Where else to find somebody. */
export function links(card) {
  const found = (card.links ?? []).filter(isWeb);
  return found.length ? html`<ul class="row">${found.map(url => html`<li><a href=${url} rel="noopener noreferrer nofollow" target="_blank">${new URL(url).host}</a></li>`)}</ul>` : nothing;
}

function isWeb(url) {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

export const firstName = ({ displayName = '' } = {}) => displayName.trim().split(/\s+/)[0] || displayName;
