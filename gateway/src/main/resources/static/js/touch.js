/** With whom I would like to stay in touch, and who of them would like it too; `change` tells when either is known anew. */
import { account } from './account.js';
import { profiles } from './api.js';

class Touch extends EventTarget {
  wished = new Set();
  mutual = new Set();
  #of = null;

  /** Asks the server, once for each who signs in; `anew` asks again. */
  async load({ anew = false } = {}) {
    if (!account.id || (this.#of === account.id && !anew)) return;
    this.#of = account.id;
    try {
      const [wished, connected] = await Promise.all([every(profiles.wishes), every(profiles.connections)]);
      this.wished = new Set(wished);
      this.mutual = new Set(connected.map(({ attendee }) => attendee.attendeeId));
      this.dispatchEvent(new Event('change'));
    } catch (problem) {
      this.#of = null;
      console.debug('Connections are not known yet', problem.message);
    }
  }

  async toggle(id) {
    const wish = !this.wished.has(id);
    await (wish ? profiles.wish(id) : profiles.unwish(id));
    if (wish) this.wished.add(id);
    else this.wished.delete(id);
    this.dispatchEvent(new Event('change'));
    await this.load({ anew: true });
  }
}

async function every(list) {
  const all = [];
  for (let page = await list(); ; page = await list(page.next)) {
    all.push(...page.items);
    if (!page.next) return all;
  }
}

export const touch = new Touch();
