/** Who asks the organiser into a room: all of them for organisers, to others only they themselves. */
export class Help {
  waiting = [];
  /** The room in which I was told that the organiser comes. */
  answered = null;

  /** What is on as I begin to follow. */
  begin(waiting = []) {
    this.waiting = waiting;
    this.answered = null;
  }

  /** Of those who waited before the server was asked, who is not in its answer has gone; it may not know yet who came since. */
  review(before, items) {
    const gone = before.filter(one => !items.some(({ roomId, attendeeId }) => roomId === one.roomId && attendeeId === one.attendeeId));
    this.waiting = this.waiting.filter(one => !gone.includes(one));
  }

  take({ roomId, attendeeId, at, waiting, answered }, me) {
    this.waiting = this.waiting.filter(one => one.roomId !== roomId || one.attendeeId !== attendeeId);
    if (waiting) this.waiting = [...this.waiting, { roomId, attendeeId, at }];
    if (attendeeId === me) this.answered = answered ? roomId : null;
  }

  of(roomId) {
    return this.waiting.filter(one => one.roomId === roomId);
  }

  asks(attendeeId, roomId) {
    return this.of(roomId).some(one => one.attendeeId === attendeeId);
  }
}
