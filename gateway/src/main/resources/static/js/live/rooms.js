import { html, icon, nothing } from '../lit.js';
import { percent, t } from '../i18n.js';
import { bar } from '../parts/bars.js';
import '../parts/countdown.js';

/** Who sits with whom now, how well they were paired, and whose line is lost. */
export function rooms(live, round) {
  const name = member => live.names.get(member) ?? t('chat.someone');
  return html`<details class="more" open><summary>${t(live.openFloor ? 'organiser.conversations' : 'organiser.rooms', { round: round.number, count: round.rooms.length })}</summary>
    <ul class="rooms" data-testid="organiser-rooms">${round.rooms.map(room => html`<li class="card flat" data-testid="organiser-room">
      <b>${room.members.map((member, index) => html`${index ? ' · ' : ''}${name(member)}${room.away.includes(member) ? html` <span class="pill small" data-testid="away">${icon('wifi-off')} ${t('organiser.away')}</span>` : nothing}`)}</b>
      ${room.endsAt ? html`<span class="hint"><rp-countdown quiet text=${t('organiser.atMost')} .until=${room.endsAt}></rp-countdown></span>` : nothing}
      <span class="fit">${bar(room.affinity)}<span class="hint">${t('organiser.fit', { percent: percent(room.affinity) })}</span></span>
      ${room.reasons.slice(0, 2).map(({ text }) => html`<span class="hint">${text}</span>`)}</li>`)}</ul>
    ${round.sittingOut.length ? html`<p class="hint">${t(live.openFloor ? 'organiser.looking' : 'organiser.sittingOut', { names: round.sittingOut.map(name).join(', ') })}</p>` : nothing}</details>`;
}
