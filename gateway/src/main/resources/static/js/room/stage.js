import { Part, html, icon, nothing, repeat, ref } from '../lit.js';
import { t } from '../i18n.js';
import { face } from '../parts/face.js';
import { media } from './media.js';

/** Plays a stream in a video element, and says when the browser wants a tap before it makes a sound. */
const play = (stream, blocked) => ref(element => {
  if (element && blocked) media.hear(element);
  if (!element || element.srcObject === stream) return;
  element.srcObject = stream;
  element.play?.().catch(problem => problem.name === 'NotAllowedError' && blocked?.());
});

/** The partners large, me small. Who sends no picture is shown by their initials. */
class Stage extends Part {
  static properties = { room: { attribute: false }, peers: { attribute: false }, deadline: {}, frozen: { type: Number }, warn: { type: Boolean }, silent: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.peers, 'change');
    this.follow(media, 'change');
  }

  #listen() {
    this.silent = false;
    for (const video of this.querySelectorAll('video.other')) video.play().catch(() => (this.silent = true));
  }

  render() {
    const { partners = [] } = this.room;
    return html`<div class="stage ${partners.length > 1 ? 'many' : ''}" data-count=${partners.length}>
      <span class="time ${this.warn ? 'soon' : ''}">${icon('clock')}<rp-countdown .until=${this.deadline} .frozen=${this.frozen} .text=${this.deadline ? t('room.left') : t('room.paused')}></rp-countdown></span>
      <div class="others">${repeat(partners, card => card.attendeeId, card => this.#other(card))}</div>
      ${this.silent ? html`<button class="btn sound" data-testid="allow-sound" @click=${this.#listen}>${icon('volume-2')} ${t('room.tapForSound')}</button>` : nothing}
      <div class="self ${media.on('video') || media.screen ? '' : 'dark'}">
        <video data-testid="local-video" autoplay muted playsinline aria-label=${t('room.myPicture')} ${play(media.stream)}></video>
        ${media.on('video') ? nothing : html`<span class="hint">${t('room.cameraOff')}</span>`}
      </div>
    </div>`;
  }

  #other(card) {
    const peer = this.peers.all.get(card.attendeeId);
    const seen = peer?.stream && peer.state !== 'connecting' && peer.remote.camera && (peer.pictured || peer.stream.getVideoTracks().some(track => !track.muted));
    return html`<figure class=${seen ? 'seen' : ''}>
      ${peer?.stream ? html`<video class="other" data-testid="remote-video" autoplay playsinline aria-label=${t('room.pictureOf', { name: card.displayName })} ?hidden=${!seen} @loadeddata=${() => peer.pictureCame()} ${play(peer.stream, () => (this.silent = true))}></video>` : nothing}
      ${seen ? nothing : face(card, 'huge')}
      <figcaption><span class="tag" data-testid="partner-name">${peer && !peer.remote.mic ? icon('mic-off') : nothing}${card.displayName}</span>
        ${this.#connection(card, peer)}</figcaption></figure>`;
  }

  #connection(card, peer) {
    const text = !this.peers.signal.connected ? t('room.reconnecting')
      : !peer ? t('room.notYet', { name: card.displayName })
        : peer.state === 'connected' ? null
          : peer.struggling ? t('room.struggling') : t(peer.state === 'mending' ? 'room.mending' : 'room.connecting');
    return text ? html`<span class="tag quiet" role="status" data-testid="connection-state">${text}</span>` : nothing;
  }
}

customElements.define('rp-stage', Stage);
