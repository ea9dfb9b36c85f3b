import { Part, html, nothing } from '../lit.js';
import { asClock, secondsUntil, ticks } from '../clock.js';
import { say } from '../say.js';
import { lengthOf, t } from '../i18n.js';

const milestones = [60, 30, 10];

/** Time left until an instant, as a ring or as words; says so at one minute, thirty and ten seconds. */
class Countdown extends Part {
  static properties = {
    until: {}, from: {}, frozen: { type: Number }, shape: {}, large: { type: Boolean }, text: {}, shown: { state: true }, quiet: { type: Boolean },
  };

  connectedCallback() {
    super.connectedCallback();
    this.follow(ticks, 'tick', () => this.#tick());
    this.#tick();
  }

  willUpdate(changed) {
    if (changed.has('until') || changed.has('frozen')) this.#tick();
  }

  #tick() {
    const left = this.until ? secondsUntil(this.until) : (this.frozen ?? null);
    const shown = left === null ? null : Math.ceil(left);
    if (shown === this.shown) return;
    if (this.shown && !this.quiet && this.until) {
      const passed = milestones.find(mark => this.shown > mark && shown <= mark && shown > mark - 3);
      if (passed) {
        say(t('time.left', { time: lengthOf(passed) }));
        this.dispatchEvent(new CustomEvent('milestone', { detail: passed, bubbles: true }));
      }
    }
    this.shown = shown;
  }

  render() {
    const clock = this.shown === null ? '–' : asClock(this.shown);
    if (this.shape !== 'ring') {
      return html`<span role="timer" data-testid="countdown" data-seconds=${this.shown ?? nothing}>${this.text ? this.text.replace('{time}', clock) : clock}</span>`;
    }
    this.whole ??= this.shown;
    if (this.from) this.whole = Math.max(1, (new Date(this.until) - new Date(this.from)) / 1000);
    else if (this.shown > this.whole) this.whole = this.shown;
    const part = this.shown === null || !this.whole ? 0 : Math.min(100, (this.shown / this.whole) * 100);
    return html`<span class="ring ${this.large ? 'large' : ''}" role="timer" aria-label=${t('time.left', { time: clock })} data-testid="countdown" data-seconds=${this.shown ?? nothing}>
      <svg viewBox="0 0 100 100" aria-hidden="true"><circle cx="50" cy="50" r="45"></circle>
        <circle class=${part > 0 ? 'left' : ''} cx="50" cy="50" r="45" pathLength="100" stroke-dasharray="${part} 100"></circle></svg>
      <b>${clock}</b></span>`;
  }
}

customElements.define('rp-countdown', Countdown);
