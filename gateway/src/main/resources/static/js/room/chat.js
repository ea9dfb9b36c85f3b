import { Part, html, icon, nothing } from '../lit.js';
import { account } from '../account.js';
import { t, timeOf } from '../i18n.js';
import { say } from '../say.js';

const keyOf = roomId => `rapport.chat.${account.id}.${roomId}`;

/** What was written in a room, for as long as the tab is open. */
export const written = roomId => JSON.parse(sessionStorage.getItem(keyOf(roomId)) ?? '[]');

/** One line of a conversation. */
export const line = ({ from, mine, text, at }, nameOf) => html`<li class=${mine ? 'mine' : ''} data-testid="chat-line"><span class="hint">${mine ? t('chat.me') : nameOf(from)} · ${timeOf(at)}</span><p dir="auto">${text}</p></li>`;

/** What is written in one room; a reload of the page keeps it. */
class Chat extends Part {
  static properties = { peers: { attribute: false }, roomId: {}, names: { attribute: false }, lines: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.lines = written(this.roomId);
    this.follow(this.peers, 'chat', ({ detail }) => this.#heard(detail));
  }

  #heard({ from, text, at }) {
    this.#add({ from, text: String(text ?? ''), at: at ?? new Date().toISOString() });
    say(t('chat.said', { name: this.#name(from), text }));
    this.dispatchEvent(new CustomEvent('heard', { bubbles: true }));
  }

  #add(line) {
    this.lines = [...this.lines, line].slice(-200);
    sessionStorage.setItem(keyOf(this.roomId), JSON.stringify(this.lines));
  }

  #send(event) {
    event.preventDefault();
    const input = event.target.elements.text;
    const text = input.value.trim();
    if (!text) return;
    this.peers.chat(text);
    this.#add({ mine: true, text, at: new Date().toISOString() });
    input.value = '';
  }

  #name(id) {
    return this.names.get(id) ?? t('chat.someone');
  }

  updated(changed) {
    if (changed.has('lines')) {
      const log = this.querySelector('.log');
      log.scrollTop = log.scrollHeight;
    }
  }

  render() {
    return html`<section class="chat" aria-label=${t('chat.title')}>
      <ol class="log" data-testid="chat-log" tabindex="0" aria-label=${t('chat.title')}>
        ${this.lines.length ? nothing : html`<li class="hint">${t('chat.empty')}</li>`}
        ${this.lines.map(said => line(said, from => this.#name(from)))}
      </ol>
      <form class="inline" @submit=${this.#send}>
        <input name="text" data-testid="chat-input" maxlength="2000" autocomplete="off" enterkeyhint="send" aria-label=${t('chat.label')} placeholder=${t('chat.placeholder')}>
        <button class="btn" data-testid="chat-send" aria-label=${t('chat.send')}>${icon('send')}</button>
      </form>
    </section>`;
  }
}

customElements.define('rp-chat', Chat);
