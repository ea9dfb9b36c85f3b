import { Part, html, icon, nothing } from '../lit.js';
import { sessions } from '../api.js';
import { decimal, percent, t } from '../i18n.js';
import { link } from '../router.js';
import { bars } from '../parts/bars.js';
import { shape, when } from '../parts/session-item.js';
import { title } from '../parts/title.js';

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
        ${this.#picture('affinity', html`${bars(report.rounds.filter(({ affinity }) => affinity).map(one => ({ label: round(one), value: one.affinity.mean, text: percent(one.affinity.mean) })), 1)}
          ${report.affinity ? html`<p class="hint">${t('summary.spread', { fifth: percent(report.affinity.fifthPercentile), least: percent(report.affinity.minimum) })}</p>` : nothing}`)}
        ${report.feedback.ratings ? this.#picture('ratings', html`${bars([5, 4, 3, 2, 1].map(rating => ({ label: t(`feedback.rating${rating}`), value: report.feedback.ratings[rating] ?? 0, text: String(report.feedback.ratings[rating] ?? 0) })))}
          ${report.feedback.again === null ? nothing : html`<p class="hint">${t('summary.wouldAgain', { percent: percent(report.feedback.again) })}</p>`}`) : this.#picture('ratings', html`<p class="hint">${t('summary.fewRatings', { count: report.feedback.given })}</p>`)}
        ${this.#picture('turns', html`<p>${t('summary.repeats', { count: report.repeats })}</p><p>${t('summary.satOut', { count: report.sittingOut })}</p>`)}
      </div>`;
  }

  #picture(of, content) {
    return html`<section class="card stack" aria-labelledby="report-${of}"><h2 id="report-${of}">${t(`summary.${of}`)}</h2>${content}</section>`;
  }
}

customElements.define('rp-session-report', SessionReport);
