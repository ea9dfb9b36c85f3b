import { Part, html, icon, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { secondsUntil, ticks } from '../clock.js';
import { dayOf, t, timeOf } from '../i18n.js';
import { chipRow, reasonList } from '../parts/person.js';
import { face } from '../parts/face.js';
import '../parts/countdown.js';
import './mirror.js';

const pause = 5000;

/** Before the first round: when it starts, who is here, and whom I might meet. */
class Lobby extends Part {
  static properties = { live: { attribute: false }, lobby: { attribute: false }, session: { attribute: false }, due: { state: true }, others: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.follow(ticks, 'tick', () => (this.due = secondsUntil(this.session.startsAt) === 0));
  }

  /** Who comes or goes changes whom I might meet; it is asked anew at most every few seconds. */
  updated(changed) {
    if (!changed.has('lobby') || this.asking) return;
    this.asking = setTimeout(() => this.#suggest(), this.others ? pause : 0);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.asking);
  }

  async #suggest() {
    try {
      this.others = (await sessions.suggestions(this.live.id, 3)).items;
    } catch {
      this.others ??= [];
    }
    this.asking = null;
  }

  render() {
    const { session, lobby } = this;
    const far = secondsUntil(session.startsAt) > 6 * 3600;
    return html`<div class="stack wide" data-testid="lobby">
      <div class="welcome row between">
        <div class="stack tight"><h1>${t('lobby.title')}</h1>
          <p class="lead">${this.due ? t('lobby.due') : far ? t('lobby.far', { day: dayOf(session.startsAt), time: timeOf(session.startsAt) }) : t('lobby.soon')}</p>${this.#bell()}</div>
        ${far || this.due ? nothing : html`<rp-countdown shape="ring" large .until=${session.startsAt}></rp-countdown>`}
      </div>
      <div class="columns">
        <div class="stack wide">${this.#others()}<section class="stack" aria-labelledby="here"><h2 id="here">${t('lobby.here', { count: lobby.present })}</h2>
          ${lobby.attendees.length ? people(lobby, this.live.me?.attendeeId) : html`<p class="card flat hint">${t('lobby.first')}</p>`}</section></div>
        <section class="stack" aria-labelledby="mirror"><h2 id="mirror">${t('lobby.mirror')}</h2><div class="card"><rp-mirror></rp-mirror></div></section>
      </div>
    </div>`;
  }

  #others() {
    return this.others?.length ? html`<section class="stack" aria-labelledby="others" data-testid="suggestions"><h2 id="others">${t('lobby.mightMeet')}</h2>
      <ul class="might">${this.others.map(({ attendee, reasons }) => html`<li class="card flat"><div class="who">${face(attendee, 'small')}<b>${attendee.displayName}</b></div>${reasonList(reasons.slice(0, 2), [attendee])}</li>`)}</ul></section>` : nothing;
  }

  #bell() {
    if (window.Notification?.permission !== 'default') return nothing;
    const ask = async () => (await Notification.requestPermission(), this.requestUpdate());
    return html`<p><button class="link" data-testid="notify" @click=${ask}>${icon('bell')} ${t('lobby.notify')}</button></p>`;
  }
}

/** Everybody who is here, as far as the list goes. */
export function people(lobby, me) {
  const more = lobby.present - lobby.attendees.length;
  return html`<ul class="people" data-testid="people">
    ${lobby.attendees.map(card => html`<li class="card" data-testid="attendee">${face(card, 'small')}<div class="stack tight"><b>${card.displayName}${card.attendeeId === me ? html` <span class="hint">${t('lobby.you')}</span>` : nothing}</b>
      ${card.headline ? html`<span class="hint">${card.headline}</span>` : nothing}${chipRow(card.interests?.slice(0, 3))}</div></li>`)}
    ${more > 0 ? html`<li class="hint">${t('lobby.more', { count: more })}</li>` : nothing}</ul>`;
}

customElements.define('rp-lobby', Lobby);
