/** The room's WebSocket: reconnects by itself with growing patience until the room is closed. */
export class Signal extends EventTarget {
  connected = false;
  #attempts = 0;
  #unsent = [];

  constructor(path) {
    super();
    this.address = new URL(path, location.href);
    this.address.protocol = this.address.protocol.replace('http', 'ws');
    this.online = () => this.#connect();
    addEventListener('online', this.online);
    this.#connect();
  }

  /** Sends at once, or keeps chat for later; negotiation starts anew after a reconnect anyway. */
  send(message) {
    if (this.connected) this.socket.send(JSON.stringify(message));
    else if (message.type === 'chat') this.#unsent.push(message);
  }

  close() {
    this.closed = true;
    clearTimeout(this.retry);
    removeEventListener('online', this.online);
    this.socket?.close();
  }

  #connect() {
    if (this.closed || this.socket?.readyState <= WebSocket.OPEN) return;
    clearTimeout(this.retry);
    const socket = (this.socket = new WebSocket(this.address));
    socket.addEventListener('message', event => this.#received(JSON.parse(event.data)));
    socket.addEventListener('close', () => this.#lost(socket));
  }

  #received(message) {
    if (message.type === 'hello') {
      this.connected = true;
      this.#attempts = 0;
      this.#unsent.splice(0).forEach(kept => this.send(kept));
    } else if (message.type === 'closed') {
      this.close();
    }
    this.dispatchEvent(new CustomEvent('message', { detail: message }));
  }

  #lost(socket) {
    if (socket !== this.socket) return;
    const before = this.connected;
    this.connected = false;
    if (before) this.dispatchEvent(new Event('lost'));
    if (this.closed) return;
    const patience = Math.min(8000, 300 * 2 ** this.#attempts++) * (0.75 + Math.random() / 2);
    this.retry = setTimeout(() => this.#connect(), patience);
  }
}
