/** My camera, microphone and speaker. Each may be missing or off; that is fine everywhere. */
const key = 'rapport.media';
const choiceKey = 'rapport.devices';
const kinds = { audioinput: 'audio', videoinput: 'video', audiooutput: 'output' };

class Media extends EventTarget {
  stream = new MediaStream();
  screen = null;
  wanted = read(sessionStorage, key, { audio: true, video: true });
  /** The device chosen for `audio`, `video` and `output`, by its id; the browser's own choice where there is none. */
  chosen = read(localStorage, choiceKey, {});
  devices = { audio: [], video: [], output: [] };
  trouble = {};

  constructor() {
    super();
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#look());
  }

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
      const { audio, video } = this.chosen;
      const constraints = {
        audio: kinds.includes('audio') && { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...(audio && { deviceId: { exact: audio } }) },
        video: kinds.includes('video') && { width: { ideal: 1280 }, height: { ideal: 720 }, ...(video ? { deviceId: { exact: video } } : { facingMode: 'user' }) },
      };
      const fresh = await navigator.mediaDevices.getUserMedia(constraints);
      for (const track of fresh.getTracks()) {
        track.addEventListener('ended', () => this.#drop(track));
        this.stream.addTrack(track);
        delete this.trouble[track.kind];
      }
      this.#changed();
      this.#look();
      return true;
    } catch (problem) {
      // A device that was chosen and is not there any more.
      if (problem.name === 'OverconstrainedError' && kinds.some(kind => this.chosen[kind])) {
        for (const kind of kinds) delete this.chosen[kind];
        return this.#acquire(kinds);
      }
      for (const kind of kinds) this.trouble[kind] = problem.name;
      this.#changed();
      return false;
    }
  }

  /** Which devices there are; browsers name them once one of them may be used. */
  async #look() {
    const found = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    this.devices = { audio: [], video: [], output: [] };
    for (const { kind, deviceId, label } of found) {
      if (deviceId && label) this.devices[kinds[kind]].push({ id: deviceId, label });
    }
    this.#changed();
  }

  /** The device that is used for a kind now. */
  using(kind) {
    return (kind === 'output' ? null : this.track(kind)?.getSettings().deviceId) ?? this.chosen[kind] ?? this.devices[kind][0]?.id;
  }

  async use(kind, id) {
    this.chosen[kind] = id;
    localStorage.setItem(choiceKey, JSON.stringify(this.chosen));
    if (kind !== 'output') {
      const before = this.track(kind);
      if (before) {
        before.stop();
        this.stream.removeTrack(before);
      }
      if (this.wanted[kind]) await this.#acquire([kind]);
    }
    this.#changed();
  }

  /** Lets an element or an audio context sound where I chose to hear; the usual place where that cannot be. */
  hear(sounding) {
    if (this.chosen.output && sounding.sinkId !== this.chosen.output) sounding.setSinkId?.(this.chosen.output).catch(() => {});
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

function read(store, name, otherwise) {
  try {
    return { ...otherwise, ...JSON.parse(store.getItem(name)) };
  } catch {
    return otherwise;
  }
}

export const media = new Media();
