import { media } from './media.js';
import { Peer } from './peer.js';
import { Signal } from './signal.js';

/** Everybody in my room and what they say; `change`, `chat` and `arrived` tell about it. */
export class Peers extends EventTarget {
  all = new Map();
  here = new Set();

  constructor(room, me) {
    super();
    this.room = room;
    this.me = me;
    this.signal = new Signal(room.media.signal);
    this.signal.addEventListener('message', ({ detail }) => this.#received(detail));
    this.signal.addEventListener('lost', () => this.#changed());
    this.changed = () => this.#mediaChanged();
    media.addEventListener('change', this.changed);
  }

  close() {
    media.removeEventListener('change', this.changed);
    this.signal.close();
    for (const peer of this.all.values()) peer.close();
    this.all.clear();
  }

  chat(text) {
    this.signal.send({ type: 'chat', text });
  }

  async #received(message) {
    try {
      await this.#take(message);
    } catch (problem) {
      console.warn('A signal could not be used', message.type, problem);
    }
    this.#changed();
  }

  async #take({ type, from, ...message }) {
    switch (type) {
      case 'hello': return this.#hello(message);
      case 'joined': return this.#joined(from);
      case 'left': return this.#left(from);
      case 'description': return this.#peer(from).described(message.description);
      case 'candidate': return message.candidate ? this.#peer(from).candidate(message.candidate) : undefined;
      case 'state': return void (this.#peer(from).remote = { ...this.#peer(from).remote, ...message.state });
      case 'chat': return void this.dispatchEvent(new CustomEvent('chat', { detail: { from, text: message.text, at: message.at } }));
    }
  }

  /** I am the one who comes: I make the offers. Media first, so that the first offer already carries it. */
  async #hello({ me, here = [] }) {
    this.me = me ?? this.me;
    this.here = new Set(here.filter(id => id !== this.me));
    await media.start();
    for (const id of this.here) {
      const known = this.all.has(id);
      const peer = this.#peer(id);
      if (known) peer.mend();
      else peer.call();
    }
    this.#tellState();
  }

  /** Who comes calls me; should both have come at once through different doors, I call after a moment. */
  #joined(id) {
    if (id === this.me) return;
    this.here.add(id);
    const peer = this.#peer(id);
    setTimeout(() => this.all.get(id) === peer && !peer.calling && peer.call(), 1500);
    this.#tellState(id);
    this.dispatchEvent(new CustomEvent('arrived', { detail: id }));
  }

  /** A closed socket is not yet a person gone: a connection that still carries media stays. */
  #left(id) {
    this.here.delete(id);
    const peer = this.all.get(id);
    if (!peer) return;
    const forget = () => {
      if (this.all.get(id) !== peer || this.here.has(id) || peer.pc.connectionState === 'connected') return;
      this.all.delete(id);
      peer.close();
      this.#changed();
    };
    setTimeout(forget, 3000);
    peer.addEventListener('change', () => peer.state === 'mending' && forget());
  }

  #peer(id) {
    if (!this.all.has(id)) {
      const peer = new Peer(id, { polite: this.me < id, iceServers: this.room.media.iceServers ?? [], send: message => this.signal.send(message) });
      peer.addEventListener('change', () => this.#changed());
      this.all.set(id, peer);
    }
    return this.all.get(id);
  }

  #mediaChanged() {
    for (const peer of this.all.values()) {
      peer.setTrack('audio', media.track('audio'));
      peer.setTrack('video', media.video);
    }
    this.#tellState();
    this.#changed();
  }

  #tellState(to) {
    const state = { mic: media.on('audio'), camera: Boolean(media.screen) || media.on('video'), screen: Boolean(media.screen) };
    this.signal.send({ type: 'state', state, ...(to ? { to } : {}) });
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
