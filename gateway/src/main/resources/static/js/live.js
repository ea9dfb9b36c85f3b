/** What goes on in one session right now, fed by its event stream; every change dispatches `change`. */
import { rooms, sessions } from './api.js';
import { account } from './account.js';
import { setComing } from './coming.js';
import { now, secondsUntil, setServerTime, ticks } from './clock.js';
import { Help } from './live/help.js';
import { Memory } from './memory.js';

const events = ['snapshot', 'session', 'lobby', 'pairing-preview', 'room', 'room-ended', 'waiting', 'round-ended', 'announcement', 'help', 'paused', 'session-ended'];

export class Live extends EventTarget {
  session = null;
  me = null;
  lobby = { present: 0, registered: 0, attendees: [] };
  room = null;
  coming = null;
  last = null;
  /** On an open floor: whether I want to meet somebody now. */
  ready = false;
  announcements = [];
  /** Who had to go before our time was over; until the next room. */
  parted = [];
  /** Whom I have just reported, and in which room. */
  reported = null;
  connected = true;
  help = new Help();
  names = new Map();

  constructor(sessionId) {
    super();
    this.id = sessionId;
    this.memory = new Memory(sessionId);
    this.last = this.memory.unanswered();
    this.watch = () => this.#watch();
    this.online = () => this.#open();
    ticks.addEventListener('tick', this.watch);
    this.offline = () => this.#connection(false);
    addEventListener('online', this.online);
    addEventListener('offline', this.offline);
    this.#open();
  }

  close() {
    this.closed = true;
    clearTimeout(this.retry);
    clearTimeout(this.doubt);
    ticks.removeEventListener('tick', this.watch);
    removeEventListener('online', this.online);
    removeEventListener('offline', this.offline);
    this.source?.close();
  }

  get checkedIn() {
    return this.me?.state === 'checked-in';
  }

  get ended() {
    return ['ended', 'cancelled'].includes(this.session?.state);
  }

  get paused() {
    return this.session?.state === 'paused';
  }

  get openFloor() {
    return this.session?.format === 'open-floor';
  }

  /** When the open room closes: on an open floor at its own time; else the organiser may have extended the round since the room was opened. */
  get deadline() {
    if (this.paused) return null;
    if (this.openFloor) return this.room?.endsAt;
    const { state, round, until } = this.session;
    return state === 'round' && until && round === this.room?.round ? until : this.room?.endsAt;
  }

  /** Takes over what the server answered to a command before its event arrives. */
  update(change) {
    Object.assign(this, change);
    this.dispatchEvent(new Event('change'));
  }

  /**
   * I leave a room. That it ends for me is no news then, even where it is told before the answers come.
   * @param first what is asked of the server before
   */
  async leaveRoom(id, first) {
    this.leaving = id;
    try {
      await first?.();
      await rooms.leave(id).catch(problem => {
        if (![404, 409].includes(problem.status)) throw problem;
      });
    } catch (problem) {
      this.leaving = null;
      throw problem;
    }
    if (this.room?.id === id) this.#leaveRoom();
    this.dispatchEvent(new Event('change'));
  }

  #open() {
    if (this.closed) return;
    clearTimeout(this.retry);
    this.source?.close();
    this.source = new EventSource(sessions.live(this.id));
    this.source.onopen = () => this.#connection(true);
    this.source.onerror = () => this.#lost(this.source);
    for (const type of events) {
      this.source.addEventListener(type, event => {
        this.heard = Date.now();
        this.#connection(true);
        this.#take(type, JSON.parse(event.data));
        this.dispatchEvent(new Event('change'));
      });
    }
  }

  #connection(connected) {
    clearTimeout(this.doubt);
    this.doubt = null;
    if (connected) this.failures = 0;
    if (this.connected === connected) return;
    this.connected = connected;
    this.dispatchEvent(new Event('change'));
  }

  /** A dropped line reconnects by itself; a refused one (signed out, restart behind a proxy) needs us. */
  #lost(source) {
    this.doubt ??= setTimeout(() => this.#connection(false), 1200);
    if (source.readyState !== EventSource.CLOSED || this.closed) return;
    this.failures = (this.failures ?? 0) + 1;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.#askAgain(), Math.min(8000, 400 * 2 ** this.failures));
  }

  async #askAgain() {
    try {
      await account.load();
      if (!account.signedIn) return dispatchEvent(new CustomEvent('signed-out', { detail: sessions.live(this.id) }));
      this.#session(await sessions.one(this.id));
      this.dispatchEvent(new Event('change'));
    } catch (problem) {
      if ([403, 404].includes(problem.status)) return this.update({ refused: problem });
    }
    this.#open();
  }

  /** When something should have happened and nothing was heard, the line may be dead without having said so. */
  #watch() {
    const due = this.room ? this.deadline : ['break', 'round'].includes(this.session?.state) ? this.session.until : null;
    const quiet = Date.now() - Math.max(this.heard ?? 0, this.reopened ?? 0);
    if (due && now() - new Date(due).getTime() > 6000 && quiet > 15000) {
      this.reopened = Date.now();
      this.#open();
    }
  }

  #take(type, data) {
    setServerTime(data.serverNow);
    switch (type) {
      case 'snapshot': return this.#snapshot(data);
      case 'session': return this.#session(data.session ?? data);
      case 'lobby': return this.#lobby(data);
      case 'pairing-preview': return this.#room({ ...data, state: 'preview' });
      case 'room': return this.#room(data);
      case 'room-ended': return data.roomId === this.room?.id ? this.#endedEarly() : undefined;
      case 'waiting': return this.#waiting(data);
      case 'round-ended': return this.#roundEnded(data);
      case 'announcement': return this.#announced(data);
      case 'help': return this.help.take(data, this.me?.attendeeId);
      case 'paused': return this.#paused(data);
      case 'session-ended': return this.#sessionEnded();
    }
  }

  #snapshot({ session, me, lobby, room, announcements, help }) {
    this.me = me;
    this.help.begin(help);
    this.ready = Boolean(me.ready);
    setComing(this.id, ['registered', 'checked-in'].includes(me.state));
    this.#session(session);
    if (lobby) this.#lobby(lobby);
    this.announcements = announcements ?? [];
    this.#room(room ?? { room: null });
  }

  #session(session) {
    setServerTime(session.serverNow);
    this.session = { ...this.session, ...session };
    if (this.me && session.organiser) {
      const steering = [session.organiser, ...(session.coOrganisers ?? [])];
      this.me = { ...this.me, organiser: steering.some(({ attendeeId }) => attendeeId === this.me.attendeeId) };
    }
    if (this.ended) this.#sessionEnded(session.state);
  }

  #lobby(lobby) {
    this.lobby = { ...lobby, attendees: lobby.attendees ?? [] };
    for (const { attendeeId, displayName } of this.lobby.attendees) this.names.set(attendeeId, displayName);
  }

  #room(room) {
    if (!room.id) {
      this.#endedEarly();
      this.coming = null;
      return;
    }
    for (const card of room.partners ?? []) this.names.set(card.attendeeId, card.displayName);
    if (room.state === 'preview') {
      this.coming = room;
      if (this.room && this.room.round < room.round && secondsUntil(this.deadline) === 0) this.#leaveRoom();
      return;
    }
    if (this.room && this.room.id !== room.id) this.#leaveRoom();
    this.coming = null;
    this.last = null;
    const before = this.room?.partners ?? [];
    this.parted = before.filter(({ attendeeId }) => !room.partners.some(card => card.attendeeId === attendeeId));
    this.room = room;
    this.memory.met(room);
  }

  /** The room is no more and I did not leave it: whatever the reason, I am told the same. */
  #endedEarly() {
    const early = this.room && this.room.id !== this.leaving && secondsUntil(this.deadline) > 3;
    const { partners = [] } = this.room ?? {};
    this.#leaveRoom();
    if (early) this.parted = partners;
  }

  #waiting({ ready }) {
    if (this.room) this.#leaveRoom();
    this.ready = ready;
  }

  #leaveRoom() {
    if (this.room) {
      this.ready = false;
      this.parted = [];
    }
    this.room = null;
    this.last = this.memory.unanswered();
  }

  #roundEnded({ next, last }) {
    this.#leaveRoom();
    this.lastRound = last;
    this.session = { ...this.session, state: last ? this.session.state : 'break', until: next ?? this.session.until };
  }

  #announced(announcement) {
    if (!this.announcements.some(({ at, text }) => at === announcement.at && text === announcement.text)) {
      this.announcements = [...this.announcements, announcement];
    }
  }

  #paused({ paused, until, round }) {
    const left = this.room ? secondsUntil(this.deadline) : secondsUntil(this.session.until);
    if (paused) this.frozen = this.paused ? this.frozen : left;
    else this.frozen = null;
    const before = this.room || this.openFloor ? 'round' : 'break';
    this.session = { ...this.session, round: round ?? this.session.round, until, state: paused ? 'paused' : before };
  }

  #sessionEnded(state = 'ended') {
    this.#leaveRoom();
    this.coming = null;
    this.session = { ...this.session, state, until: null };
    this.source?.close();
    clearTimeout(this.retry);
    this.#connection(true);
    this.closed = true;
  }
}

