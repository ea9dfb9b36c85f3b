import { Part, html, icon, live, nothing } from '../lit.js';
import { profiles } from '../api.js';
import { t } from '../i18n.js';

const pause = 180;

/** A list of words to type: Enter or a comma adds one, backspace takes the last one back. `list` names what others wrote, to choose from. */
class Chips extends Part {
  static properties = {
    values: { attribute: false }, ideas: { attribute: false }, label: {}, hint: {}, placeholder: {}, kind: {}, name: {},
    testid: {}, error: {}, nameOf: { attribute: false }, readAs: { attribute: false }, optional: { type: Boolean }, most: { type: Number }, list: {}, others: { state: true }, longest: { type: Number }, typed: { state: true },
  };

  constructor() {
    super();
    this.values = [];
    this.ideas = [];
    this.kind = 'plain';
    this.most = 20;
    this.longest = 80;
    this.typed = '';
    this.others = [];
    this.nameOf = this.readAs = value => value;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.list) this.#ask('');
  }

  /** Suggestions are a help and no more: without them everything works as well. */
  async #ask(beginning) {
    clearTimeout(this.asking);
    try {
      const { items } = await profiles.words(this.list, beginning);
      if (this.typed.trim() === beginning) this.others = items.map(({ word }) => word);
    } catch {
      this.others = [];
    }
  }

  /** What others wrote comes first; what we thought of ourselves fills up while nothing is typed. */
  get #offered() {
    const ideas = this.typed.trim() ? [] : this.ideas;
    const offered = [...this.others, ...ideas.filter(idea => !this.others.some(word => same(word, idea)))];
    return offered.filter(word => !this.#has(word) && !same(word, this.typed.trim())).slice(0, 6);
  }

  render() {
    const free = this.#offered;
    const id = `chips-${this.name}`;
    return html`<div class="field chip-box">
      <label for=${id}>${this.label} ${this.optional ? html`<span class="optional">${t('form.optional')}</span>` : nothing}</label>
      ${this.hint ? html`<span class="hint" id="${id}-hint">${this.hint}</span>` : nothing}
      ${this.values.length ? html`<ul class="chips">${this.values.map((value, index) => html`<li class="chip ${this.kind}" data-testid="chip">${this.nameOf(value)}
        <button type="button" aria-label=${t('form.remove', { what: this.nameOf(value) })} @click=${() => this.#remove(index)}>${icon('x')}</button></li>`)}</ul>` : nothing}
      <div class="inline">
        <input id=${id} data-testid=${this.testid ?? nothing} .value=${live(this.typed)} maxlength=${this.longest} autocomplete="off" enterkeyhint="done"
          placeholder=${this.placeholder ?? ''} aria-describedby=${this.hint ? `${id}-hint` : nothing} aria-invalid=${this.error ? 'true' : nothing}
          ?disabled=${this.values.length >= this.most} @input=${this.#typing} @keydown=${this.#key} @focusout=${this.#left}>
        <button type="button" class="btn ghost" aria-label=${t('form.addTo', { what: this.label })} @click=${() => this.add(this.typed)}>${icon('plus')}</button>
      </div>
      ${free.length && (this.typed || this.values.length < 3) ? html`<div class="chips" role="group" aria-label=${t('form.ideas')} data-testid="ideas">${free.map(idea => html`<button type="button" class="chip" @click=${() => this.add(idea)}>${icon('plus')} ${this.nameOf(idea)}</button>`)}</div>` : nothing}
      ${this.error ? html`<span class="error" role="alert">${this.error}</span>` : nothing}
    </div>`;
  }

  /** Takes what was typed and not entered; a form does so before it is sent. */
  commit() {
    this.add(this.typed);
  }

  /** A new chip moves what is below; a button that is just being pressed must not slip away from under the finger. */
  #left({ relatedTarget }) {
    if (relatedTarget?.matches('input, textarea, select')) this.commit();
    else setTimeout(() => this.isConnected && !this.contains(document.activeElement) && this.commit(), 400);
  }

  add(text) {
    const fresh = text.split(/[,;\n]/).map(word => this.readAs(word.trim().slice(0, this.longest))).filter(word => word && !this.#has(word));
    if (this.list && this.typed) this.#ask('');
    this.typed = '';
    if (fresh.length) this.#change([...this.values, ...new Set(fresh)].slice(0, this.most));
  }

  #has(word) {
    return this.values.some(value => same(value, word));
  }

  #remove(index) {
    this.#change(this.values.filter((_, at) => at !== index));
    this.querySelector('input').focus();
  }

  #change(values) {
    this.values = values;
    this.dispatchEvent(new CustomEvent('chips', { detail: values, bubbles: true }));
  }

  #typing(event) {
    this.typed = event.target.value;
    if (this.list) {
      clearTimeout(this.asking);
      this.asking = setTimeout(() => this.#ask(this.typed.trim()), pause);
    }
    if (/[,;]/.test(this.typed)) this.add(this.typed);
  }

  #key(event) {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.add(this.typed);
    } else if (event.key === 'Backspace' && !this.typed && this.values.length) {
      this.#remove(this.values.length - 1);
    }
  }
}

const same = (one, other) => one.toLowerCase() === other.toLowerCase();

customElements.define('rp-chips', Chips);
