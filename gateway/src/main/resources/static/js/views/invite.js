import { Part, html, icon, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { t } from '../i18n.js';
import { link } from '../router.js';
import { say } from '../say.js';
import { shape, when } from '../parts/session-item.js';
import { title } from '../parts/title.js';

/** The link and the code to hand out once a session is scheduled. */
class Invite extends Part {
  static properties = { session: { state: true }, missing: { state: true }, copied: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    title(t('invite.title'));
    sessions.one(this.id).then(session => (this.session = session), problem => (this.missing = problem));
  }

  async #copy(what, text) {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = what;
      say(t('invite.copied'));
    } catch {
      this.querySelector(`#invite-${what}`)?.select();
    }
  }

  render() {
    if (this.missing) return html`<div class="wrap narrow stack"><h1>${t('landing.missing')}</h1><p class="lead">${this.missing.message}</p></div>`;
    if (!this.session) return html`<div class="waiting"><span class="spinner"></span>${t('app.loading')}</div>`;
    const { session } = this;
    const address = location.origin + link(session.joinCode ? `/join/${session.joinCode}` : `/sessions/${session.id}`);
    return html`<div class="wrap narrow stack wide">
      <div class="stack tight"><h1>${t('invite.title')}</h1><p class="lead">${session.title}. ${when(session)}, ${shape(session)}</p></div>
      <div class="card stack">
        ${this.#copyable('link', t('invite.link'), address, 'invite-address')}
        ${session.joinCode ? this.#copyable('code', t('invite.code'), session.joinCode, 'invite-code') : nothing}
        ${session.joinCode ? html`<figure class="picture"><img data-testid="invite-picture" src=${sessions.invitation(this.id)} alt=${t('invite.picture')} width="200" height="200"><figcaption class="hint">${t('invite.pictureHint')}</figcaption></figure>` : nothing}
        <p class="hint">${t('invite.hint')}</p>
      </div>
      <div class="row"><a class="btn" data-testid="open-session" href=${link(`/sessions/${session.id}/live`)}>${icon('door-open')} ${t('invite.open')}</a>
        <a class="btn ghost" href=${sessions.calendar(session.id)}>${icon('calendar-plus')} ${t('landing.calendar')}</a></div>
    </div>`;
  }

  #copyable(what, label, text, testid) {
    return html`<div class="field"><label for="invite-${what}">${label}</label><div class="inline">
      <input id="invite-${what}" class=${what === 'code' ? 'code' : ''} data-testid=${testid} readonly .value=${text} @focus=${event => event.target.select()}>
      <button class="btn ghost" data-testid="copy-${what}" @click=${() => this.#copy(what, text)}>${icon(this.copied === what ? 'check' : 'copy')} ${this.copied === what ? t('invite.copied') : t('invite.copy')}</button></div></div>`;
  }
}

customElements.define('rp-invite', Invite);
