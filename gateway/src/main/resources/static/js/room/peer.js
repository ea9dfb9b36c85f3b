import { media } from './media.js';

const patience = { polite: 14000, impolite: 10000 };

/**
 * One other member of the room: perfect negotiation over the room's signal. The one who comes later makes the first
 * offer; the polite one gives way when offers cross.
 */
export class Peer extends EventTarget {
  state = 'new';
  remote = { mic: true, camera: true };
  stream = null;
  /** Whether the track of pictures has brought one since it was last muted. */
  pictured = false;

  constructor(id, { polite, iceServers, send }) {
    super();
    Object.assign(this, { id, polite, iceServers, send });
    this.#build();
  }

  #build() {
    const pc = (this.pc = new RTCPeerConnection({ iceServers: this.iceServers, iceTransportPolicy: this.relayed ? 'relay' : 'all' }));
    this.makingOffer = false;
    this.ignoreOffer = false;
    this.offering = false;
    this.waiting = [];
    pc.onnegotiationneeded = () => this.offering && this.#offer(pc);
    pc.onicecandidate = ({ candidate }) => this.send({ type: 'candidate', candidate, to: this.id });
    pc.ontrack = ({ track, streams }) => this.#track(track, streams[0]);
    pc.onconnectionstatechange = () => this.#connection(pc);
    this.#become('connecting');
    this.#watch();
  }

  /** Starts talking: every kind has its line from the beginning, with or without a track of mine. */
  call() {
    if (this.offering || this.pc.signalingState === 'closed') return;
    this.offering = true;
    for (const kind of ['audio', 'video']) {
      const track = kind === 'video' ? media.video : media.track(kind);
      if (track) this.pc.addTrack(track, media.stream);
      else this.pc.addTransceiver(kind, { direction: 'recvonly' });
    }
  }

  get calling() {
    return this.offering || this.pc.remoteDescription !== null;
  }

  async #offer(pc) {
    try {
      this.makingOffer = true;
      await pc.setLocalDescription();
      this.send({ type: 'description', description: pc.localDescription, to: this.id });
    } catch (problem) {
      if (pc === this.pc && pc.signalingState !== 'closed') console.warn('Offer failed', problem);
    } finally {
      this.makingOffer = false;
    }
  }

  async described(description) {
    if (description.type === 'offer' && this.#isStranger(description)) this.#rebuild();
    const pc = this.pc;
    const collision = description.type === 'offer' && (this.makingOffer || pc.signalingState !== 'stable');
    this.ignoreOffer = !this.polite && collision;
    if (this.ignoreOffer || (description.type === 'answer' && pc.signalingState !== 'have-local-offer')) return;
    await pc.setRemoteDescription(description);
    for (const candidate of this.waiting.splice(0)) await pc.addIceCandidate(candidate).catch(() => {});
    if (description.type !== 'offer') return;
    this.#attach();
    await pc.setLocalDescription();
    this.send({ type: 'description', description: pc.localDescription, to: this.id });
    this.offering = true;
  }

  /** After a reload the other side is a new connection with a new certificate; the old one is of no use then. */
  #isStranger(description) {
    const mark = sdp => /a=fingerprint:(.+)/.exec(sdp ?? '')?.[1];
    const known = this.pc.remoteDescription;
    return known !== null && mark(known.sdp) !== mark(description.sdp);
  }

  async candidate(candidate) {
    if (!this.pc.remoteDescription) {
      this.waiting.push(candidate);
      return;
    }
    await this.pc.addIceCandidate(candidate).catch(problem => {
      if (!this.ignoreOffer) console.debug('Candidate of an earlier connection', problem.message);
    });
  }

  /** Puts my tracks on the lines that the other side has offered, or swaps one for another. */
  #attach() {
    for (const kind of ['audio', 'video']) this.setTrack(kind, kind === 'video' ? media.video : media.track(kind));
  }

  setTrack(kind, track) {
    if (!this.calling || this.pc.signalingState === 'closed') return;
    const lines = this.pc.getTransceivers().filter(({ receiver, direction }) => receiver.track.kind === kind && direction !== 'stopped');
    const line = lines.find(({ mid }) => mid !== null) ?? lines[0];
    if (!line) {
      if (track) this.pc.addTrack(track, media.stream);
      return;
    }
    if (line.sender.track !== track) line.sender.replaceTrack(track).catch(() => {});
    if (!track) return;
    line.sender.setStreams?.(media.stream);
    if (!line.direction.includes('send')) line.direction = 'sendrecv';
  }

  /** My signal is back: heal a connection that suffered meanwhile. */
  mend() {
    if (this.pc.connectionState !== 'connected') {
      if (this.calling) this.pc.restartIce();
      else this.call();
    }
  }

  close() {
    clearTimeout(this.doubt);
    clearTimeout(this.overdue);
    this.pc.onconnectionstatechange = null;
    this.pc.close();
    this.#become('closed');
  }

  #track(track, stream) {
    this.stream ??= new MediaStream();
    for (const old of this.stream.getTracks()) if (old.kind === track.kind && old !== track) this.stream.removeTrack(old);
    if (!this.stream.getTracks().includes(track)) this.stream.addTrack(track);
    if (track.kind === 'video') this.pictured = false;
    track.onunmute = () => this.#changed();
    track.onmute = () => {
      if (track.kind === 'video') this.pictured = false;
      this.#changed();
    };
    this.#changed();
    stream?.addEventListener('removetrack', () => this.#changed());
  }

  /** A first picture is there, whatever the track says: Chromium may call one muted for good that has come unmuted early. */
  pictureCame() {
    if (this.pictured) return;
    this.pictured = true;
    this.#changed();
  }

  #connection(pc) {
    if (pc !== this.pc) return;
    if (pc.connectionState === 'connected') {
      clearTimeout(this.overdue);
      clearTimeout(this.doubt);
      this.#become('connected');
    } else if (pc.connectionState === 'disconnected') {
      this.#become('mending');
      this.doubt = setTimeout(() => pc === this.pc && pc.connectionState !== 'connected' && pc.restartIce(), 2500);
      this.#watch();
    } else if (pc.connectionState === 'failed') {
      this.#become('mending');
      pc.restartIce();
      this.#watch();
    }
  }

  /** However often the two begin from scratch, one after the other, it is said once that it takes too long. */
  #doubtAfterAWhile() {
    this.struggle ??= setTimeout(() => {
      this.struggling = true;
      this.#changed();
    }, patience.impolite);
  }

  #doubtNoMore() {
    clearTimeout(this.struggle);
    this.struggle = null;
    this.struggling = false;
  }

  get #canRelay() {
    return this.iceServers.some(({ urls }) => [urls].flat().some(url => url.startsWith('turn')));
  }

  /** When it takes too long, begin from scratch, by TURN alone every other time: one side first, the other only if that did not help. */
  #watch() {
    this.#doubtAfterAWhile();
    clearTimeout(this.overdue);
    this.overdue = setTimeout(() => {
      if (this.pc.connectionState === 'connected' || this.state === 'closed') return;
      this.relayed = this.#canRelay && !this.relayed;
      this.#rebuild();
      this.call();
      this.#changed();
    }, this.polite ? patience.polite : patience.impolite);
  }

  #rebuild() {
    this.pc.onconnectionstatechange = null;
    this.pc.close();
    this.stream = null;
    this.#build();
  }

  #become(state) {
    this.state = state;
    if (state === 'connected' || state === 'closed') this.#doubtNoMore();
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
