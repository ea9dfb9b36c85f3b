import { html, icon, nothing } from '../lit.js';
import { dayOf, lengthOf, list, locale, t, timeOf } from '../i18n.js';
import { lengthOfSession, secondsOf } from '../clock.js';
import { isComing } from '../coming.js';
import { link } from '../router.js';

export const running = ({ state }) => ['pairing', 'round', 'break', 'paused'].includes(state);

export const when = session => t('session.when', { day: dayOf(session.startsAt), time: timeOf(session.startsAt) });

export const shape = session =>
  t(session.format === 'open-floor' ? 'session.shapeFloor' : session.rounds === 1 ? 'session.shapeOne' : 'session.shape', { rounds: session.rounds, length: lengthOf(secondsOf(session.roundLength)), total: lengthOf(lengthOfSession(session)) });

/** One upcoming session in a list. */
export function sessionItem(session) {
  return html`<li class="card session-item" data-testid="session-item">
    <div class="date" aria-hidden="true"><b>${new Date(session.startsAt).getDate()}</b>${new Intl.DateTimeFormat(locale, { month: 'short' }).format(new Date(session.startsAt))}</div>
    <div class="stack tight">
      <h3><a href=${link(`/sessions/${session.id}`)}>${session.title}</a></h3>
      <p class="hint">${when(session)} · ${shape(session)}</p>
      ${session.topics?.length ? html`<p class="hint">${t('session.about', { topics: list(session.topics) })}</p>` : nothing}
    </div>
    ${running(session) ? html`<span class="pill on">${icon('clock')} ${t('session.runningNow')}</span>`
      : isComing(session.id) ? html`<span class="pill on">${icon('check')} ${t('session.youAreIn')}</span>` : nothing}
  </li>`;
}
