import { html, icon, nothing } from '../lit.js';
import { account } from '../account.js';
import { sessions, templates } from '../api.js';
import { durationOf, lengthOfSession, secondsOf } from '../clock.js';
import { dayOf, lengthOf, t, timeOf } from '../i18n.js';
import { go, link } from '../router.js';
import { FormPart } from '../parts/form.js';
import { asRows, asRules, ruleList } from '../parts/groups.js';
import { title } from '../parts/title.js';
import { say } from '../say.js';
import './keep-template.js';

const formats = ['rounds', 'open-floor'];
const styles = ['balanced', 'common-ground', 'give-and-get', 'surprise'];

/** The next full half hour that leaves time to invite people, as a datetime-local input writes it. */
function soon() {
  const half = 30 * 60 * 1000;
  const at = new Date(Math.ceil((Date.now() + half) / half) * half);
  return new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

/** The plan of a session that was, or of a template, to begin another from; when it is to be is for the organiser to say. */
function again({ title, description, topics, format, rounds, roundLength, breakLength, lasts, longestWait, roomSize, capacity, guestsAllowed, matching, oddOneOut }) {
  return {
    title, description, topics, format, rounds, roomSize, capacity, guestsAllowed, oddOneOut,
    roundMinutes: secondsOf(roundLength) / 60,
    breakMinutes: secondsOf(breakLength) / 60,
    ...(lasts ? { floorMinutes: secondsOf(lasts) / 60, waitSeconds: secondsOf(longestWait) } : {}),
    style: matching.style,
    rules: asRows(matching.rules),
    connected: matching.connected,
    colleagues: matching.company === 'ignore',
    fairness: matching.fairness,
  };
}

class Schedule extends FormPart {
  static properties = { templates: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    title(t('schedule.title'));
    const from = this.query.get('from');
    if (!account.signedIn) return go('/sign-in', { next: link('/schedule', from && { from }) });
    this.draft = { title: '', description: '', topics: [], startsAt: soon(), format: 'rounds', rounds: 5, roundMinutes: 5, breakMinutes: 1, floorMinutes: 60, waitSeconds: 20, roomSize: 2, capacity: 100, guestsAllowed: true, style: 'balanced', rules: [], connected: 'avoid', colleagues: false, fairness: true, oddOneOut: 'trio' };
    this.templates = [];
    if (!account.guest) templates.mine().then(known => (this.templates = known), () => {});
    if (from) sessions.one(from).then(session => this.set(again(session)), () => {});
  }

  get #openFloor() {
    return this.draft.format === 'open-floor';
  }

  get #plan() {
    const { title, description, topics, startsAt, rounds, roundMinutes, breakMinutes, roomSize, capacity, guestsAllowed, style, rules, connected, colleagues, fairness, oddOneOut, format, floorMinutes, waitSeconds } = this.draft;
    const ofFormat = this.#openFloor
      ? { lasts: durationOf(floorMinutes * 60), longestWait: durationOf(waitSeconds) }
      : { rounds: Number(rounds), roomSize: Number(roomSize), breakLength: durationOf(breakMinutes * 60), oddOneOut };
    return {
      title, description, topics, guestsAllowed, format,
      startsAt: startsAt ? new Date(startsAt).toISOString() : null,
      capacity: Number(capacity),
      roundLength: durationOf(roundMinutes * 60),
      matching: { style, rules: asRules(rules), connected, company: colleagues ? 'ignore' : 'avoid', fairness },
      ...ofFormat,
    };
  }

  #schedule(event) {
    this.attempt(event, async () => {
      const { id } = await sessions.schedule(this.#plan);
      go(`/sessions/${id}/invite`);
    });
  }

  /** What is wrong with the plan is said where it is written. */
  async #keep(name) {
    const { startsAt, title, ...plan } = this.#plan;
    this.problem = null;
    try {
      const kept = await templates.keep({ name, plan: { ...plan, ...(title ? { title } : {}) } });
      this.templates = await templates.mine();
      return kept;
    } catch (problem) {
      const fields = Object.entries(problem.fields ?? {}).filter(([field]) => field.startsWith('plan.'));
      if (fields.length) this.problem = Object.assign(problem, { fields: Object.fromEntries(fields.map(([field, message]) => [field.slice(5), message])) });
      throw problem;
    }
  }

  async #forget({ id, name }) {
    try {
      await templates.remove(id);
      this.templates = this.templates.filter(one => one.id !== id);
      say(t('template.gone', { name }));
    } catch (problem) {
      this.problem = problem;
    }
  }

  #templates() {
    return this.templates.length ? html`<section class="stack tight" aria-labelledby="templates"><h2 id="templates" class="label">${t('template.from')}</h2>
      <ul class="chips">${this.templates.map(template => html`<li class="chip"><button class="named" data-testid="template-use" @click=${() => { this.set(again(template.plan)); say(t('template.used', template)); }}>${template.name}</button>
        <button data-testid="template-delete" aria-label=${t('template.delete', template)} @click=${() => this.#forget(template)}>${icon('x')}</button></li>`)}</ul></section>` : nothing;
  }

  render() {
    if (!account.signedIn) return nothing;
    return html`<div class="wrap stack wide">
      <div class="stack tight"><h1>${t('schedule.title')}</h1><p class="lead">${t('schedule.lead')}</p></div>
      ${this.#templates()}
      <div class="columns">
        <div class="stack"><form @submit=${this.#schedule}>
          ${this.input('title', { label: t('schedule.name'), testid: 'schedule-title', maxlength: 120, placeholder: t('schedule.nameExample') })}
          ${this.text('description', { label: t('schedule.description'), testid: 'schedule-description', maxlength: 2000 })}
          ${this.chips('topics', { label: t('schedule.topics'), testid: 'schedule-topics' })}
          ${this.input('startsAt', { label: t('schedule.startsAt'), hint: t('schedule.startsAtHint'), type: 'datetime-local', testid: 'schedule-starts-at' })}
          <fieldset class="field"><legend>${t('schedule.format')}</legend><div class="choices">
            ${formats.map(format => this.#choice('format', format, t(`schedule.format_${format}`), t(`schedule.format_${format}_hint`)))}</div></fieldset>
          ${this.#openFloor ? this.#floor() : html`<div class="three">
            ${this.input('rounds', { label: t('schedule.rounds'), type: 'number', min: 1, max: 20, step: 1, testid: 'schedule-rounds' })}
            ${this.input('roundMinutes', { label: t('schedule.roundLength'), type: 'number', min: 0.15, max: 60, step: 'any', testid: 'schedule-round-length' })}
            ${this.input('breakMinutes', { label: t('schedule.breakLength'), type: 'number', min: 0, max: 30, step: 'any', testid: 'schedule-break-length' })}
          </div>`}
          <fieldset class="field"><legend>${t('schedule.style')}</legend><div class="choices">
            ${styles.map(style => this.#choice('style', style, t(`schedule.style_${style}`), t(`schedule.style_${style}_hint`)))}</div></fieldset>
          <details class="more"><summary data-testid="schedule-more">${t('schedule.more')}</summary><div class="stack">
            <div class="three">
              ${this.#openFloor ? nothing : this.input('roomSize', { label: t('schedule.roomSize'), type: 'number', min: 2, max: 6, step: 1, testid: 'schedule-room-size' })}
              ${this.input('capacity', { label: t('schedule.capacity'), type: 'number', min: 2, step: 1, testid: 'schedule-capacity' })}
            </div>
            ${this.#openFloor ? nothing : html`<fieldset class="field"><legend>${t('schedule.odd')}</legend><div class="choices">
              ${['trio', 'sit-out'].map(way => this.#choice('oddOneOut', way, t(`schedule.odd_${way}`), t(`schedule.odd_${way}_hint`)))}</div></fieldset>`}
            ${ruleList({ rules: this.draft.rules, error: this.error('matching.rules'), set: rules => this.set({ rules }) })}
            <fieldset class="field"><legend>${t('schedule.connected')}</legend><div class="choices">
              ${['avoid', 'ignore', 'seek'].map(way => this.#choice('connected', way, t(`schedule.connected_${way}`), t(`schedule.connected_${way}_hint`)))}</div></fieldset>
            <label class="tick"><input type="checkbox" data-testid="schedule-colleagues" .checked=${this.draft.colleagues} @change=${event => this.set({ colleagues: event.target.checked })}><span>${t('schedule.colleagues')}<span class="hint"> ${t('schedule.colleaguesHint')}</span></span></label>
            <label class="tick"><input type="checkbox" data-testid="schedule-fairness" .checked=${this.draft.fairness} @change=${event => this.set({ fairness: event.target.checked })}><span>${t('schedule.fairness')}<span class="hint"> ${t('schedule.fairnessHint')}</span></span></label>
            <label class="tick"><input type="checkbox" data-testid="schedule-guests" .checked=${this.draft.guestsAllowed} @change=${event => this.set({ guestsAllowed: event.target.checked })}><span>${t('schedule.guests')}<span class="hint"> ${t('schedule.guestsHint')}</span></span></label>
          </div></details>
          ${this.trouble()}
          <div class="row">${this.submitButton(t('schedule.submit'), 'schedule-submit', 'calendar-plus')}</div>
        </form>
        ${account.guest ? nothing : html`<rp-keep-template .keep=${name => this.#keep(name)}></rp-keep-template>`}</div>
        ${this.#preview()}
      </div>
    </div>`;
  }

  #floor() {
    return html`<div class="three">
      ${this.input('floorMinutes', { label: t('schedule.lasts'), type: 'number', min: 1, max: 480, step: 'any', testid: 'schedule-lasts' })}
      ${this.input('roundMinutes', { label: t('schedule.longest'), type: 'number', min: 0.15, max: 60, step: 'any', testid: 'schedule-round-length' })}
      ${this.input('waitSeconds', { label: t('schedule.longestWait'), type: 'number', min: 1, max: 120, step: 1, testid: 'schedule-longest-wait' })}
    </div>`;
  }

  #choice(name, value, label, hint) {
    return html`<label><input type="radio" name=${name} value=${value} data-testid="schedule-${name}-${value}" .checked=${this.draft[name] === value} @change=${() => this.set({ [name]: value })}><span><b>${label}</b><span class="hint">${hint}</span></span></label>`;
  }

  #preview() {
    const plan = this.#plan;
    const total = lengthOfSession(plan);
    const sound = plan.startsAt && (this.#openFloor || plan.rounds >= 1) && total > 0;
    const end = sound && new Date(new Date(plan.startsAt).getTime() + total * 1000).toISOString();
    return html`<aside class="card stack beside" aria-labelledby="plan"><h2 id="plan">${t('schedule.preview')}</h2>
      ${sound ? html`<p class="quote" data-testid="schedule-preview">${t('schedule.takes', { total: lengthOf(total) })}</p>
        <p>${t('schedule.from', { day: dayOf(plan.startsAt), start: timeOf(plan.startsAt), end: timeOf(end) })}</p>
        ${this.#openFloor ? html`<p class="hint">${t('schedule.mingle', { seconds: Number(this.draft.waitSeconds) })}</p>` : html`<div class="timeline" aria-hidden="true">${Array.from({ length: Math.min(20, plan.rounds) }, (_, index) => html`<span>${index + 1}</span>`)}</div>
        <p class="hint">${t('schedule.meets', { count: plan.rounds * Math.max(1, plan.roomSize - 1) })}</p>`}` : html`<p class="hint">${t('schedule.incomplete')}</p>`}
      <p class="honest">${icon('coffee')}<span>${t(this.#openFloor ? 'schedule.adviceFloor' : 'schedule.advice')}</span></p></aside>`;
  }
}

customElements.define('rp-schedule', Schedule);
