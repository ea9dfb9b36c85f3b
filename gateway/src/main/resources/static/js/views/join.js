import { Part, html } from '../lit.js';
import { sessions } from '../api.js';
import { t } from '../i18n.js';
import { title } from '../parts/title.js';
import './landing.js';

/** An invitation: the session behind a code, at an address short enough to say aloud. */
class Join extends Part {
  static properties = { session: { state: true }, trouble: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    title(t('home.join'));
    try {
      this.session = await sessions.byCode(this.code);
      if (!this.session) this.trouble = t('home.noSuchCode');
    } catch (problem) {
      this.trouble = problem.message;
    }
  }

  render() {
    if (this.trouble) return html`<div class="wrap narrow stack"><h1>${t('landing.missing')}</h1><p class="lead" data-testid="problem">${this.trouble}</p><p><a class="btn" href="/">${t('app.home')}</a></p></div>`;
    if (!this.session) return html`<div class="waiting"><span class="spinner"></span>${t('app.loading')}</div>`;
    return html`<rp-landing .id=${this.session.id} .session=${this.session} .query=${new URLSearchParams({ code: this.code })}></rp-landing>`;
  }
}

customElements.define('rp-join', Join);
