import { Part, html, icon, nothing } from '../lit.js';
import { percent, t } from '../i18n.js';
import { bar } from '../parts/bars.js';
import { Seating } from './seating.js';
import '../parts/countdown.js';

/** Who sits with whom, how well they were paired, and whose line is lost; before the rooms open, who is to sit with whom. */
class Rooms extends Part {
  static properties = { live: { attribute: false }, round: { attribute: false } };

  seating = new Seating(this);

  render() {
    const { live, round } = this;
    const rooms = round.rooms.filter(room => room.open || round.state === 'ended');
    return html`<details class="more" open><summary>${t(live.openFloor ? 'organiser.conversations' : 'organiser.rooms', { round: round.number, count: rooms.length })}</summary>
      ${this.seating.panel()}
      <ul class="rooms" data-testid="organiser-rooms">${rooms.map(room => this.#room(room))}</ul>
      ${round.sittingOut.length ? this.#without(round.sittingOut) : nothing}</details>`;
  }

  #room(room) {
    return html`<li class="card flat" data-testid="organiser-room">
      ${this.#names(room.members, room.away)}
      ${room.endsAt ? html`<span class="hint"><rp-countdown quiet text=${t('organiser.atMost')} .until=${room.endsAt}></rp-countdown></span>` : nothing}
      <span class="fit">${bar(room.affinity)}<span class="hint">${t('organiser.fit', { percent: percent(room.affinity) })}</span></span>
      ${room.reasons.slice(0, 2).map(({ text }) => html`<span class="hint">${text}</span>`)}</li>`;
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
