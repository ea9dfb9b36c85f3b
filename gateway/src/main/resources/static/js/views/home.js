import { Part, html, icon, nothing } from '../lit.js';
import { account } from '../account.js';
import { sessions } from '../api.js';
import { t } from '../i18n.js';
import { go, link } from '../router.js';
import { firstName, reasonList, who } from '../parts/person.js';
import { Pages } from '../parts/pages.js';
import { sessionItem } from '../parts/session-item.js';
import { title } from '../parts/title.js';

class Home extends Part {
  static properties = { problem: { state: true }, looking: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    title();
    this.follow(account, 'change');
    this.upcoming = new Pages(this, sessions.list);
  }

  async #join(event) {
    event.preventDefault();
    const code = event.target.elements.code.value.replace(/[\s-]/g, '').toUpperCase();
    if (!code) return;
    this.looking = true;
    this.problem = '';
    try {
      const session = await sessions.byCode(code);
      if (session) go(`/join/${code}`);
      else this.problem = t('home.noSuchCode');
    } catch (problem) {
      this.problem = problem.message;
    }
    this.looking = false;
  }

  render() {
    return html`<div class="wrap stack wide">
      <div class="columns hero">
        <section class="stack wide">
          <div class="stack">
            <h1>${account.signedIn ? t('home.hello', { name: firstName(account.profile) }) : t('home.title')}</h1>
            <p class="lead">${account.signedIn ? t('home.leadBack') : t('home.lead')}</p>
          </div>
          <form class="card stack tight join" @submit=${this.#join}>
            <label class="label" for="join-code">${t('home.joinLabel')}</label>
            <div class="inline">
              <input id="join-code" class="code" name="code" data-testid="join-code" maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false"
                placeholder=${t('home.joinPlaceholder')} aria-invalid=${this.problem ? 'true' : nothing} aria-describedby="join-note">
              <button class="btn" data-testid="join-submit" ?disabled=${this.looking}>${t('home.join')} ${icon('arrow-right')}</button>
            </div>
            <span id="join-note" data-testid=${this.problem ? 'problem' : nothing} class=${this.problem ? 'error' : 'hint'} role="status">${this.problem || t('home.joinHint')}</span>
          </form>
          ${account.signedIn ? this.#signedIn() : html`<div class="row">
            <a class="btn ghost" href="/sign-up" data-testid="home-sign-up">${t('home.signUp')}</a>
            <span class="hint">${t('home.orSignIn')} <a href="/sign-in">${t('nav.signIn')}</a></span></div>`}
        </section>
        <aside class="card sample" aria-label=${t('home.sampleLabel')}>
          <p class="hint">${t('home.sampleLabel')}</p>
          <div aria-hidden="true">${who({ displayName: 'Ana Silva', attendeeId: 'ana-silva', headline: t('home.sampleHeadline'), timeZone: 'Europe/Lisbon' })}</div>
          ${reasonList(['seek', 'give', 'common-ground'].map(kind => ({ kind, text: t(`home.sample.${kind}`) })))}
        </aside>
      </div>
      <section class="stack" aria-labelledby="upcoming">
        <div class="row between"><h2 id="upcoming">${t('home.upcoming')}</h2>
          ${account.signedIn && !account.guest ? html`<a class="btn small ghost" href="/schedule" data-testid="home-schedule">${icon('plus')} ${t('nav.schedule')}</a>` : nothing}</div>
        ${this.upcoming.render(items => items.length ? html`<ul class="sessions" data-testid="sessions">${items.map(sessionItem)}</ul>` : html`<p class="card flat hint">${t('home.nothing')}</p>`)}
      </section>
    </div>`;
  }

  #signedIn() {
    const empty = !account.guest && !account.profile.interests?.length && !account.profile.offers?.length;
    return empty ? html`<p class="notice">${icon('sparkles')}<span>${t('home.emptyProfile')} <a href=${link('/profile')}>${t('home.fillProfile')}</a></span></p>` : nothing;
  }
}

customElements.define('rp-home', Home);
