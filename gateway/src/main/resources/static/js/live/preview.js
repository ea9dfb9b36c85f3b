import { Part, html, icon, nothing } from '../lit.js';
import { rooms } from '../api.js';
import { list, t } from '../i18n.js';
import { details, firstName, reasonList, who } from '../parts/person.js';
import { icebreakers } from '../parts/because.js';
import { say } from '../say.js';
import { trouble } from '../parts/trouble.js';
import '../parts/countdown.js';
import './feedback.js';

/** Whom I meet next and why, before the room opens. */
class Preview extends Part {
  static properties = { live: { attribute: false }, room: { attribute: false }, last: { attribute: false }, ready: { state: true }, passing: { state: true }, problem: { state: true } };

  async #pass() {
    this.passing = true;
    this.problem = null;
    try {
      await rooms.pass(this.room.id);
      say(t('preview.passed'));
      if (this.live.coming?.id === this.room.id) this.live.update({ coming: null });
    } catch (problem) {
      this.problem = problem.status === 409 ? t('preview.tooLate') : problem.message;
    }
    this.passing = false;
  }

  render() {
    const { room } = this;
    const names = list(room.partners.map(firstName));
    const [first] = icebreakers(room);
    return html`<div class="columns preview" data-testid="preview">
      <div class="stack">
        <h1>${t('preview.title', { names })}</h1>
        <p class="lead">${t('preview.lead')}</p>
        <article class="card stack tight">
          <div class="meeting">
            <div class="stack">${room.partners.map(card => who(card, { testid: 'partner-name' }))}</div>
            <rp-countdown shape="ring" .until=${room.startsAt}></rp-countdown>
          </div>
          ${reasonList(room.reasons, room.partners)}
        </article>
        <div class="row actions">
          <button class="btn" data-testid="ready" aria-pressed=${this.ready ? 'true' : 'false'} @click=${() => (this.ready = true)}>${this.ready ? html`${icon('check')} ${t('preview.waiting')}` : t('preview.ready')}</button>
          ${room.passesLeft > 0 ? html`<button class="btn ghost" data-testid="pass" ?disabled=${this.passing} @click=${this.#pass}>${t('preview.pass')}</button>
          <span class="hint">${t('preview.passHint', { names, count: room.passesLeft })}</span>` : nothing}
        </div>
        ${trouble(this.problem)}
      </div>
      <div class="stack">
        ${first ? html`<section class="card"><p class="hint">${t('preview.icebreaker')}</p><p class="quote" data-testid="icebreaker">${t('form.quote', { text: first })}</p></section>` : nothing}
        ${room.partners.map(card => (card.about || card.interests?.length || card.offers?.length || card.seeks?.length ? html`<section class="card stack"><h2>${t('preview.about', { name: firstName(card) })}</h2>${details(card)}</section>` : nothing))}
        ${this.last ? html`<rp-feedback .live=${this.live} .room=${this.last}></rp-feedback>` : nothing}
      </div>
    </div>`;
  }
}

customElements.define('rp-preview', Preview);
