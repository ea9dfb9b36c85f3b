import { html, icon } from '../lit.js';
import { rooms } from '../api.js';
import { t } from '../i18n.js';
import { FormPart } from '../parts/form.js';
import { firstName } from '../parts/person.js';
import { say } from '../say.js';

const kinds = ['harassment', 'hate', 'sexual', 'spam', 'other'];

/** After a report: the reporter is out and safe already, and may say more or not. */
class Complaint extends FormPart {
  static properties = { live: { attribute: false }, reported: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    this.draft = { kind: 'other', text: '' };
  }

  #send(event) {
    this.attempt(event, async () => {
      await rooms.report(this.reported.roomId, { about: this.reported.card.attendeeId, ...this.draft });
      say(t('report.sent'));
      this.#close();
    });
  }

  #close() {
    this.live.update({ reported: null });
  }

  render() {
    return html`<form class="card stack" data-testid="report" aria-labelledby="report-title" @submit=${this.#send}>
      <div class="stack tight"><h2 id="report-title">${t('report.title')}</h2><p>${t('report.lead', { name: firstName(this.reported.card) })}</p></div>
      <fieldset class="field"><legend>${t('report.what')}</legend><div class="choices">
        ${kinds.map(kind => html`<label><input type="radio" name="kind" value=${kind} data-testid="report-${kind}" .checked=${this.draft.kind === kind} @change=${() => this.set({ kind })}><span>${t(`report.${kind}`)}</span></label>`)}</div></fieldset>
      ${this.text('text', { label: t('report.text'), testid: 'report-text', maxlength: 2000 })}
      ${this.trouble()}
      <div class="row">${this.submitButton(t('report.send'), 'report-send', 'send')}<button type="button" class="link" data-testid="report-enough" @click=${this.#close}>${t('report.enough')}</button></div>
      <p class="honest">${icon('lock')}<span>${t('report.private')}</span></p>
    </form>`;
  }
}

customElements.define('rp-complaint', Complaint);
