import { Part, html, icon, nothing } from '../lit.js';
import { profiles, rooms } from '../api.js';
import { t, list } from '../i18n.js';
import { details, firstName, reasonList, who } from '../parts/person.js';
import { icebreakers } from '../parts/because.js';
import { say } from '../say.js';
import { trouble } from '../parts/trouble.js';
import '../parts/countdown.js';
import '../parts/touch-button.js';
import './chat.js';
import './stage.js';
import './help.js';
import { showPeers } from './expose.js';
import { choosable, deviceChoice } from './devices.js';
import { media } from './media.js';
import { Peers } from './peers.js';

/** The breakout room: its element lives as long as the room does, so that calls survive any redrawing. */
class Room extends Part {
  static properties = { live: { attribute: false }, room: { attribute: false }, idea: { state: true }, chatting: { state: true }, unread: { state: true }, warn: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.idea = 0;
    this.unread = 0;
    this.peers = new Peers(this.room, this.live.me.attendeeId);
    showPeers(this.peers);
    media.start();
    this.follow(this.live, 'change');
    this.follow(media, 'change');
    this.follow(this, 'milestone', ({ detail }) => (this.warn ||= detail <= 30));
    this.follow(this, 'heard', () => (this.unread = this.chatting ? 0 : this.unread + 1));
    this.#stayAwake();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.peers.close();
    showPeers(null);
    this.lock?.release().catch(() => {});
  }

  async #stayAwake() {
    this.lock = await navigator.wakeLock?.request('screen').catch(() => null);
    if (!this.isConnected) this.lock?.release();
  }

  willUpdate() {
    this.peers.room = this.room;
    if (this.was && this.was !== this.live.deadline) this.warn = false;
    this.was = this.live.deadline;
  }

  async #leave(first) {
    try {
      await this.live.leaveRoom(this.room.id, first);
      say(t('room.youLeft'));
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  #block(card) {
    return this.#leave(() => profiles.block(card.attendeeId));
  }

  /** The first click opens the menu, the second does it all: told, apart for good, and out. What it was can be said after. */
  #report(card) {
    const { id } = this.room;
    return this.#leave(async () => {
      await rooms.report(id, { about: card.attendeeId });
      await profiles.block(card.attendeeId);
      this.live.memory.answer(id, { skipped: true });
      this.live.update({ reported: { roomId: id, card } });
    });
  }

  #openChat() {
    this.chatting = !this.chatting;
    this.unread = 0;
    if (this.chatting) this.updateComplete.then(() => this.querySelector('[data-testid="chat-input"]').focus());
  }

  render() {
    const { live, room } = this;
    const names = list((room.partners ?? []).map(firstName));
    return html`<div class="room ${this.chatting ? 'chatting' : ''}" data-testid="room" data-room=${room.id}>
      <h1 class="unseen">${t('room.title', { names })}</h1>
      <div class="main">
        <rp-stage .room=${room} .peers=${this.peers} .deadline=${live.deadline} .frozen=${live.frozen} .warn=${Boolean(this.warn)}></rp-stage>
        ${this.warn && !live.paused ? html`<p class="notice soon" role="status" data-testid="soon">${icon('leaf')}<span>${t('room.soon')}</span></p>` : nothing}
        ${trouble(this.problem)}
        ${this.#controls()}
      </div>
      <div class="beside stack">
        <section class="card why" aria-label=${t('room.why')}>${reasonList(room.reasons, room.partners)}</section>
        ${this.#icebreaker()}
        <div class="card talk"><rp-chat .peers=${this.peers} roomId=${room.id} .names=${live.names}></rp-chat></div>
        <rp-ask-help .live=${live} .room=${room}></rp-ask-help>
        <details class="card about"><summary>${t('room.about', { names })}</summary><div class="stack">${room.partners.map(card => html`${who(card)}${details(card)}`)}</div></details>
      </div>
    </div>`;
  }

  #icebreaker() {
    const ideas = icebreakers(this.room);
    if (!ideas.length) return nothing;
    return html`<section class="card ice" aria-label=${t('room.icebreaker')}><p class="hint">${t('room.icebreaker')}</p>
      <p class="quote" data-testid="icebreaker">${t('form.quote', { text: ideas[this.idea % ideas.length] })}</p>
      ${ideas.length > 1 ? html`<button class="link" @click=${() => this.idea++}>${t('room.another')}</button>` : nothing}</section>`;
  }

  #controls() {
    const toggle = (kind, on, off, testid) => {
      const active = media.on(kind);
      return html`<button class="round ${active ? '' : 'off'}" data-testid=${testid} aria-pressed=${active ? 'true' : 'false'} aria-label=${t(`room.${kind}`)} title=${t(`room.${kind}`)} @click=${() => media.toggle(kind)}>${icon(active ? on : off)}</button>`;
    };
    return html`<div class="controls" role="toolbar" aria-label=${t('room.controls')}>
      ${toggle('audio', 'mic', 'mic-off', 'toggle-mic')}${toggle('video', 'video', 'video-off', 'toggle-camera')}
      ${navigator.mediaDevices?.getDisplayMedia ? html`<button class="round" data-testid="share-screen" aria-pressed=${media.screen ? 'true' : 'false'} aria-label=${t('room.screen')} title=${t('room.screen')} @click=${() => media.shareScreen()}>${icon('monitor-up')}</button>` : nothing}
      <button class="round chat-toggle" data-testid="toggle-chat" aria-expanded=${this.chatting ? 'true' : 'false'} aria-label=${this.unread ? t('chat.unread', { count: this.unread }) : t('chat.title')} title=${t('chat.title')} @click=${this.#openChat}>${icon('message-circle')}${this.unread ? html`<span class="count" aria-hidden="true">${this.unread}</span>` : nothing}</button>
      ${this.room.partners.length === 1 ? html`<rp-touch brief .card=${this.room.partners[0]}></rp-touch>` : nothing}
      <button class="btn ghost leave" data-testid="leave-room" title=${t('room.leave')} @click=${() => this.#leave()}>${icon('door-open')}<span class="words">${t('room.leave')}</span></button>
      ${this.#menu()}
    </div>`;
  }

  #menu() {
    const { partners } = this.room;
    return html`<details class="menu"><summary class="round" aria-label=${t('room.more')} title=${t('room.more')} data-testid="room-more">${icon('ellipsis')}</summary>
      <div class="card stack">
        ${partners.length > 1 ? partners.map(card => html`<div class="row between"><b>${card.displayName}</b><rp-touch brief .card=${card}></rp-touch></div>`) : nothing}
        ${choosable() ? html`<div class="stack tight">${deviceChoice()}</div>` : nothing}
        ${partners.map(card => html`<div class="stack tight">
          <button class="btn small ghost" data-testid="block" @click=${() => this.#block(card)}>${icon('user-x')} ${t('room.block', { name: firstName(card) })}</button>
          <button class="btn small danger" data-testid="report-room" @click=${() => this.#report(card)}>${icon('flag')} ${t('room.report', { name: firstName(card) })}</button></div>`)}
        <p class="hint">${t('room.blockHint')}</p></div></details>`;
  }
}

customElements.define('rp-room', Room);
