import { html, icon, nothing } from '../lit.js';
import { account } from '../account.js';
import { Problem, sessions } from '../api.js';
import { isComing, setComing } from '../coming.js';
import { list, myTimeZone, t } from '../i18n.js';
import { go, link } from '../router.js';
import { FormPart } from '../parts/form.js';
import { groupChoice } from '../parts/groups.js';
import { running, shape, when } from '../parts/session-item.js';
import { title } from '../parts/title.js';

/** What awaits behind a session's link, and the one form to come in. */
class Landing extends FormPart {
  static properties = { session: { state: true }, missing: { state: true }, shared: { state: true }, waiting: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.draft = { languages: [], joinCode: this.query.get('code') ?? '' };
    this.follow(account, 'change', () => this.#load());
    this.#load();
  }

  async #load() {
    try {
      this.session = await sessions.one(this.id);
      title(this.session.title);
      this.shared = (await sessions.interests(this.id).catch(() => ({ items: [] }))).items;
    } catch (problem) {
      this.missing = problem;
    }
  }

  #asGuest(event) {
    this.attempt(event, async () => {
      const { displayName, interests = [], offers = [], seeks = [], languages = [], joinCode, group } = this.draft;
      await account.joinAsGuest(this.id, { displayName, interests, offers, seeks, languages, joinCode: joinCode.replace(/[\s-]/g, '').toUpperCase(), group: group || undefined });
      go(`/sessions/${this.id}/live`);
    });
  }

  #register(event) {
    this.attempt(event, async () => {
      try {
        await sessions.register(this.id, this.draft.group);
        this.#coming(true);
      } catch (problem) {
        if (!(problem instanceof Problem && problem.status === 409 && problem.body.place)) throw problem;
        this.waiting = problem.body.place;
      }
    });
  }

  #withdraw(event) {
    this.attempt(event, async () => {
      await sessions.withdraw(this.id);
      this.#coming(false);
      this.waiting = null;
    });
  }

  #coming(yes) {
    setComing(this.id, yes);
    this.session = { ...this.session, registered: Math.max(0, this.session.registered + (yes ? 1 : -1)) };
  }

  render() {
    if (this.missing) return html`<div class="wrap narrow stack"><h1>${t('landing.missing')}</h1><p class="lead">${this.missing.message}</p><p><a class="btn" href="/">${t('app.home')}</a></p></div>`;
    if (!this.session) return html`<div class="waiting"><span class="spinner"></span>${t('app.loading')}</div>`;
    const { session } = this;
    return html`<div class="wrap columns landing">
      <article class="stack wide">
        <div class="stack">
          <div class="row">${running(session) ? html`<span class="pill on">${icon('clock')} ${t('session.runningNow')}</span>` : nothing}
            ${session.organiser?.displayName ? html`<span class="hint">${t('landing.hostedBy', { name: session.organiser.displayName })}</span>` : nothing}</div>
          <h1 data-testid="session-title">${session.title}</h1>
          ${session.description ? html`<p class="lead description">${session.description}</p>` : nothing}
        </div>
        <ul class="facts">
          <li>${icon('clock')}<span><b>${when(session)}</b><span class="hint">${t('landing.yourTime', { zone: myTimeZone.replaceAll('_', ' ') })}</span></span></li>
          <li>${icon('timer')}<span>${shape(session)}</span></li>
          <li>${icon('users')}<span>${t('landing.registered', { count: session.registered })}</span></li>
          ${session.topics?.length ? html`<li>${icon('message-circle')}<span>${t('session.about', { topics: list(session.topics) })}</span></li>` : nothing}
        </ul>
        ${this.#shared()}
        <p><a class="btn ghost small" href=${sessions.calendar(this.id)} data-testid="calendar" download="${session.title.replace(/[^\p{L}\p{N}]+/gu, '-')}.ics">${icon('calendar-plus')} ${t('landing.calendar')}</a></p>
      </article>
      ${this.#door()}
      <section class="stack how" aria-labelledby="how"><h2 id="how">${t('landing.how')}</h2>
          <ol class="steps">${[1, 2, 3].map(step => html`<li><b>${t(`landing.step${step}.title`)}</b><p class="hint">${t(`landing.step${step}.text`)}</p></li>`)}</ol></section>
    </div>`;
  }

  /** What several of those who come like; what I like too stands out. */
  #shared() {
    if (!this.shared?.length) return nothing;
    const mine = new Set((account.profile?.interests ?? []).map(word => word.toLowerCase()));
    return html`<section class="stack tight" aria-labelledby="shared" data-testid="shared-interests"><h2 id="shared" class="hint">${t('landing.shared')}</h2>
      <ul class="chips">${this.shared.map(({ word, people }) => html`<li class="chip ${mine.has(word.toLowerCase()) ? 'common-ground' : 'plain'}">${word} <span aria-hidden="true">·</span> ${t('landing.people', { count: people })}</li>`)}</ul></section>`;
  }

  #door() {
    const { session } = this;
    if (session.state === 'ended' || session.state === 'cancelled') return html`<div class="card stack"><h2>${t(`landing.${session.state}`)}</h2>${this.#steers() ? html`<p><a class="btn" data-testid="report-link" href=${link(`/sessions/${this.id}/report`)}>${t('organiser.report')}</a></p>` : nothing}<p><a href="/">${t('landing.others')}</a></p></div>`;
    return account.signedIn ? this.#member() : this.#guest();
  }

  #steers() {
    return [this.session.organiser, ...this.session.coOrganisers].some(({ attendeeId }) => attendeeId === account.id);
  }

  #member() {
    const { session } = this;
    const mine = this.#steers();
    const coming = isComing(this.id);
    const enter = html`<a class="btn" href=${link(`/sessions/${this.id}/live`)} data-testid="enter-session">${icon('door-open')} ${running(session) ? t('landing.joinNow') : t('landing.enterLobby')}</a>`;
    const note = this.waiting ? t('landing.waitingPlace', { place: this.waiting }) : coming ? t('landing.registeredLead') : t('landing.registerLead');
    return html`<div class="card stack">
      <h2>${mine ? t('landing.yours') : coming ? t('landing.youAreIn') : t('landing.come')}</h2>
      <p class="lead" role="status">${mine ? t('landing.yoursLead') : note}</p>
      ${!coming && !mine && !this.waiting && !running(session) && !account.guest ? this.#group() : nothing}
      ${this.trouble()}
      <div class="row">
        ${coming || mine || running(session) || account.guest ? enter : nothing}
        ${mine ? html`<a class="btn ghost" href=${link(`/sessions/${this.id}/invite`)} data-testid="invite-link">${t('landing.invite')}</a>` : nothing}
        ${!coming && !mine && !this.waiting && !running(session) && !account.guest ? html`<button class="btn" data-testid="register" ?disabled=${this.busy} @click=${this.#register}>${t('landing.register')}</button>
          <a class="hint" data-testid="enter-session" href=${link(`/sessions/${this.id}/live`)}>${t('landing.enterLobby')}</a>` : nothing}
        ${(coming || this.waiting) && !mine ? html`<button class="link" data-testid="withdraw" ?disabled=${this.busy} @click=${this.#withdraw}>${t('landing.withdraw')}</button>` : nothing}
      </div>
    </div>`;
  }

  #group() {
    return groupChoice({ session: this.session, value: this.draft.group, error: this.error('group'), choose: group => this.set({ group }) });
  }

  #guest() {
    const signIn = html`<p class="hint">${t('landing.haveAccount')} <a href=${link('/sign-in', { next: `/sessions/${this.id}` })} data-testid="landing-sign-in">${t('nav.signIn')}</a> ${t('landing.or')} <a href=${link('/sign-up', { next: `/sessions/${this.id}` })}>${t('landing.makeOne')}</a></p>`;
    if (this.session.guestsAllowed === false) return html`<div class="card stack"><h2>${t('landing.come')}</h2><p class="lead">${t('landing.noGuests')}</p>${signIn}</div>`;
    return html`<form class="card" @submit=${this.#asGuest}>
      <div class="stack tight"><h2>${t('landing.guestTitle')}</h2><p class="hint">${t('landing.guestLead')}</p></div>
      ${this.input('displayName', { label: t('enter.name'), testid: 'guest-name', autocomplete: 'name', maxlength: 80 })}
      ${this.chips('interests', { list: 'interests', label: t('profile.interests'), kind: 'common-ground', testid: 'guest-interests', ideas: t('ideas.interests'), placeholder: t('profile.interestsExample') })}
      ${this.chips('offers', { list: 'offers', label: t('profile.offers'), kind: 'give', testid: 'guest-offers', placeholder: t('profile.offersExample') })}
      ${this.chips('seeks', { list: 'seeks', label: t('profile.seeks'), kind: 'seek', testid: 'guest-seeks', placeholder: t('profile.seeksExample') })}
      ${this.languages('guest-languages')}
      ${this.#group()}
      ${this.input('joinCode', { label: t('landing.code'), testid: 'guest-code', className: 'code', maxlength: 12 })}
      ${this.trouble()}
      ${this.submitButton(t('landing.joinAsGuest'), 'guest-submit', 'door-open')}
      ${signIn}
    </form>`;
  }
}

customElements.define('rp-landing', Landing);
