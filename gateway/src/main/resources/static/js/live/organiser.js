import { Part, html, icon, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { list, t } from '../i18n.js';
import { link } from '../router.js';
import { say } from '../say.js';
import { trouble } from '../parts/trouble.js';
import '../parts/countdown.js';
import './co-organisers.js';
import { people } from './lobby.js';
import './affinities.js';
import './rooms.js';

/** What makes sense in which state. */
const commands = {
  scheduled: ['start'],
  pairing: ['pause', 'end'],
  round: ['pause', 'extend', 'next', 'end'],
  break: ['pause', 'next', 'end'],
  paused: ['resume', 'end'],
};
const symbols = { start: 'play', pause: 'pause', resume: 'play', extend: 'plus', next: 'skip-forward', end: 'square' };

/** The organiser's hand on the session: control, announcements, and who sits with whom. */
class Organiser extends Part {
  static properties = { live: { attribute: false }, changes: { attribute: false }, round: { state: true }, busy: { state: true }, problem: { state: true }, sure: { state: true }, done: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.live, 'change');
    this.looking = setInterval(() => this.#look(), 4000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.looking);
  }

  updated(changed) {
    const { state, round } = this.live.session;
    if (changed.has('changes') && this.seen !== `${state}${round}`) {
      this.seen = `${state}${round}`;
      this.sure = false;
      this.#look();
    }
  }

  async #look() {
    const { state, round } = this.live.session;
    if (!['round', 'break', 'paused', 'pairing'].includes(state) || !round) return;
    try {
      this.round = await sessions.round(this.live.id, round);
      // Nothing is told of whoever asked in a room that is over.
      const { help } = this.live;
      const before = help.waiting;
      if (before.length) help.review(before, (await sessions.help(this.live.id)).items);
    } catch (problem) {
      if (problem.status === 404) this.round = null;
    }
  }

  async #steer(command, body) {
    if (command === 'end' && !this.sure) {
      this.sure = true;
      return;
    }
    this.busy = command;
    this.problem = null;
    try {
      const answer = await sessions.steer(this.live.id, command, body);
      this.done = t(`organiser.done.${command}`);
      say(this.done);
      if (answer?.state) this.live.update({ session: { ...this.live.session, ...answer } });
    } catch (problem) {
      this.problem = problem.message;
    }
    this.sure = false;
    this.busy = null;
  }

  async #announce(event) {
    event.preventDefault();
    const input = event.target.elements.text;
    if (!input.value.trim()) return;
    await this.#steer('announce', { text: input.value.trim() });
    if (!this.problem) input.value = '';
  }

  render() {
    const { session, lobby } = this.live;
    return html`<section class="card stack organiser" data-testid="organiser" aria-labelledby="organiser">
      <div class="row between"><h2 id="organiser">${t('organiser.panel')}</h2><span class="hint">${t(`state.${this.live.openFloor && session.state === 'round' ? 'floor' : session.state}`, { round: session.round, rounds: session.rounds })}
        ${session.until ? html`· <rp-countdown quiet .until=${session.until}></rp-countdown>` : nothing}</span></div>
      <div class="row">${(commands[session.state] ?? []).filter(command => command !== 'next' || !this.live.openFloor).map(command => this.#button(command))}</div>
      ${trouble(this.problem, 'organiser-problem')}
      ${this.#waiting()}
      <form class="inline" @submit=${this.#announce}>
        <input name="text" maxlength="500" autocomplete="off" data-testid="organiser-announce-text" aria-label=${t('organiser.announceLabel')} placeholder=${t('organiser.announceExample')}>
        <button class="btn ghost" data-testid="organiser-announce">${icon('megaphone')} ${t('organiser.announce')}</button></form>
      <p class="hint" data-testid="organiser-presence">${t('organiser.presence', { present: lobby.present, registered: lobby.registered })}</p>
      ${this.round ? html`<rp-rooms .live=${this.live} .round=${this.round} @round=${event => (this.round = event.detail)}></rp-rooms>` : nothing}
      <rp-affinities .live=${this.live} round=${session.round}></rp-affinities>
      ${session.organiser.attendeeId === this.live.me.attendeeId ? html`<rp-co-organisers .live=${this.live} .lobby=${lobby} .others=${session.coOrganisers}></rp-co-organisers>` : nothing}
      <p><a class="hint" data-testid="organiser-report" href=${link(`/sessions/${this.live.id}/report`)}>${t('organiser.report')}</a></p>
      ${this.live.checkedIn ? nothing : html`<details class="more" open><summary>${t('lobby.here', { count: lobby.present })}</summary>${people(lobby)}</details>`}
    </section>`;
  }

  /** Above the rooms, of which there may be many. */
  #waiting() {
    const { waiting } = this.live.help;
    const names = waiting.map(({ attendeeId }) => this.live.names.get(attendeeId) ?? t('chat.someone'));
    return waiting.length ? html`<p class="notice" data-testid="help-waiting">${icon('bell')}<span>${t('organiser.help.asking', { names: list(names), count: names.length })}</span></p>` : nothing;
  }

  #button(command) {
    const main = ['start', 'resume'].includes(command);
    const body = command === 'extend' ? { by: 'PT1M' } : undefined;
    const label = command === 'end' && this.sure ? t('organiser.sure') : t(`organiser.${command}`);
    return html`<button class="btn small ${main ? '' : command === 'end' ? 'danger' : 'ghost'}" data-testid="organiser-${command}" ?disabled=${Boolean(this.busy)} @click=${() => this.#steer(command, body)}>${icon(symbols[command])} ${label}</button>`;
  }
}

customElements.define('rp-organiser', Organiser);
