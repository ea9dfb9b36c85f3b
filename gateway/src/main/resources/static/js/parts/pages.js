import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { trouble } from './trouble.js';

/** A list that comes page by page: what there is of it so far, what went wrong, and the button for more. */
export class Pages {
  items = null;
  problem = null;
  #host;
  #list;
  #next = null;
  #coming = false;

  /** @param list gives a page by its cursor, the first by none */
  constructor(host, list) {
    this.#host = host;
    this.#list = list;
    this.more();
  }

  async more() {
    if (this.#coming) return;
    this.#coming = true;
    this.problem = null;
    this.#host.requestUpdate();
    try {
      const { items, next } = await this.#list(this.#next);
      this.items = [...(this.items ?? []), ...items];
      this.#next = next;
    } catch (problem) {
      this.problem = problem;
    }
    this.#coming = false;
    this.#host.requestUpdate();
  }

  without(id) {
    this.items = this.items.filter(one => one.id !== id);
    this.#host.requestUpdate();
  }

  /** @param show shows the items, be there any or none */
  render(show) {
    if (!this.items && !this.problem) return html`<div class="waiting"><span class="spinner"></span>${t('app.loading')}</div>`;
    return html`${this.items ? show(this.items) : nothing}${trouble(this.problem?.message, 'pages-problem')}
      ${!this.items || this.#next ? html`<p><button class="btn ghost" data-testid="pages-more" ?disabled=${this.#coming} @click=${() => this.more()}>${t(this.items ? 'app.more' : 'app.again')}</button></p>` : nothing}`;
  }
}
