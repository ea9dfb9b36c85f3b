import { Part, html, icon, keyed, nothing } from './lit.js';
import { current, go, here, link, navigation, route } from './router.js';
import { account } from './account.js';
import { language, languages, speak, t } from './i18n.js';
import './room/expose.js';

/** Each page is loaded when it is first opened. */
const page = (load, render) => ({ load, render });

route('/', page(() => import('./views/home.js'), () => html`<rp-home></rp-home>`));
route('/sign-in', page(() => import('./views/enter.js'), ({ query }) => html`<rp-sign-in .query=${query}></rp-sign-in>`));
route('/sign-up', page(() => import('./views/enter.js'), ({ query }) => html`<rp-sign-up .query=${query}></rp-sign-up>`));
route('/profile', page(() => import('./views/profile.js'), ({ query }) => html`<rp-profile .query=${query}></rp-profile>`));
route('/schedule', page(() => import('./views/schedule.js'), ({ query }) => html`<rp-schedule .query=${query}></rp-schedule>`));
route('/complaints', page(() => import('./views/complaints.js'), () => html`<rp-complaints></rp-complaints>`));
route('/join/:code', page(() => import('./views/join.js'), ({ params }) => html`<rp-join .code=${params.code}></rp-join>`));
route('/sessions/:id', page(() => import('./views/landing.js'), ({ params, query }) => html`<rp-landing .id=${params.id} .query=${query}></rp-landing>`));
route('/sessions/:id/invite', page(() => import('./views/invite.js'), ({ params }) => html`<rp-invite .id=${params.id}></rp-invite>`));
route('/sessions/:id/report', page(() => import('./views/report.js'), ({ params }) => html`<rp-session-report .id=${params.id}></rp-session-report>`));
route('/sessions/:id/live', page(() => import('./live/session.js'), ({ params }) => html`<rp-session .id=${params.id}></rp-session>`));

class App extends Part {
  static properties = { at: { state: true }, failed: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.follow(navigation, 'change', () => this.#open());
    this.follow(window, 'signed-out', () => this.#askToSignIn());
    this.follow(account, 'change');
    account.load().catch(() => account.dispatchEvent(new Event('change'))).finally(() => this.#open(true));
  }

  async #open(first = false) {
    const found = current();
    try {
      await found?.render.load();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    if (found?.path !== (current()?.path)) return;
    this.at = found ?? { path: null };
    await this.updateComplete;
    if (!first) {
      scrollTo(0, 0);
      this.#focus();
    }
  }

  /** A new page is announced by moving the focus to its heading. */
  async #focus() {
    await this.querySelector('main > *')?.updateComplete;
    const heading = this.querySelector('main h1') ?? this.querySelector('main');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  #askToSignIn() {
    account.forget();
    if (!here().startsWith('/sign-')) go('/sign-in', { next: here() }, { instead: true });
  }

  async #signOut() {
    await account.signOut();
    go('/');
  }

  render() {
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${t('app.skip')}</a>
      <header class="top">
        <a class="brand" href="/" aria-label=${t('app.home')}>rap<i>port</i></a>
        ${account.known ? this.#nav() : nothing}
      </header>
      <main id="main" tabindex="-1">${this.#main()}</main>
      <footer class="foot between"><span>${t('app.motto')}</span>${this.#tongues()}</footer>
      <div id="say" class="unseen" role="status" aria-live="polite"></div>`;
  }

  /** Each language is offered in its own words, to whoever reads no other. */
  #tongues() {
    return html`<label class="tongue">${icon('languages')}<span class="unseen">${t('app.language')}</span>
      <select data-testid="language" @change=${event => speak(event.target.value)}>
        ${Object.entries(languages).map(([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`)}</select></label>`;
  }

  #skip(event) {
    event.preventDefault();
    document.getElementById('main').focus();
  }

  #nav() {
    const item = (path, text, testid) => html`<a href=${link(path)} data-testid=${testid} aria-current=${this.at?.path === path ? 'page' : nothing}>${text}</a>`;
    return html`<nav aria-label=${t('app.navigation')}>
      ${account.signedIn
        ? html`${account.guest ? nothing : item('/schedule', t('nav.schedule'), 'nav-schedule')}${account.administrator ? item('/complaints', t('nav.complaints'), 'nav-complaints') : nothing}${item('/profile', t('nav.profile'), 'nav-profile')}
          <button data-testid="sign-out" @click=${this.#signOut}>${t('nav.signOut')}</button>`
        : html`${item('/sign-in', t('nav.signIn'), 'nav-sign-in')}${item('/sign-up', t('nav.signUp'), 'nav-sign-up')}`}
    </nav>`;
  }

  #main() {
    if (this.failed) return html`<div class="wrap narrow stack"><h1>${t('app.failed')}</h1><p>${t('error.offline')}</p></div>`;
    if (!this.at) return html`<div class="waiting"><span class="spinner"></span>${t('app.loading')}</div>`;
    if (!this.at.render) return html`<div class="wrap narrow stack" data-testid="lost"><h1>${t('app.lost')}</h1><p class="lead">${t('app.lostWhy')}</p><p><a class="btn" href="/">${t('app.home')}</a></p></div>`;
    return keyed(here(), this.at.render.render(this.at));
  }
}

customElements.define('rp-app', App);
