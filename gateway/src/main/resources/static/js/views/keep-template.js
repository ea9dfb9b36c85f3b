import { html } from '../lit.js';
import { t } from '../i18n.js';
import { FormPart } from '../parts/form.js';
import { say } from '../say.js';

/** Keeps what is planned under a name, for another time. `keep` does it; who is asked says why not. */
class KeepTemplate extends FormPart {
  static properties = { keep: { attribute: false } };

  #keep(event) {
    this.attempt(event, async () => {
      const { name } = await this.keep(this.draft.name);
      this.draft = {};
      this.querySelector('details').open = false;
      say(t('template.kept', { name }));
    });
  }

  render() {
    return html`<details class="more"><summary data-testid="template-more">${t('template.keep')}</summary>
      <form @submit=${this.#keep}>
        ${this.input('name', { label: t('template.name'), hint: t('template.nameHint'), testid: 'template-name', maxlength: 80 })}
        ${this.trouble()}
        <div class="row">${this.submitButton(t('template.submit'), 'template-keep', 'check')}</div>
      </form></details>`;
  }
}

customElements.define('rp-keep-template', KeepTemplate);
