import { Part, html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import '../parts/countdown.js';
import './feedback.js';

/** A calm screen for whoever has no room at the moment: the break, the pairing, sitting out. */
class Between extends Part {
  static properties = { live: { attribute: false }, session: { attribute: false }, last: { attribute: false } };

  get #mood() {
    if (this.live.lastRound) return 'last';
    if (this.session.state === 'paused') return 'paused';
    return this.session.state === 'round' ? 'sitting' : this.session.state === 'break' ? 'break' : 'pairing';
  }

  render() {
    const mood = this.#mood;
    const until = ['break', 'sitting'].includes(mood) ? this.session.until : null;
    return html`<div class="between columns even" data-testid="between" data-mood=${mood}>
      <div class="stack calm">
        <div class="breath" aria-hidden="true"></div>
        <h1>${t(`between.${mood}.title`)}</h1>
        <p class="lead">${t(`between.${mood}.lead`)}</p>
        ${until ? html`<p class="hint">${t(`between.${mood}.until`)}</p><rp-countdown shape="ring" .until=${until}></rp-countdown>` : nothing}
      </div>
      ${this.last ? html`<rp-feedback .live=${this.live} .room=${this.last}></rp-feedback>` : nothing}
    </div>`;
  }
}

customElements.define('rp-between', Between);
