import { Part, html, icon, nothing, repeat } from '../lit.js';
import { account } from '../account.js';
import { complaints } from '../api.js';
import { dayOf, t, timeOf } from '../i18n.js';
import { go } from '../router.js';
import { say } from '../say.js';
import { FormPart } from '../parts/form.js';
import { Pages } from '../parts/pages.js';
import { title } from '../parts/title.js';
import { trouble } from '../parts/trouble.js';

/** What was reported from rooms, for whom the operator has named; to everybody else the server says that it is not theirs. */
class Complaints extends Part {
  static properties = { resolved: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    title(t('complaints.title'));
    if (!account.signedIn) return go('/sign-in', { next: '/complaints' });
    this.#show(false);
  }

  #show(resolved) {
    this.resolved = resolved;
    this.pages = new Pages(this, next => complaints.list(resolved, next));
  }

  #settled(id) {
    this.pages.without(id);
    say(t('complaints.settled'));
  }

  render() {
    if (!account.signedIn) return nothing;
    const { problem } = this.pages;
    if (problem?.status === 403) return html`<div class="wrap narrow stack"><h1>${t('complaints.title')}</h1>${trouble(problem.message)}</div>`;
    return html`<div class="wrap narrow stack wide" data-testid="complaints">
      <div class="stack tight"><h1>${t('complaints.title')}</h1><p class="lead">${t('complaints.lead')}</p></div>
      <div class="row" role="group" aria-label=${t('complaints.which')}>
        ${[false, true].map(resolved => html`<button class="btn small ${this.resolved === resolved ? '' : 'ghost'}" aria-pressed=${this.resolved === resolved ? 'true' : 'false'} data-testid=${resolved ? 'complaints-resolved' : 'complaints-open'} @click=${() => this.#show(resolved)}>${t(resolved ? 'complaints.resolved' : 'complaints.open')}</button>`)}</div>
      ${this.pages.render(items => items.length
        ? html`<ul class="stack">${repeat(items, ({ id }) => id, one => html`<li class="card"><rp-complaint-item .complaint=${one} @settled=${() => this.#settled(one.id)}></rp-complaint-item></li>`)}</ul>`
        : html`<p class="card flat">${t(this.resolved ? 'complaints.noneResolved' : 'complaints.none')}</p>`)}
    </div>`;
  }
}

/** One of them, and what to do with it. */
class ComplaintItem extends FormPart {
  static properties = { complaint: { attribute: false } };

  #resolve(event) {
    this.attempt(event, async () => {
      await complaints.resolve(this.complaint.id, this.draft.note ?? '');
      this.dispatchEvent(new Event('settled'));
    });
  }

  render() {
    const { id, at, session, from, about, kind, text, resolved } = this.complaint;
    const when = instant => ({ day: dayOf(instant), time: timeOf(instant) });
    return html`<div class="stack" data-testid="complaint">
      <div class="stack tight"><h2>${t('complaints.of', { from: from.displayName, about: about.displayName })}</h2>
        <p class="hint">${t('complaints.where', { session: session.title, ...when(at) })}</p></div>
      <p><b>${t(`report.${kind}`)}</b></p>
      ${text ? html`<blockquote class="quote" dir="auto">${text}</blockquote>` : html`<p class="hint">${t('complaints.wordless')}</p>`}
      <p class="hint">${t('complaints.ids', { from: from.attendeeId, about: about.attendeeId })}</p>
      ${resolved ? html`<div class="stack tight"><p>${icon('check')} ${t('complaints.by', { name: resolved.by, ...when(resolved.at) })}</p>${resolved.note ? html`<p dir="auto">${resolved.note}</p>` : nothing}</div>`
        : html`<form class="stack" @submit=${this.#resolve}>
          <div class="field"><label for="note-${id}">${t('complaints.note')} <span class="optional">${t('form.optional')}</span></label>
            <textarea id="note-${id}" data-testid="complaint-note" maxlength="2000" .value=${this.draft.note ?? ''} @input=${event => this.set({ note: event.target.value })}></textarea></div>
          ${this.trouble()}
          <div class="row">${this.submitButton(t('complaints.resolve'), 'complaint-resolve', 'check')}</div></form>`}
    </div>`;
  }
}

customElements.define('rp-complaint-item', ComplaintItem);
customElements.define('rp-complaints', Complaints);
