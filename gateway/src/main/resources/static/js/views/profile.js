import { html, icon, nothing } from '../lit.js';
import { account } from '../account.js';
import { myTimeZone, t } from '../i18n.js';
import { go, next } from '../router.js';
import { FormPart } from '../parts/form.js';
import { details, who } from '../parts/person.js';
import { say } from '../say.js';
import { title } from '../parts/title.js';

const fields = ['displayName', 'headline', 'company', 'about', 'interests', 'offers', 'seeks', 'languages', 'timeZone', 'links', 'terms'];

class Profile extends FormPart {
  static properties = { saved: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    title(t('profile.title'));
    if (!account.signedIn) return go('/sign-in', { next: '/profile' });
    const known = Object.fromEntries(fields.map(name => [name, account.profile[name]]).filter(([, value]) => value !== undefined && value !== null));
    this.draft = { displayName: '', timeZone: myTimeZone, ...known };
    if (!this.draft.timeZone || (this.draft.timeZone === 'UTC' && this.query.get('welcome'))) this.draft.timeZone = myTimeZone;
    this.addEventListener('input', () => (this.saved = false));
    this.addEventListener('chips', () => (this.saved = false));
  }

  #save(event) {
    this.attempt(event, async () => {
      const { displayName, headline = '', company = '', about = '', interests = [], offers = [], seeks = [], languages = [], timeZone, links = [] } = this.draft;
      await account.save({ displayName, headline, company, about, interests, offers, seeks, languages, timeZone, links, terms: this.#terms() });
      this.saved = true;
      say(t('profile.saved'));
      if (this.query.get('next')) next(this.query, '/');
    });
  }

  #terms() {
    const side = name => {
      const { amount, currency = 'EUR', per = 'hour' } = this.draft.terms?.[name] ?? {};
      return amount === undefined || amount === null || amount === '' ? null : { amount: Number(amount), currency, per };
    };
    const [asking, paying] = [side('asking'), side('paying')];
    return asking || paying ? { asking, paying } : null;
  }

  render() {
    if (!account.signedIn) return nothing;
    return html`<div class="wrap stack wide">
      <div class="stack tight"><h1>${this.query.get('welcome') ? t('profile.welcome', { name: this.draft.displayName }) : t('profile.title')}</h1><p class="lead">${t('profile.lead')}</p></div>
      <div class="columns">
        <form @submit=${this.#save}>
          ${this.input('displayName', { label: t('enter.name'), testid: 'profile-name', autocomplete: 'name', maxlength: 80 })}
          ${this.input('headline', { label: t('profile.headline'), optional: true, testid: 'profile-headline', maxlength: 120, placeholder: t('profile.headlineExample') })}
          ${this.input('company', { label: t('profile.company'), hint: t('profile.companyHint'), optional: true, testid: 'profile-company', autocomplete: 'organization', maxlength: 80 })}
          ${this.chips('interests', { list: 'interests', label: t('profile.interests'), hint: t('profile.interestsHint'), kind: 'common-ground', testid: 'profile-interests', ideas: t('ideas.interests'), placeholder: t('profile.interestsExample') })}
          ${this.chips('offers', { list: 'offers', label: t('profile.offers'), hint: t('profile.offersHint'), kind: 'give', testid: 'profile-offers', ideas: t('ideas.offers'), placeholder: t('profile.offersExample') })}
          ${this.chips('seeks', { list: 'seeks', label: t('profile.seeks'), hint: t('profile.seeksHint'), kind: 'seek', testid: 'profile-seeks', ideas: t('ideas.seeks'), placeholder: t('profile.seeksExample') })}
          ${this.languages('profile-languages')}
          <details class="more" ?open=${['about', 'timeZone', 'links'].some(name => this.error(name))}><summary data-testid="profile-more">${t('profile.more')}</summary><div class="stack">
            ${this.text('about', { label: t('profile.about'), testid: 'profile-about', maxlength: 1000, placeholder: t('profile.aboutExample') })}
            ${this.#zone()}
            ${this.chips('links', { label: t('profile.links'), hint: t('profile.linksHint'), testid: 'profile-links', placeholder: 'https://' })}
          </div></details>
          <fieldset class="panel"><legend>${icon('lock')} ${t('profile.terms')}</legend>
            <p class="hint">${t('profile.termsPrivacy')}</p>
            ${this.#money('asking')}${this.#money('paying')}
          </fieldset>
          ${this.trouble()}
          <div class="row">${this.submitButton(t('profile.save'), 'profile-save', 'check')}<span role="status" data-testid="profile-saved">${this.saved ? t('profile.saved') : ''}</span>
            ${this.saved ? html`<a href="/">${t('profile.onward')}</a>` : nothing}</div>
        </form>
        <aside class="stack beside" aria-labelledby="preview"><h2 id="preview">${t('profile.preview')}</h2>
          <div class="card stack" data-testid="profile-preview">${who(this.draft)}${details(this.draft)}</div>
          <p class="hint">${t('profile.previewHint')}</p></aside>
      </div>
    </div>`;
  }

  #zone() {
    const zones = Intl.supportedValuesOf?.('timeZone') ?? [];
    const known = [...new Set([this.draft.timeZone, myTimeZone, ...zones])];
    return html`<div class="field"><label for="profile-zone">${t('profile.timeZone')}</label>
      <select id="profile-zone" data-testid="profile-timezone" @change=${event => this.set({ timeZone: event.target.value })}>
        ${known.map(zone => html`<option value=${zone} ?selected=${zone === this.draft.timeZone}>${zone.replaceAll('_', ' ')}</option>`)}</select></div>`;
  }

  #money(side) {
    const value = this.draft.terms?.[side] ?? {};
    const set = change => this.set({ terms: { ...this.draft.terms, [side]: { currency: 'EUR', per: 'hour', ...value, ...change } } });
    const error = this.error(`terms.${side}`) ?? this.error('terms');
    return html`<fieldset class="field"><legend>${t(`profile.${side}`)}</legend>
      <div class="money">
        <input type="number" min="0" step="any" inputmode="decimal" aria-label=${t('profile.amount')} data-testid="terms-${side}-amount" .value=${value.amount ?? ''} aria-invalid=${error ? 'true' : nothing} @input=${event => set({ amount: event.target.value })}>
        <select aria-label=${t('profile.currency')} data-testid="terms-${side}-currency" @change=${event => set({ currency: event.target.value })}>
          ${['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY', 'INR', 'BRL', 'CAD', 'AUD', 'SEK', 'PLN'].map(code => html`<option ?selected=${code === (value.currency ?? 'EUR')}>${code}</option>`)}</select>
        <select aria-label=${t('profile.per')} data-testid="terms-${side}-per" @change=${event => set({ per: event.target.value })}>
          ${['hour', 'day', 'project'].map(per => html`<option value=${per} ?selected=${per === (value.per ?? 'hour')}>${t(`profile.per_${per}`)}</option>`)}</select>
      </div>${error ? html`<span class="error">${error}</span>` : nothing}</fieldset>`;
  }
}

customElements.define('rp-profile', Profile);
