import { Part, html, icon, nothing } from '../lit.js';
import { account } from '../account.js';
import { t } from '../i18n.js';
import { link } from '../router.js';
import { chipRow, firstName, links, reasonList, who } from '../parts/person.js';
import { line, written } from '../room/chat.js';
import './feedback.js';

/** Everyone I met, with the reasons, once the session is over. */
class Ended extends Part {
  static properties = { live: { attribute: false }, rooms: { attribute: false } };

  #chat(room) {
    const lines = written(room.id);
    const nameOf = id => firstName(room.partners.find(({ attendeeId }) => attendeeId === id)) || t('chat.someone');
    return lines.length ? html`<details class="chat more"><summary>${t('ended.written')}</summary><ol class="log" tabindex="0" aria-label=${t('ended.written')}>${lines.map(said => line(said, nameOf))}</ol></details>` : nothing;
  }

  render() {
    const { session } = this.live;
    const came = this.rooms.filter(({ partners, answer }) => partners.length && !answer?.noShow);
    // Who met twice is shown once, as it was the last time.
    const met = [...new Map(came.map(room => [room.partners.map(({ attendeeId }) => attendeeId).sort().join(), room])).values()];
    const people = new Set(met.flatMap(({ partners }) => partners.map(({ attendeeId }) => attendeeId))).size;
    return html`<div class="stack wide" data-testid="session-ended">
      <div class="stack tight"><h1>${session.state === 'cancelled' ? t('ended.cancelled') : people ? t('ended.title', { count: people }) : t('ended.nobody')}</h1>
        <p class="lead">${people ? t('ended.lead') : t('ended.leadNobody')}</p></div>
      ${met.length ? html`<ul class="met" data-testid="met">${met.map(room => html`<li class="card stack tight" data-testid="met-person">
        ${room.partners.map(card => html`${who(card)}${chipRow(card.interests?.slice(0, 5))}${links(card)}`)}
        ${reasonList(room.reasons)}
        ${this.#chat(room)}
        ${room.answer ? (room.answer.again ? html`<p class="hint">${icon('check')} ${t('ended.again', { name: firstName(room.partners[0]) })}</p>` : nothing) : html`<rp-feedback .live=${this.live} .room=${room}></rp-feedback>`}
      </li>`)}</ul>` : nothing}
      <div class="row"><a class="btn" href="/">${t('ended.others')}</a>${account.guest ? html`<a class="btn ghost" href=${link('/sign-up')}>${t('ended.keep')}</a>` : nothing}</div>
    </div>`;
  }
}

customElements.define('rp-ended', Ended);
