import { Part, html, icon, nothing } from '../lit.js';
import { rooms } from '../api.js';
import { t } from '../i18n.js';
import { say } from '../say.js';

/** Asks the organiser into this room, or no more; whoever else is in it is not told. */
class AskForHelp extends Part {
  static properties = { live: { attribute: false }, room: { attribute: false }, busy: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.live, 'change');
  }

  get asked() {
    return this.live.help.asks(this.live.me.attendeeId, this.room.id);
  }

  get told() {
    return this.asked ? t('room.help.asked') : this.live.help.answered === this.room.id ? t('room.help.coming') : null;
  }

  updated() {
    if (this.told !== this.toldBefore) say(this.told);
    this.toldBefore = this.told;
  }

  async #toggle() {
    const { asked, live, room } = this;
    this.busy = true;
    this.problem = null;
    try {
      await (asked ? rooms.noHelp(room.id) : rooms.help(room.id));
      live.help.take({ roomId: room.id, attendeeId: live.me.attendeeId, waiting: !asked }, live.me.attendeeId);
      live.update({});
    } catch (problem) {
      this.problem = problem.message;
    }
    this.busy = false;
  }

  render() {
    return html`<div class="row between ask-help"><button class="btn small ghost" data-testid="ask-help" aria-pressed=${this.asked ? 'true' : 'false'} ?disabled=${Boolean(this.busy)} @click=${this.#toggle}>${icon(this.asked ? 'x' : 'bell')} ${t(this.asked ? 'room.help.withdraw' : 'room.help.ask')}</button>
      ${this.told ? html`<span class="hint" data-testid="help-told">${this.told}</span>` : nothing}
      ${this.problem ? html`<span class="hint" role="alert">${this.problem}</span>` : nothing}</div>`;
  }
}

customElements.define('rp-ask-help', AskForHelp);
