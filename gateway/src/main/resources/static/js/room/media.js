/** My camera and microphone. Each may be missing or off; that is fine everywhere. */
const key = 'rapport.media';

class Media extends EventTarget {
  stream = new MediaStream();
  screen = null;
  wanted = read();
  trouble = {};

  track(kind) {
    return this.stream.getTracks().find(track => track.kind === kind) ?? null;
  }

  /** What goes out as video: the shared screen, else the camera. */
  get video() {
    return this.screen ?? this.track('video');
  }

  on(kind) {
    return Boolean(this.track(kind)?.enabled);
  }

  /** Asks for what is wanted and not there yet; what cannot be had is noted and no obstacle. */
  start() {
    this.starting ??= this.#start().finally(() => (this.starting = null));
    return this.starting;
  }

  async #start() {
    const missing = ['audio', 'video'].filter(kind => this.wanted[kind] && !this.track(kind));
    if (!missing.length) return;
    if (missing.length === 2 && (await this.#acquire(['audio', 'video']))) return;
    for (const kind of missing) await this.#acquire([kind]);
  }

  async #acquire(kinds) {
    if (!navigator.mediaDevices?.getUserMedia) {
      for (const kind of kinds) this.trouble[kind] = 'NotFoundError';
      this.#changed();
      return false;
    }
    try {
      const constraints = {
        audio: kinds.includes('audio') && { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
        video: kinds.includes('video') && { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
      };
      const fresh = await navigator.mediaDevices.getUserMedia(constraints);
      for (const track of fresh.getTracks()) {
        track.addEventListener('ended', () => this.#drop(track));
        this.stream.addTrack(track);
        delete this.trouble[track.kind];
      }
      this.#changed();
      return true;
    } catch (problem) {
      for (const kind of kinds) this.trouble[kind] = problem.name;
      this.#changed();
      return false;
    }
  }

  async toggle(kind) {
    const track = this.track(kind);
    this.wanted[kind] = !this.on(kind);
    sessionStorage.setItem(key, JSON.stringify(this.wanted));
    if (track) {
      track.enabled = this.wanted[kind];
      this.#changed();
    } else if (this.wanted[kind]) {
      await this.#acquire([kind]);
    }
  }

  async shareScreen() {
    if (this.screen) return this.#stopScreen();
    try {
      const shared = await navigator.mediaDevices.getDisplayMedia({ video: true });
      this.screen = shared.getVideoTracks()[0];
      this.screen.addEventListener('ended', () => this.#stopScreen());
      this.#changed();
    } catch {
      // Choosing no screen is not an error.
    }
  }

  stop() {
    this.#stopScreen();
    for (const track of this.stream.getTracks()) {
      track.stop();
      this.stream.removeTrack(track);
    }
    this.#changed();
  }

  #stopScreen() {
    this.screen?.stop();
    this.screen = null;
    this.#changed();
  }

  #drop(track) {
    this.stream.removeTrack(track);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

function read() {
  try {
    return { audio: true, video: true, ...JSON.parse(sessionStorage.getItem(key)) };
  } catch {
    return { audio: true, video: true };
  }
}

export const media = new Media();
