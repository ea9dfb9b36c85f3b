import { Part, html, icon, nothing, ref } from '../lit.js';
import { t } from '../i18n.js';
import { choosable, deviceChoice } from '../room/devices.js';
import { media } from '../room/media.js';

/** How I look and sound before I meet anybody: picture, microphone level, a sound to test the speaker. */
class Mirror extends Part {
  static properties = { level: { state: true }, tested: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.level = 0;
    this.follow(media, 'change', () => (this.#listen(), this.requestUpdate()));
    media.start();
    this.#listen();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.measuring);
    this.audio?.close();
    this.audio = this.heard = null;
  }

  #listen() {
    const track = media.track('audio');
    if (!track || this.heard === track || !window.AudioContext) return;
    this.heard = track;
    this.audio ??= new AudioContext();
    this.audio.resume();
    const meter = this.audio.createAnalyser();
    meter.fftSize = 512;
    this.audio.createMediaStreamSource(new MediaStream([track])).connect(meter);
    const wave = new Float32Array(meter.fftSize);
    clearInterval(this.measuring);
    this.measuring = setInterval(() => {
      meter.getFloatTimeDomainData(wave);
      this.level = Math.min(1, 4 * Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length));
    }, 120);
  }

  #chime() {
    const audio = (this.audio ??= new AudioContext());
    audio.resume();
    media.hear(audio);
    for (const [index, pitch] of [523.25, 659.25, 783.99].entries()) {
      const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
      const start = audio.currentTime + index * 0.18;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.15, start);
      loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
      tone.connect(loudness).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.6);
    }
    this.tested = true;
  }

  #toggle(kind) {
    this.audio?.resume();
    media.toggle(kind);
  }

  render() {
    const camera = media.on('video');
    const microphone = media.on('audio');
    return html`<div class="mirror stack">
      <div class="looking">${camera ? html`<video data-testid="local-video" autoplay muted playsinline aria-label=${t('room.myPicture')} ${ref(element => element && element.srcObject !== media.stream && (element.srcObject = media.stream))}></video>`
        : html`<p>${icon('video-off')} ${t('mirror.noCamera')}</p>`}</div>
      <div class="row">
        <button class="round ${microphone ? '' : 'off'}" data-testid="toggle-mic" aria-pressed=${microphone} aria-label=${t('room.audio')} title=${t('room.audio')} @click=${() => this.#toggle('audio')}>${icon(microphone ? 'mic' : 'mic-off')}</button>
        <button class="round ${camera ? '' : 'off'}" data-testid="toggle-camera" aria-pressed=${camera} aria-label=${t('room.video')} title=${t('room.video')} @click=${() => this.#toggle('video')}>${icon(camera ? 'video' : 'video-off')}</button>
        <label class="level"><span class="hint">${t('mirror.level')}</span><meter min="0" max="1" .value=${microphone ? this.level : 0} data-testid="mic-level"></meter></label>
        <button class="btn ghost small" data-testid="test-sound" @click=${this.#chime}>${icon('volume-2')} ${t('mirror.sound')}</button>
      </div>
      ${this.#advice()}
      ${choosable() ? html`<details class="more"><summary data-testid="devices">${t('devices.choose')}</summary><div class="stack">${deviceChoice()}</div></details>` : nothing}
      ${this.tested ? html`<p class="hint" role="status">${t('mirror.heard')}</p>` : nothing}
    </div>`;
  }

  #advice() {
    const { audio, video } = media.trouble;
    const advice = [audio, video].includes('NotAllowedError') ? 'refused' : audio && video ? 'neither' : video ? 'onlySound' : audio ? 'onlyPicture' : null;
    return advice ? html`<p class="hint" role="status" data-testid="media-advice">${t(`mirror.${advice}`)}</p>` : nothing;
  }
}

customElements.define('rp-mirror', Mirror);
