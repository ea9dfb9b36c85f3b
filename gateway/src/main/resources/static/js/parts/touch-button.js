import { Part, html, icon, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { say } from '../say.js';
import { touch } from '../touch.js';
import { firstName } from './person.js';

/** The wish to stay in touch with somebody. They learn of it only if they wish it too. */
class TouchButton extends Part {
  static properties = { card: { attribute: false }, brief: { type: Boolean }, busy: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.follow(touch, 'change');
    touch.load();
  }

  async #toggle() {
    this.busy = true;
    this.problem = null;
    try {
      await touch.toggle(this.card.attendeeId);
      if (touch.wished.has(this.card.attendeeId)) say(t('touch.private', { name: firstName(this.card) }));
    } catch (problem) {
      this.problem = problem.message;
    }
    this.busy = false;
  }

  render() {
    const { attendeeId } = this.card;
    const name = firstName(this.card);
    const wished = touch.wished.has(attendeeId);
    const mutual = touch.mutual.has(attendeeId);
    return html`<button class="btn ${wished ? '' : 'ghost'} touch" data-testid="touch" aria-pressed=${wished ? 'true' : 'false'} title=${t('touch.title', { name })} ?disabled=${this.busy} @click=${this.#toggle}>
        ${icon(wished ? 'check' : 'heart-handshake')}<span class="words">${t(wished ? 'touch.wished' : 'touch.wish')}</span></button>
      ${mutual && !this.brief ? html`<p class="notice good" data-testid="touch-mutual">${icon('heart-handshake')}<span>${t('touch.mutual', { name })}</span></p>`
        : wished && !this.brief ? html`<p class="hint">${t('touch.private', { name })}</p>` : nothing}
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}`;
  }
}

customElements.define('rp-touch', TouchButton);
