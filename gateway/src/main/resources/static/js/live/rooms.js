import { Part, html, icon, nothing } from '../lit.js';
import { list, percent, t } from '../i18n.js';
import { bar } from '../parts/bars.js';
import { Seating } from './seating.js';
import { rooms as calls } from '../api.js';
import { say } from '../say.js';
import '../parts/countdown.js';
import './word.js';

/** Who sits with whom, how well they were paired, and whose line is lost; before the rooms open, who is to sit with whom. */
class Rooms extends Part {
  static properties = { live: { attribute: false }, round: { attribute: false }, untold: { state: true } };

  seating = new Seating(this);
  heard = new Set();

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.live, 'change');
  }

  /** Whoever asks anew is said aloud. */
  updated() {
    const { waiting } = this.live.help;
    const anew = waiting.filter(({ roomId, attendeeId }) => !this.heard.has(roomId + attendeeId));
    if (anew.length) say(this.#asking(anew));
    this.heard = new Set(waiting.map(({ roomId, attendeeId }) => roomId + attendeeId));
  }

  #asking(waiting) {
    return t('organiser.help.asking', { names: list(waiting.map(({ attendeeId }) => this.name(attendeeId))), count: waiting.length });
  }

  async #answer(roomId) {
    this.untold = null;
    try {
      await calls.helpComes(roomId);
      say(t('organiser.help.told'));
    } catch (problem) {
      this.untold = { roomId, text: problem.message };
    }
  }

  render() {
    const { live, round } = this;
    const rooms = round.rooms.filter(room => room.open || round.state === 'ended');
    return html`<details class="more" open><summary>${t(live.openFloor ? 'organiser.conversations' : 'organiser.rooms', { round: round.number, count: rooms.length })}</summary>
      ${this.seating.panel()}
      <ul class="rooms" data-testid="organiser-rooms">${rooms.map(room => this.#room(room))}</ul>
      ${round.sittingOut.length ? this.#without(round.sittingOut) : nothing}</details>`;
  }

  #room(room) {
    const { live, round } = this;
    return html`<li class="card flat" data-testid="organiser-room">
      ${this.#names(room.members, room.away)}
      ${room.endsAt ? html`<span class="hint"><rp-countdown quiet text=${t('organiser.atMost')} .until=${room.endsAt}></rp-countdown></span>` : nothing}
      <span class="fit">${bar(room.affinity)}<span class="hint">${t('organiser.fit', { percent: percent(room.affinity) })}</span></span>
      ${room.reasons.slice(0, 2).map(({ text }) => html`<span class="hint">${text}</span>`)}
      ${this.#help(room)}
      ${['running', 'paused'].includes(round.state) ? html`<rp-word .live=${live} .room=${room.id} .names=${list(room.members.map(member => this.name(member)))}></rp-word>` : nothing}</li>`;
  }

  #help(room) {
    const waiting = this.live.help.of(room.id);
    return waiting.length
      ? html`<div class="notice" data-testid="help-wanted">${icon('bell')}<div class="stack tight"><span>${this.#asking(waiting)}</span><button class="btn small" data-testid="help-comes" @click=${() => this.#answer(room.id)}>${t('organiser.help.comes')}</button>${this.untold?.roomId === room.id ? html`<p class="hint" role="alert" data-testid="help-untold">${this.untold.text}</p>` : nothing}</div></div>`
      : nothing;
  }

  #names(members, away = []) {
    const lost = member => (away.includes(member) ? html` <span class="pill small" data-testid="away">${icon('wifi-off')} ${t('organiser.away')}</span>` : nothing);
    return this.seating.possible
      ? html`<span class="chips">${members.map(member => html`${this.seating.choice(member)}${lost(member)}`)}</span>`
      : html`<b>${members.map((member, index) => html`${index ? ' · ' : ''}${this.name(member)}${lost(member)}`)}</b>`;
  }

  #without(members) {
    const names = this.seating.possible ? '' : members.map(member => this.name(member)).join(', ');
    return html`<p class="hint">${t(this.live.openFloor ? 'organiser.looking' : 'organiser.sittingOut', { names })}</p>${this.seating.possible ? this.#names(members) : nothing}`;
  }

  name(member) {
    return this.live.names.get(member) ?? t('chat.someone');
  }
}

customElements.define('rp-rooms', Rooms);
