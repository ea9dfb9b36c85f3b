/** Who is signed in. The token goes straight into an HttpOnly cookie; scripts never keep it. */
import { call, post, profiles, sessions } from './api.js';

/** What a token says its bearer may do; read only to know what to offer: the services decide. */
function scopesOf(token) {
  return JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).scope.split(' ');
}

class Account extends EventTarget {
  profile = null;
  known = false;

  /** Nobody who never signed in on this browser is asked for. */
  async load({ patience = 0 } = {}) {
    if (!localStorage.getItem('rapport.me')) return this.#become(null);
    for (let attempt = 0; ; attempt++) {
      try {
        return this.#become(await profiles.mine());
      } catch (problem) {
        // A new profile may take a moment to be readable.
        if (problem.status === 404 && attempt < patience) await new Promise(resolve => setTimeout(resolve, 250));
        else if ([401, 404].includes(problem.status)) return this.forget();
        else throw problem;
      }
    }
  }

  async signUp(form) {
    await this.#enter(await post('/api/accounts', form, { anonymous: true }));
  }

  async signIn(form) {
    await this.#enter(await post('/api/tokens', form, { anonymous: true }));
  }

  async joinAsGuest(sessionId, guest) {
    const joined = await sessions.joinAsGuest(sessionId, guest);
    localStorage.setItem('rapport.guest', joined.attendeeId);
    await this.#enter(joined);
  }

  async signOut() {
    await this.forget();
  }

  /** A cookie that is good no longer would stand in the way of everything else. */
  async forget() {
    localStorage.removeItem('rapport.me');
    localStorage.removeItem('rapport.administrator');
    await call('DELETE', '/api/cookie').catch(() => {});
    this.#become(null);
  }

  async save(profile) {
    const saved = await profiles.save(profile);
    this.#become({ ...this.profile, ...(saved ?? profile) });
  }

  get signedIn() {
    return this.profile !== null;
  }

  get guest() {
    return this.signedIn && localStorage.getItem('rapport.guest') === this.id;
  }

  get administrator() {
    return this.signedIn && localStorage.getItem('rapport.administrator') === this.id;
  }

  async #enter({ accessToken, attendeeId }) {
    await call('PUT', '/api/cookie', undefined, { token: accessToken });
    this.id = attendeeId;
    localStorage.setItem('rapport.me', attendeeId);
    if (scopesOf(accessToken).includes('administrator')) localStorage.setItem('rapport.administrator', attendeeId);
    await this.load({ patience: 12 });
    if (!this.profile) this.#become({});
  }

  #become(profile) {
    this.profile = profile;
    this.id = profile ? (profile.attendeeId ?? this.id ?? localStorage.getItem('rapport.me')) : null;
    this.known = true;
    this.dispatchEvent(new Event('change'));
  }
}

export const account = new Account();
