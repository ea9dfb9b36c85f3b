import { html } from '../lit.js';
import { account } from '../account.js';
import { t } from '../i18n.js';
import { link, next } from '../router.js';
import { FormPart } from '../parts/form.js';
import { title } from '../parts/title.js';

const keep = query => (query.get('next') ? { next: query.get('next') } : undefined);

class SignIn extends FormPart {
  connectedCallback() {
    super.connectedCallback();
    title(t('signIn.title'));
  }

  render() {
    return html`<div class="wrap narrow stack wide">
      <div class="stack tight"><h1>${t('signIn.title')}</h1><p class="lead">${this.query.get('next') ? t('signIn.leadNext') : t('signIn.lead')}</p></div>
      <form class="card" @submit=${event => this.attempt(event, async () => { await account.signIn(this.draft); next(this.query, '/'); })}>
        ${this.input('email', { label: t('enter.email'), type: 'email', testid: 'signin-email', autocomplete: 'username', maxlength: 254 })}
        ${this.input('password', { label: t('enter.password'), type: 'password', testid: 'signin-password', autocomplete: 'current-password', maxlength: 200 })}
        ${this.trouble()}
        <div class="row">${this.submitButton(t('nav.signIn'), 'signin-submit')}<span class="hint">${t('signIn.new')} <a href=${link('/sign-up', keep(this.query))}>${t('nav.signUp')}</a></span></div>
      </form>
    </div>`;
  }
}

class SignUp extends FormPart {
  connectedCallback() {
    super.connectedCallback();
    title(t('signUp.title'));
  }

  render() {
    return html`<div class="wrap narrow stack wide">
      <div class="stack tight"><h1>${t('signUp.title')}</h1><p class="lead">${t('signUp.lead')}</p></div>
      <form class="card" @submit=${event => this.attempt(event, async () => { await account.signUp(this.draft); next(this.query, '/profile?welcome=1'); })}>
        ${this.input('displayName', { label: t('enter.name'), hint: t('enter.nameHint'), testid: 'signup-name', autocomplete: 'name', maxlength: 80 })}
        ${this.input('email', { label: t('enter.email'), type: 'email', testid: 'signup-email', autocomplete: 'email', maxlength: 254 })}
        ${this.input('password', { label: t('enter.password'), hint: t('enter.passwordHint'), type: 'password', testid: 'signup-password', autocomplete: 'new-password', minlength: 8, maxlength: 200 })}
        ${this.trouble()}
        <div class="row">${this.submitButton(t('signUp.submit'), 'signup-submit')}<span class="hint">${t('signUp.known')} <a href=${link('/sign-in', keep(this.query))}>${t('nav.signIn')}</a></span></div>
      </form>
    </div>`;
  }
}

customElements.define('rp-sign-in', SignIn);
customElements.define('rp-sign-up', SignUp);
