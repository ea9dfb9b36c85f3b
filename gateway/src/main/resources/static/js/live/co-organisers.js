import { Part, html, icon } from '../lit.js';
import { sessions } from '../api.js';
import { t } from '../i18n.js';
import { say } from '../say.js';
import { trouble } from '../parts/trouble.js';

/** Who may steer the session beside the one who has scheduled it. */
class CoOrganisers extends Part {
  static properties = { live: { attribute: false }, lobby: { attribute: false }, others: { attribute: false }, problem: { state: true } };

  async #change(call, attendeeId, done) {
    this.problem = null;
    try {
      await call(this.live.id, attendeeId);
      say(done);
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  render() {
    const steering = new Set([this.live.me.attendeeId, ...this.others.map(({ attendeeId }) => attendeeId)]);
    const able = this.lobby.attendees.filter(({ attendeeId }) => !steering.has(attendeeId));
    return html`<details class="more"><summary data-testid="co-organisers">${t('organiser.together', { count: this.others.length })}</summary><div class="stack tight">
      <p class="hint">${t('organiser.togetherHint')}</p>
      ${trouble(this.problem)}
      <ul class="chips">
        ${this.others.map(({ attendeeId, displayName }) => html`<li class="chip common-ground" data-testid="co-organiser">${displayName}<button aria-label=${t('organiser.withdraw', { name: displayName })} @click=${() => this.#change(sessions.withoutOrganiser, attendeeId, t('organiser.withdrawn', { name: displayName }))}>${icon('x')}</button></li>`)}
        ${able.map(({ attendeeId, displayName }) => html`<li><button class="chip" data-testid="co-organise" @click=${() => this.#change(sessions.withOrganiser, attendeeId, t('organiser.joined', { name: displayName }))}>${icon('plus')} ${displayName}</button></li>`)}
      </ul></div></details>`;
  }
}

customElements.define('rp-co-organisers', CoOrganisers);
