import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { media } from './media.js';

/** Which camera, microphone and speaker; a kind with nothing to choose from is left out. */
export function deviceChoice() {
  return ['video', 'audio', 'output'].filter(kind => media.devices[kind].length > 1).map(kind => html`<div class="field">
    <label for="device-${kind}">${t(`devices.${kind}`)}</label>
    <select id="device-${kind}" data-testid="device-${kind}" @change=${event => media.use(kind, event.target.value)}>
      ${media.devices[kind].map(({ id, label }) => html`<option value=${id} ?selected=${id === media.using(kind)}>${label}</option>`)}</select></div>`);
}

export const choosable = () => Object.values(media.devices).some(devices => devices.length > 1);
