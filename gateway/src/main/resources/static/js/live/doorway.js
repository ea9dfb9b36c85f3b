import { Part, html, icon } from '../lit.js';
import { t } from '../i18n.js';
import { groupChoice } from '../parts/groups.js';
import './mirror.js';

/** A look in the mirror before going in. */
class Doorway extends Part {
  static properties = { session: { attribute: false }, lobby: { attribute: false }, joining: { type: Boolean }, again: { type: Boolean }, group: {}, chosen: { state: true } };

  render() {
    return html`<div class="columns even" data-testid="doorway">
      <div class="stack">
        <h1>${this.again ? t('doorway.again') : t('doorway.title')}</h1>
        <p class="lead">${t('doorway.lead')}</p>
        <p class="honest">${icon('lock')}<span>${t('doorway.privacy')}</span></p>
        ${groupChoice({ session: this.session, value: this.chosen ?? this.group ?? '', choose: chosen => (this.chosen = chosen) })}
        <div class="row"><button class="btn" data-testid="check-in" ?disabled=${this.joining} aria-busy=${this.joining ? 'true' : 'false'} @click=${() => this.dispatchEvent(new CustomEvent('check-in', { detail: this.chosen || undefined, bubbles: true }))}>${icon('door-open')} ${t('doorway.enter')}</button>
          <span class="hint">${t('live.here', { count: this.lobby.present })}</span></div>
      </div>
      <div class="card"><rp-mirror></rp-mirror></div>
    </div>`;
  }
}

customElements.define('rp-doorway', Doorway);
