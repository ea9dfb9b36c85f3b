import { html, icon, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { list, t } from '../i18n.js';
import { say } from '../say.js';

const LOOK_AGAIN = 400;

/** Puts people together before the rooms of a round open: names are chosen, then one button. Of the element that shows the rooms. */
export class Seating {
  chosen = [];

  constructor(rooms) {
    this.rooms = rooms;
  }

  get possible() {
    return this.rooms.round.state === 'paired' && !this.rooms.live.openFloor;
  }

  /** So many have room together. */
  get #most() {
    const { roomSize, oddOneOut } = this.rooms.live.session;
    return roomSize === 2 && oddOneOut === 'trio' ? 3 : roomSize;
  }

  /** The name of somebody, to be chosen. */
  choice(member) {
    const chosen = this.chosen.includes(member);
    return html`<button class="chip seat" data-testid="seat" aria-pressed=${chosen ? 'true' : 'false'} ?disabled=${Boolean(this.trying)} @click=${() => this.#toggle(member)}>${chosen ? icon('check') : nothing} ${this.rooms.name(member)}</button>`;
  }

  #toggle(member) {
    this.chosen = this.chosen.includes(member) ? this.chosen.filter(one => one !== member) : [...this.chosen, member].slice(-this.#most);
    this.told = null;
    this.rooms.requestUpdate();
  }

  panel() {
    const { round } = this.rooms;
    if (this.number !== round.number) {
      this.number = round.number;
      this.chosen = [];
      this.told = null;
    }
    if (!this.possible) return nothing;
    const here = new Set([...round.rooms.filter(({ open }) => open).flatMap(({ members }) => members), ...round.sittingOut]);
    this.chosen = this.chosen.filter(member => here.has(member));
    const enough = this.chosen.length > 1;
    return html`<div class="stack tight seating"><p class="hint">${t('organiser.seat.hint')}</p>
      <div class="row"><button class="btn small" data-testid="seat-together" ?disabled=${!enough || this.trying} aria-busy=${this.trying ? 'true' : 'false'} @click=${() => this.#together()}>${icon('users')} ${this.trying ? t('organiser.seat.trying') : enough ? t('organiser.seat.put', { names: this.#names(this.chosen) }) : t('organiser.seat.choose')}</button></div>
      ${this.told ? html`<p class="notice ${this.told.kind}" data-testid="seat-told" data-kind=${this.told.kind}>${this.told.text}</p>` : nothing}</div>`;
  }

  #names(members) {
    return list(members.map(member => this.rooms.name(member)));
  }

  async #together() {
    const { live, round } = this.rooms;
    const attendees = this.chosen;
    const names = this.#names(attendees);
    this.#tell(null, true);
    try {
      await sessions.seat(live.id, round.number, attendees);
      const now = await this.#decided(live.id, round.number);
      this.rooms.dispatchEvent(new CustomEvent('round', { detail: now }));
      const made = now.rooms.some(({ open, members }) => open && attendees.every(one => members.includes(one)));
      this.chosen = [];
      this.#tell({ kind: made ? 'good' : 'bad', text: t(made ? 'organiser.seat.done' : 'organiser.seat.not', { names }) });
    } catch (problem) {
      this.#tell({ kind: 'bad', text: Object.values(problem.fields ?? {})[0] ? t('organiser.seat.gone') : problem.message });
    }
  }

  /** The round once no rooms of it are being decided; an answer takes a moment. */
  async #decided(id, number) {
    for (;;) {
      const round = await sessions.round(id, number);
      if (!round.deciding || !this.rooms.isConnected) return round;
      await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN));
    }
  }

  #tell(told, trying = false) {
    this.told = told;
    this.trying = trying;
    say(told?.text);
    this.rooms.requestUpdate();
  }
}
