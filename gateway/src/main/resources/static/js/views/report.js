import { Part, html, icon, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { decimal, percent, t, timeOf } from '../i18n.js';
import { link } from '../router.js';
import { bars } from '../parts/bars.js';
import { curve } from '../parts/curve.js';
import { shape, when } from '../parts/session-item.js';
import { title } from '../parts/title.js';

/** So many counts are told one by one to those who do not look at a curve. */
const told = 12;

/** What a session has brought its people, for its organisers: while it lasts, and afterwards. */
class SessionReport extends Part {
  static properties = { session: { state: true }, report: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    title(t('summary.title'));
    Promise.all([sessions.one(this.id), sessions.report(this.id)]).then(
      ([session, report]) => Object.assign(this, { session, report }),
      problem => (this.problem = problem.message),
    );
  }

  render() {
    if (this.problem) return html`<div class="wrap narrow stack"><h1>${t('summary.title')}</h1><p class="lead">${this.problem}</p></div>`;
    if (!this.report) return html`<div class="waiting"><span class="spinner"></span>${t('app.loading')}</div>`;
    const { session, report } = this;
    return html`<div class="wrap stack wide" data-testid="session-report">
      <div class="stack tight"><h1>${session.title}</h1><p class="lead">${when(session)}, ${shape(session)}</p></div>
      ${report.rounds.length ? this.#pictures() : html`<p class="card flat">${t('summary.nothing')}</p>`}
      <div class="row"><a class="btn" data-testid="report-again" href=${link('/schedule', { from: this.id })}>${icon('copy')} ${t('summary.again')}</a>
        <a class="btn ghost" data-testid="report-csv" href=${sessions.reportTable(this.id)} download>${icon('download')} ${t('summary.table')}</a></div>
    </div>`;
  }

  #pictures() {
    const { report } = this;
    const round = ({ number }) => t('summary.round', { number });
    return html`<p class="quote">${t('summary.came', { count: report.attendees })} ${report.peopleMet ? t('summary.met', { mean: decimal(report.peopleMet.mean), least: report.peopleMet.minimum }) : nothing}</p>
      <div class="two">
        ${this.#picture('attendance', bars(report.rounds.map(one => ({ label: round(one), value: one.attendees, text: t('summary.people', { count: one.attendees }) }))))}
        ${report.turnout.length > 1 ? this.#picture('turnout', this.#turnout()) : nothing}
        ${this.#picture('affinity', this.#affinity(round))}
        ${this.#picture('connections', this.#connections())}
        ${report.feedback.ratings ? this.#picture('ratings', html`${bars([5, 4, 3, 2, 1].map(rating => ({ label: t(`feedback.rating${rating}`), value: report.feedback.ratings[rating] ?? 0, text: String(report.feedback.ratings[rating] ?? 0) })))}
          ${report.feedback.again === null ? nothing : html`<p class="hint">${t('summary.wouldAgain', { percent: percent(report.feedback.again) })}</p>`}`) : this.#picture('ratings', html`<p class="hint">${t('summary.fewRatings', { count: report.feedback.given })}</p>`)}
        ${this.#picture('turns', html`<p>${t('summary.repeats', { count: report.repeats })}</p><p>${t('summary.satOut', { count: report.sittingOut })}</p>`)}
      </div>`;
  }

  /** Beside what drawing lots would have brought the same people. */
  #affinity(round) {
    const { affinity, chance, rounds } = this.report;
    const words = one => one.chance === null ? percent(one.affinity.mean) : t('summary.besideLot', { mean: percent(one.affinity.mean), lot: percent(one.chance) });
    return html`${bars(rounds.filter(one => one.affinity).map(one => ({ label: round(one), value: one.affinity.mean, mark: one.chance, text: words(one) })), 1)}
      ${affinity && chance !== null ? html`<p data-testid="report-lot">${t('summary.byLot', { mean: percent(affinity.mean), lot: percent(chance) })}</p>` : nothing}
      ${affinity ? html`<p class="hint">${t('summary.spread', { fifth: percent(affinity.fifthPercentile), least: percent(affinity.minimum) })}</p>` : nothing}`;
  }

  /** How many were there, from the first to the last: a curve, its words, and some of its numbers. */
  #turnout() {
    const { turnout } = this.report;
    const most = turnout.reduce((so, one) => (one.people > so.people ? one : so));
    const some = turnout.filter((one, index) => index % Math.ceil(turnout.length / told) === 0);
    return html`${curve(turnout.map(({ at, people }) => ({ at, value: people })))}
      <p data-testid="report-turnout">${t('summary.mostAt', { count: most.people, time: timeOf(most.at) })} ${t('summary.last', { count: turnout.at(-1).people })}</p>
      <details class="more"><summary>${t('summary.oneByOne')}</summary>${bars(some.map(({ at, people }) => ({ label: timeOf(at), value: people, text: t('summary.people', { count: people }) })))}</details>
      ${this.#table('turnout')}`;
  }

  /** How many have so many connections: of everybody, whoever they are. */
  #connections() {
    const { connections } = this.report;
    if (!connections) return html`<p class="hint">${t('summary.fewConnections')}</p>`;
    const having = most => connections.each.filter(one => most === 3 ? one >= 3 : one === most).length;
    return html`<p data-testid="report-connections">${t('summary.wishing', { count: connections.wishing })} ${t('summary.made', { count: connections.made })}</p>
      ${bars([0, 1, 2, 3].map(count => ({ label: t(`summary.connections${count}`), value: having(count), text: t('summary.people', { count: having(count) }) })))}
      ${this.#table('connections')}`;
  }

  #table(of) {
    return html`<a class="link" data-testid="report-csv-${of}" href=${sessions.reportTable(this.id, of)} download>${t('summary.table')}</a>`;
  }

  #picture(of, content) {
    return html`<section class="card stack" aria-labelledby="report-${of}"><h2 id="report-${of}">${t(`summary.${of}`)}</h2>${content}</section>`;
  }
}

customElements.define('rp-session-report', SessionReport);
