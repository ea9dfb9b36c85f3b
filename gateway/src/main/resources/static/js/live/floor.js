import { Part, html, icon, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { t } from '../i18n.js';
import { trouble } from '../parts/trouble.js';
import { people } from './lobby.js';
import './feedback.js';

/** On an open floor without a room: being looked after, or taking a breath until I am ready again. */
class Floor extends Part {
  static properties = { live: { attribute: false }, lobby: { attribute: false }, session: { attribute: false }, last: { attribute: false }, ready: { type: Boolean }, busy: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.follow(this, 'answered', ({ detail }) => detail.skipped || this.#say(true));
  }

  get #mood() {
    if (this.live.lastRound) return 'last';
    if (this.session.state === 'paused') return 'paused';
    return this.ready ? 'looking' : 'resting';
  }

  async #say(ready) {
    if (this.busy || this.live.ended || this.ready === ready) return;
    this.busy = true;
    this.problem = null;
    try {
      await (ready ? sessions.ready(this.live.id) : sessions.notReady(this.live.id));
      this.live.update({ ready });
    } catch (problem) {
      this.problem = problem.message;
    }
    this.busy = false;
  }

  render() {
    const mood = this.#mood;
    const { lobby } = this;
    const words = mood === 'paused' ? 'between.paused' : `floor.${mood}`;
    return html`<div class="stack wide" data-testid="floor" data-mood=${mood}>
      <div class=${this.last ? 'columns even' : 'stack'}>
        <div class="stack calm">
          ${mood === 'looking' ? html`<div class="breath" aria-hidden="true"></div>` : nothing}
          <h1>${t(`${words}.title`)}</h1>
          <p class="lead">${t(`${words}.lead`)}</p>
          ${mood === 'last' ? nothing : this.#button()}
          ${trouble(this.problem, 'floor-problem')}
        </div>
        ${this.last ? html`<rp-feedback .live=${this.live} .room=${this.last}></rp-feedback>` : nothing}
      </div>
      ${mood === 'looking' || mood === 'resting' ? html`<section class="stack" aria-labelledby="floor-here"><h2 id="floor-here">${t('lobby.here', { count: lobby.present })}</h2>${people(lobby, this.live.me?.attendeeId)}</section>` : nothing}
    </div>`;
  }

  #button() {
    return this.ready
      ? html`<button class="btn ghost" data-testid="not-ready" ?disabled=${this.busy} @click=${() => this.#say(false)}>${icon('pause')} ${t('floor.notNow')}</button>`
      : html`<button class="btn" data-testid="ready-again" ?disabled=${this.busy} @click=${() => this.#say(true)}>${icon('door-open')} ${t('floor.ready')}</button>`;
  }
}

customElements.define('rp-floor', Floor);
