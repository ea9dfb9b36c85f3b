import { Part, html, icon, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { Problem } from '../api.js';
import { nameOf as languageOf, tagOf } from '../languages.js';
import { trouble } from './trouble.js';
import './chips.js';

/** A part with one form: it keeps the draft, shows progress, and puts the server's answer next to the field it names. */
export class FormPart extends Part {
  static properties = { draft: { state: true }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.draft = {};
    this.busy = false;
  }

  set(change) {
    this.draft = { ...this.draft, ...change };
  }

  async attempt(event, action) {
    event?.preventDefault();
    if (this.busy) return;
    this.querySelectorAll('rp-chips').forEach(chips => chips.commit());
    this.busy = true;
    this.problem = null;
    try {
      await action();
    } catch (problem) {
      if (!(problem instanceof Problem)) console.error(problem);
      this.problem = problem;
      await this.updateComplete;
      this.querySelector('[aria-invalid="true"], .notice.bad')?.focus();
    } finally {
      this.busy = false;
    }
  }

  error(name) {
    const fields = this.problem?.fields ?? {};
    const key = Object.keys(fields).find(field => field === name || field.startsWith(`${name}[`) || field.startsWith(`${name}.`));
    return key && fields[key];
  }

  /** A labelled input bound to the draft. */
  input(name, { label, hint, testid, optional = false, ...attributes }) {
    const error = this.error(name);
    const id = `${this.localName}-${name}`;
    const { type = 'text', maxlength, minlength, autocomplete = 'off', placeholder = '', min, max, step, inputmode, required = !optional, className = '' } = attributes;
    return html`<div class="field">
      <label for=${id}>${label} ${optional ? html`<span class="optional">${t('form.optional')}</span>` : nothing}</label>
      <input id=${id} name=${name} class=${className} data-testid=${testid ?? nothing} type=${type} .value=${this.draft[name] ?? ''} ?required=${required}
        maxlength=${maxlength ?? nothing} minlength=${minlength ?? nothing} min=${min ?? nothing} max=${max ?? nothing} step=${step ?? nothing}
        inputmode=${inputmode ?? nothing} autocomplete=${autocomplete} placeholder=${placeholder || nothing}
        aria-invalid=${error ? 'true' : nothing} aria-describedby=${hint || error ? `${id}-note` : nothing}
        @input=${event => this.set({ [name]: event.target.value })}>
      ${note(id, hint, error)}
    </div>`;
  }

  text(name, { label, hint, testid, maxlength, optional = true, placeholder = '' }) {
    const error = this.error(name);
    const id = `${this.localName}-${name}`;
    return html`<div class="field">
      <label for=${id}>${label} ${optional ? html`<span class="optional">${t('form.optional')}</span>` : nothing}</label>
      <textarea id=${id} name=${name} data-testid=${testid ?? nothing} maxlength=${maxlength ?? nothing} placeholder=${placeholder || nothing} .value=${this.draft[name] ?? ''}
        aria-invalid=${error ? 'true' : nothing} aria-describedby=${hint || error ? `${id}-note` : nothing}
        @input=${event => this.set({ [name]: event.target.value })}></textarea>
      ${note(id, hint, error)}
    </div>`;
  }

  chips(name, { label, hint, testid, kind, list, ideas = [], placeholder, optional = true, nameOf = same, readAs = same }) {
    return html`<rp-chips name=${name} label=${label} .hint=${hint} testid=${testid} .kind=${kind ?? 'plain'} .ideas=${ideas} .list=${list} .placeholder=${placeholder}
      ?optional=${optional} .nameOf=${nameOf} .readAs=${readAs} .values=${this.draft[name] ?? []} .error=${this.error(name)} @chips=${event => this.set({ [name]: event.detail })}></rp-chips>`;
  }

  languages(testid) {
    return this.chips('languages', { label: t('profile.languages'), testid, ideas: t('ideas.languages'), nameOf: languageOf, readAs: tagOf });
  }

  submitButton(label, testid, symbol) {
    return html`<button class="btn" data-testid=${testid} aria-busy=${this.busy ? 'true' : nothing} ?disabled=${this.busy}>${symbol ? icon(symbol) : nothing}${this.busy ? t('form.working') : label}</button>`;
  }

  /** What went wrong and belongs to no field. */
  trouble() {
    return trouble(this.problem?.message);
  }
}

const same = value => value;

function note(id, hint, error) {
  return hint || error ? html`<span id="${id}-note">${hint ? html`<span class="hint">${hint}</span> ` : nothing}${error ? html`<span class="error">${error}</span>` : nothing}</span>` : nothing;
}
