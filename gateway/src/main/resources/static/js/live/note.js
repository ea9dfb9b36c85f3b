import { Part, html, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { t } from '../i18n.js';
import { firstName } from '../parts/person.js';

const pause = 800;

/** A note on somebody, for myself alone; it keeps itself while I write. */
class Note extends Part {
  static properties = { sessionId: { attribute: false }, about: { attribute: false }, text: { attribute: false }, state: { state: true } };

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.later) this.#keep();
  }

  #written({ target }) {
    this.text = target.value;
    this.state = null;
    clearTimeout(this.later);
    this.later = setTimeout(() => this.#keep(), pause);
  }

  async #keep() {
    clearTimeout(this.later);
    this.later = null;
    const { text } = this;
    try {
      await sessions.note(this.sessionId, this.about.attendeeId, text);
      if (text === this.text) this.state = t('note.kept');
    } catch (problem) {
      this.state = problem.message;
    }
  }

  render() {
    const id = `note-${this.about.attendeeId}`;
    return html`<div class="field"><label for=${id}>${t('note.label')}</label>
      <textarea id=${id} class="note" dir="auto" data-testid="note" maxlength="1000" aria-describedby="${id}-hint" placeholder=${t('note.example', { name: firstName(this.about) })} .value=${this.text ?? ''} @input=${this.#written} @change=${() => this.later && this.#keep()}></textarea>
      <span id="${id}-hint" class="hint" role="status" data-testid=${this.state ? 'note-state' : nothing}>${this.state ?? t('note.private')}</span></div>`;
  }
}

customElements.define('rp-note', Note);
