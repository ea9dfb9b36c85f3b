import { Part, html, icon, keyed, nothing } from '../lit.js';
import { account } from '../account.js';
import { sessions } from '../api.js';
import { now } from '../clock.js';
import { list, t } from '../i18n.js';
import { Live } from '../live.js';
import { link } from '../router.js';
import { say } from '../say.js';
import { firstName } from '../parts/person.js';
import { groupChoice } from '../parts/groups.js';
import { title } from '../parts/title.js';
import { trouble } from '../parts/trouble.js';
import { media } from '../room/media.js';
import '../room/room.js';
import './between.js';
import './complaint.js';
import './doorway.js';
import './ended.js';
import './floor.js';
import './lobby.js';
import './organiser.js';
import './preview.js';

/** A session as it goes on: which part of it is on the page follows from the live state alone. */
class Session extends Part {
  static properties = { live: { state: true }, joining: { state: true }, group: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.live = new Live(this.id);
    this.follow(this.live, 'change', () => this.#changed());
    this.follow(this, 'check-in', ({ detail }) => this.#checkIn(detail));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.close();
    media.stop();
  }

  get phase() {
    const { live } = this;
    if (!live.session || !live.me) return 'loading';
    if (live.ended) return 'ended';
    if (!live.checkedIn) return live.me.organiser ? 'console' : 'doorway';
    if (live.room) return 'room';
    if (live.coming) return 'preview';
    if (live.openFloor && live.session.state !== 'scheduled') return 'floor';
    return live.session.state === 'scheduled' && !live.last ? 'lobby' : 'between';
  }

  #changed() {
    const { live } = this;
    const told = live.announcements.length;
    if (this.told !== undefined && told > this.told) say(t('live.announced', { text: live.announcements.at(-1).text }));
    this.told = live.me ? told : undefined;
    if (live.coming && live.coming.id !== this.notified) this.#notify(live.coming);
    if (live.ended) media.stop();
    this.requestUpdate();
  }

  /** For those who look at something else in the break, if they allowed it. */
  #notify(room) {
    this.notified = room.id;
    if (!document.hidden || window.Notification?.permission !== 'granted') return;
    const names = list(room.partners.map(firstName));
    const note = new Notification(t('preview.title', { names }), { body: this.live.session.title, tag: 'rapport-round', icon: '/icon.svg' });
    note.onclick = () => (window.focus(), note.close());
  }

  async #checkIn(group) {
    this.joining = true;
    this.problem = null;
    try {
      await sessions.checkIn(this.id, group);
      this.live.update({ me: { ...this.live.me, state: 'checked-in' } });
    } catch (problem) {
      this.problem = problem.body?.place ? t('landing.waitingPlace', { place: problem.body.place }) : problem.message;
    }
    this.joining = false;
  }

  async #goOut() {
    try {
      await sessions.checkOut(this.id);
      media.stop();
      this.live.update({ me: { ...this.live.me, state: 'left' }, room: null, coming: null });
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  updated() {
    const mood = this.phase === 'floor' ? String(this.live.ready) : '';
    const phase = `${this.phase}${mood}:${this.live.room?.id ?? this.live.coming?.id ?? ''}`;
    if (phase === this.phaseBefore) return;
    const first = !this.phaseBefore || this.phaseBefore.startsWith('loading');
    this.phaseBefore = phase;
    this.#arrive(first);
  }

  /** A new phase is announced by moving the focus to its heading, once that is drawn. */
  async #arrive(first) {
    await this.querySelector('.phase > *')?.updateComplete;
    const heading = this.querySelector('.phase h1');
    title(heading?.textContent.trim() || this.live.session?.title);
    if (first || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  }

  render() {
    const { live } = this;
    if (live.refused) return html`<div class="wrap narrow stack"><h1>${t('landing.missing')}</h1><p class="lead">${live.refused.message}</p><p><a class="btn" href=${link(`/sessions/${this.id}`)}>${t('live.toLanding')}</a></p></div>`;
    return html`
      ${live.connected ? nothing : html`<div class="banner" role="alert" data-testid="connection-lost">${icon('wifi-off')} ${t('live.lost')}</div>`}
      <div class="wrap live" data-phase=${this.phase}>
        ${live.session ? this.#strip() : nothing}
        ${live.paused ? html`<p class="notice" role="status" data-testid="paused">${icon('pause')}<span>${t('live.paused')}</span></p>` : nothing}
        ${trouble(this.problem)}
        ${this.#announcements()}
        ${live.reported ? html`<rp-complaint .live=${live} .reported=${live.reported}></rp-complaint>` : nothing}
        ${live.parted.length && !live.ended ? html`<p class="notice" role="status" data-testid="parted">${icon('hand-heart')}<span>${t(live.room ? 'live.partedOne' : live.openFloor ? 'live.partedFloor' : 'live.parted', { names: list(live.parted.map(firstName)) })}</span></p>` : nothing}
        <div class="phase">${this.#phase()}</div>
        ${live.me?.organiser && !live.ended ? html`<rp-organiser .live=${live} .changes=${live.session}></rp-organiser>` : nothing}
      </div>`;
  }

  #strip() {
    const { session, lobby } = this.live;
    const number = Math.max(1, session.round ?? 0);
    return html`<div class="strip row between">
      <a class="pill" href=${link(`/sessions/${this.id}`)}>${session.title}</a>
      <span class="row">
        <span class="pill" data-testid="present">${icon('users')} ${t('live.here', { count: lobby.present })}</span>
        ${['scheduled', 'ended', 'cancelled'].includes(session.state) ? nothing : html`<span class="pill" data-testid="round">${this.live.openFloor ? t('live.floor') : t('live.round', { round: number, rounds: session.rounds })}</span>`}
        ${this.live.checkedIn && !this.live.ended && !this.live.room ? html`<button class="link" data-testid="check-out" @click=${this.#goOut}>${t('live.goOut')}</button>` : nothing}
      </span></div>`;
  }

  #phase() {
    const { live } = this;
    switch (this.phase) {
      case 'loading': return html`<div class="waiting"><span class="spinner"></span>${t('app.loading')}</div>`;
      case 'ended': return html`<rp-ended .live=${live}></rp-ended>`;
      case 'doorway': return html`<rp-doorway .session=${live.session} .lobby=${live.lobby} .joining=${Boolean(this.joining)} .again=${live.me.state === 'left'} .group=${live.me.group}></rp-doorway>`;
      case 'console': return this.#console();
      case 'room': return keyed(live.room.id, html`<rp-room .live=${live} .room=${live.room}></rp-room>`);
      case 'preview': return keyed(live.coming.id, html`<rp-preview .live=${live} .room=${live.coming} .last=${live.last}></rp-preview>`);
      case 'floor': return html`<rp-floor .live=${live} .lobby=${live.lobby} .session=${live.session} .last=${live.last} ?ready=${live.ready}></rp-floor>`;
      case 'lobby': return html`<rp-lobby .live=${live} .lobby=${live.lobby} .session=${live.session}></rp-lobby>`;
      default: return html`<rp-between .live=${live} .session=${live.session} .last=${live.last}></rp-between>`;
    }
  }

  #console() {
    return html`<div class="stack"><h1>${t('organiser.title')}</h1><p class="lead">${t('organiser.lead')}</p>
      ${groupChoice({ session: this.live.session, value: this.group ?? this.live.me.group, choose: group => (this.group = group) })}
      <div class="row"><button class="btn" data-testid="take-part" ?disabled=${this.joining} @click=${() => this.#checkIn(this.group)}>${icon('door-open')} ${t('organiser.takePart')}</button>
      <a class="btn ghost" href=${link(`/sessions/${this.id}/invite`)}>${t('landing.invite')}</a></div></div>`;
  }

  /** With somebody in front of me, only what has just been said. */
  #announcements() {
    const busy = ['room', 'preview'].includes(this.phase);
    const announcements = this.live.announcements.filter(({ at }) => !busy || now() - new Date(at).getTime() < 60000);
    if (!announcements.length || this.phase === 'ended') return nothing;
    return html`<section class="announcements stack tight" aria-label=${t('live.announcements')} data-testid="announcements">
      ${announcements.slice(-3).reverse().map(({ text }) => html`<p class="notice">${icon('megaphone')}<span data-testid="announcement">${text}</span></p>`)}</section>`;
  }
}

customElements.define('rp-session', Session);
