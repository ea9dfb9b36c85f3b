/** A window for tests and for support: what the connections of the present room are doing. */
const rapport = {
  room: null,

  get peers() {
    return rapport.room ? [...rapport.room.all.values()].map(({ pc }) => pc) : [];
  },

  async stats() {
    const sums = { peers: 0, connected: 0, framesDecoded: 0, bytesReceived: 0 };
    for (const pc of rapport.peers) {
      sums.peers++;
      if (pc.connectionState === 'connected') sums.connected++;
      for (const report of (await pc.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        sums.framesDecoded += report.framesDecoded ?? 0;
        sums.bytesReceived += report.bytesReceived ?? 0;
      }
    }
    return sums;
  },
};

window.rapport = rapport;

export const showPeers = peers => (rapport.room = peers);
