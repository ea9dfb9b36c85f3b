import { Part, html, nothing, svg } from '../lit.js';
import { sessions } from '../api.js';
import { list, percent, t } from '../i18n.js';
import { initials } from '../parts/face.js';
import { inOrder, placed } from './circle.js';

const SIDE = 400;
const CENTRE = SIDE / 2;
const RADIUS = 165;
/** A picture of more people than these is not read any more; the list has them all. */
const MOST = 36;
const LOOK_AGAIN = 10000;

/** For organisers: who has not been paired well yet, as a list, and who goes with whom, as a picture. */
class Affinities extends Part {
  static properties = { live: { attribute: false }, round: {}, answer: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.looking = setInterval(() => this.open && this.#look(), LOOK_AGAIN);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.looking);
  }

  updated(changed) {
    if (changed.has('round') && this.open) this.#look();
  }

  #toggled({ target }) {
    this.open = target.open;
    if (this.open) this.#look();
  }

  async #look() {
    try {
      this.answer = await sessions.affinities(this.live.id);
      this.problem = null;
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  render() {
    return html`<details class="more affinities" data-testid="affinities" @toggle=${this.#toggled}><summary>${t('organiser.affinities.title')}</summary>
      ${this.problem ? html`<p class="hint" role="alert">${this.problem}</p>` : nothing}
      ${this.answer ? this.#found(this.answer) : nothing}</details>`;
  }

  #found({ items, people }) {
    if (!items.length) return html`<p class="hint">${t('organiser.affinities.nobody')}</p>`;
    return html`<p class="hint">${t('organiser.affinities.lead')}</p>
      ${this.#picture(items.slice(0, MOST))}
      <ol class="stack tight" data-testid="affinities-list">${items.map(item => html`<li data-testid="affinity"><b>${item.attendee.displayName}</b> <span class="hint">${this.#had(item)} ${this.#next(item)}</span></li>`)}</ol>
      ${people > items.length ? html`<p class="hint">${t('organiser.affinities.more', { count: people - items.length })}</p>` : nothing}`;
  }

  #had({ rounds, mean, satOut }) {
    if (mean === null) return t('organiser.affinities.noneYet');
    const met = rounds - satOut;
    const had = met ? t(this.live.openFloor ? 'organiser.affinities.talks' : 'organiser.affinities.rounds', { count: met, percent: percent((mean * rounds) / met) }) : '';
    return satOut ? `${had} ${t('organiser.affinities.satOut', { count: satOut })}` : had;
  }

  #next({ partners }) {
    if (!partners.length) return t('organiser.affinities.nobodyNear');
    const one = ({ attendee, met }) => t(met ? 'organiser.affinities.metPartner' : 'organiser.affinities.partner', { name: attendee.displayName });
    return t('organiser.affinities.best', { partners: list(partners.map(one)) });
  }

  #picture(items) {
    const shown = new Map(items.map(item => [item.attendee.attendeeId, item]));
    const edges = new Map();
    for (const { attendee, partners } of items) {
      partners.forEach(({ attendee: other, met }, place) => {
        const ends = [attendee.attendeeId, other.attendeeId].sort().join(' ');
        const nearness = Math.max(1 / (place + 1), edges.get(ends)?.nearness ?? 0);
        if (shown.has(other.attendeeId)) edges.set(ends, { nearness, met });
      });
    }
    const between = (one, other) => edges.get([one, other].sort().join(' '))?.nearness ?? 0;
    const places = placed(inOrder([...shown.keys()].sort(), between), CENTRE, RADIUS);
    return html`<svg class="circle" viewBox="0 0 ${SIDE} ${SIDE}" role="img" aria-label=${t('organiser.affinities.picture', { count: items.length })} data-testid="affinities-picture">
      ${[...edges].map(([ends, edge]) => line(ends.split(' ').map(id => places.get(id)), edge))}
      ${[...places].map(([id, at]) => person(shown.get(id), at, items.length))}</svg>
      <p class="hint">${t('organiser.affinities.legend')}</p>`;
  }
}

/** Bent towards the middle, so that neighbours on the circle do not hide those behind them. */
const line = ([from, to], { nearness, met }) => {
  const bend = point => CENTRE + (point - CENTRE) * 0.35;
  const path = `M${from.x} ${from.y} Q${bend((from.x + to.x) / 2)} ${bend((from.y + to.y) / 2)} ${to.x} ${to.y}`;
  return svg`<path class=${met ? 'met' : ''} d=${path} stroke-width=${1 + 3 * nearness}/>`;
};

const person = ({ attendee, mean }, { x, y }, count) => {
  const size = count > 20 ? 11 : 17;
  return svg`<g class=${mean === null ? 'none' : mean < 0.25 ? 'little' : 'some'} transform="translate(${x} ${y})"><title>${attendee.displayName}</title><circle r=${size}/><text font-size=${size * 0.75}>${initials(attendee.displayName)}</text></g>`;
};

customElements.define('rp-affinities', Affinities);
