import { account } from './account.js';

/** Whom I met in a session, kept for as long as the tab is open, so that a reload forgets nobody. */
export class Memory {
  constructor(sessionId) {
    this.key = `rapport.met.${account.id}.${sessionId}`;
    this.rooms = read(this.key) ?? [];
  }

  met({ id, round, partners = [], reasons = [] }) {
    const known = this.rooms.find(room => room.id === id);
    if (known) {
      const joined = partners.filter(card => !known.partners.some(({ attendeeId }) => attendeeId === card.attendeeId));
      known.partners.push(...joined);
      known.reasons = reasons.length ? reasons : known.reasons;
    } else {
      this.rooms.push({ id, round, partners: [...partners], reasons, answer: null });
    }
    this.#keep();
  }

  answer(id, answer) {
    const room = this.rooms.find(known => known.id === id);
    if (room) room.answer = answer;
    this.#keep();
  }

  /** The latest room that I have not said anything about yet. */
  unanswered() {
    const latest = this.rooms.at(-1);
    return latest && !latest.answer && latest.partners.length ? latest : null;
  }

  #keep() {
    sessionStorage.setItem(this.key, JSON.stringify(this.rooms));
  }
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}
