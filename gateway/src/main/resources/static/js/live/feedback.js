import { Part, html, icon, nothing } from '../lit.js';
import { rooms } from '../api.js';
import { list, t } from '../i18n.js';
import { firstName } from '../parts/person.js';
import '../parts/touch-button.js';
import { say } from '../say.js';

const faces = ['frown', 'annoyed', 'meh', 'smile', 'laugh'];

/** Two taps about the last room; the partner never sees them. */
class Feedback extends Part {
  static properties = { touchless: { type: Boolean }, live: { attribute: false }, room: { attribute: false }, rating: { state: true }, sending: { state: true }, problem: { state: true }, done: { state: true } };

  willUpdate(changed) {
    if (changed.has('room') && changed.get('room')?.id !== this.room?.id) this.rating = this.done = this.problem = undefined;
  }

  async #send(feedback) {
    this.sending = true;
    this.problem = null;
    try {
      await rooms.feedback(this.room.id, feedback);
      this.#answer(feedback);
      say(t('feedback.thanks'));
    } catch (problem) {
      this.problem = problem.message;
    }
    this.sending = false;
  }

  #answer(answer) {
    this.live.memory.answer(this.room.id, answer);
    this.done = answer;
    this.dispatchEvent(new CustomEvent('answered', { detail: answer, bubbles: true }));
    if (this.live.last?.id === this.room.id && answer.skipped) this.live.update({ last: null });
  }

  #rate(rating) {
    this.rating = rating;
    this.updateComplete.then(() => this.querySelector('[data-testid="feedback-again-yes"]')?.focus());
  }

  render() {
    const names = list(this.room.partners.map(firstName));
    if (this.done) return this.done.skipped ? nothing : html`<div class="stack"><p class="notice good" data-testid="feedback-thanks">${icon('check')}<span>${t('feedback.thanks')}</span></p>${this.done.noShow ? nothing : this.#touch()}</div>`;
    return html`<div class="card stack feedback" role="group" data-testid="feedback" aria-labelledby="feedback-${this.room.id}">
      <div class="row between"><h2 id="feedback-${this.room.id}">${this.rating ? t('feedback.again', { names }) : t('feedback.title', { names })}</h2>
        <button class="link" data-testid="feedback-skip" @click=${() => this.#answer({ skipped: true })}>${t('feedback.skip')}</button></div>
      ${this.rating ? html`<div class="row">
          <button class="btn" data-testid="feedback-again-yes" ?disabled=${this.sending} @click=${() => this.#send({ rating: this.rating, again: true })}>${t('feedback.yes')}</button>
          <button class="btn ghost" data-testid="feedback-again-no" ?disabled=${this.sending} @click=${() => this.#send({ rating: this.rating, again: false })}>${t('feedback.no')}</button></div>`
      : html`<div class="faces" role="group" aria-label=${t('feedback.title', { names })}>${faces.map((symbol, index) => html`<button class="face-button" data-testid="feedback-rating-${index + 1}" @click=${() => this.#rate(index + 1)}>${icon(symbol)}<span>${t(`feedback.rating${index + 1}`)}</span></button>`)}</div>
        <button class="link" data-testid="feedback-no-show" ?disabled=${this.sending} @click=${() => this.#send({ rating: 1, again: false, noShow: true })}>${t('feedback.noShow', { names })}</button>`}
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      <p class="hint">${t('feedback.private')}</p>
      ${this.touchless ? nothing : this.#touch()}
    </div>`;
  }

  #touch() {
    return this.touchless ? nothing : this.room.partners.map(card => html`<div class="stack tight">${this.room.partners.length > 1 ? html`<b>${card.displayName}</b>` : nothing}<rp-touch .card=${card}></rp-touch></div>`);
  }
}

customElements.define('rp-feedback', Feedback);
