import { Part, html, icon, nothing, repeat } from '../lit.js';
import { account } from '../account.js';
import { sessions } from '../api.js';
import { t } from '../i18n.js';
import { link } from '../router.js';
import { chipRow, firstName, links, reasonList, who } from '../parts/person.js';
import { trouble } from '../parts/trouble.js';
import '../parts/touch-button.js';
import { line, written } from '../room/chat.js';
import { touch } from '../touch.js';
import './feedback.js';
import './note.js';

const lookAgain = 15000;

/** Everyone I met, with the reasons, once the session is over: the same on whatever device I look. */
class Ended extends Part {
  static properties = { live: { attribute: false }, met: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.follow(touch, 'change');
    touch.load({ anew: true });
    this.looking = setInterval(() => document.hidden || touch.load({ anew: true }), lookAgain);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.looking);
  }

  async #load() {
    try {
      this.met = (await sessions.encounters(this.live.id)).items;
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  render() {
    if (this.problem) return trouble(this.problem);
    if (!this.met) return html`<div class="waiting"><span class="spinner"></span>${t('app.loading')}</div>`;
    const count = this.met.length;
    // Who wants it as I do comes first: there is somebody to write to.
    const met = [...this.met].sort((a, b) => touch.mutual.has(b.attendee.attendeeId) - touch.mutual.has(a.attendee.attendeeId));
    return html`<div class="stack wide" data-testid="session-ended">
      <div class="stack tight"><h1>${this.live.session.state === 'cancelled' ? t('ended.cancelled') : count ? t('ended.title', { count }) : t('ended.nobody')}</h1>
        <p class="lead">${count ? t('ended.lead') : t('ended.leadNobody')}</p></div>
      ${count ? html`<ul class="met" data-testid="met">${repeat(met, ({ attendee }) => attendee.attendeeId, item => this.#person(item))}</ul>` : nothing}
      <div class="row"><a class="btn" href="/">${t('ended.others')}</a>${account.guest ? html`<a class="btn ghost" href=${link('/sign-up')}>${t('ended.keep')}</a>` : nothing}</div>
    </div>`;
  }

  #person(item) {
    const { attendee, roomId, reasons } = item;
    return html`<li class="card stack" data-testid="met-person">
      ${who(attendee, { level: 'h2' })}
      ${chipRow(attendee.interests?.slice(0, 5))}${links(attendee)}
      ${reasonList(reasons, [attendee])}
      ${this.#chat(attendee, roomId)}
      <div class="stack tight"><rp-touch .card=${attendee}></rp-touch></div>
      <rp-note .sessionId=${this.live.id} .about=${attendee} .text=${item.note}></rp-note>
      ${this.#feedback(item)}
    </li>`;
  }

  #chat(attendee, roomId) {
    const lines = written(roomId);
    const nameOf = id => (id === attendee.attendeeId ? firstName(attendee) : this.live.names.get(id) ?? t('chat.someone'));
    return lines.length ? html`<details class="chat more"><summary>${t('ended.written')}</summary><ol class="log" tabindex="0" aria-label=${t('ended.written')}>${lines.map(said => line(said, nameOf))}</ol></details>` : nothing;
  }

  /** A room of three is asked about once. */
  #feedback({ attendee, roomId, feedback }) {
    if (feedback) return feedback.again ? html`<p class="hint">${icon('check')} ${t('ended.again', { name: firstName(attendee) })}</p>` : nothing;
    const together = this.met.filter(other => other.roomId === roomId).map(other => other.attendee);
    return together[0] === attendee ? html`<rp-feedback touchless .live=${this.live} .room=${{ id: roomId, partners: together }}></rp-feedback>` : nothing;
  }
}

customElements.define('rp-ended', Ended);
