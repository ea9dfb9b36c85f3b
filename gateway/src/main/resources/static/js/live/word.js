import { Part, html, icon, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { t } from '../i18n.js';
import { say } from '../say.js';

/** A word of the organiser's to those in one room. */
class Word extends Part {
  static properties = { live: { attribute: false }, room: { attribute: false }, names: {}, open: { state: true }, problem: { state: true } };

  async #send(event) {
    event.preventDefault();
    const { text } = event.target.elements;
    if (!text.value.trim()) return;
    this.problem = null;
    try {
      await sessions.steer(this.live.id, 'announce', { text: text.value.trim(), room: this.room });
      say(t('organiser.word.said'));
      this.open = false;
      await this.updateComplete;
      this.querySelector('button').focus();
    } catch (problem) {
      this.problem = problem.fields?.room ? t('organiser.word.gone') : problem.message;
    }
  }

  async #toggle() {
    this.open = !this.open;
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  render() {
    return html`<button class="link" data-testid="word" aria-expanded=${this.open ? 'true' : 'false'} @click=${this.#toggle}>${t('organiser.word.to')}<span class="unseen"> ${this.names}</span></button>
      ${this.open ? html`<form class="inline" @submit=${this.#send}><input name="text" maxlength="500" autocomplete="off" data-testid="word-text" aria-label=${t('organiser.word.label', { names: this.names })}>
        <button class="btn small ghost" data-testid="word-send">${icon('send')} ${t('organiser.word.send')}</button></form>` : nothing}
      ${this.problem ? html`<p class="hint" role="alert">${this.problem}</p>` : nothing}`;
  }
}

customElements.define('rp-word', Word);
