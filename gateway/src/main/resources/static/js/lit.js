import { LitElement, html, nothing, svg } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { ref, createRef } from 'lit/directives/ref.js';

export { html, nothing, svg, keyed, live, repeat, ref, createRef };

/** A Lit element in the light DOM: the global style sheets apply and the content security policy needs no exception. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Runs `handler` on events of `target` for as long as this element is on the page. */
  follow(target, type, handler = () => this.requestUpdate()) {
    target.addEventListener(type, handler);
    (this.followed ??= []).push(() => target.removeEventListener(type, handler));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.followed?.forEach(stop => stop());
    this.followed = [];
  }
}

/** An icon that says nothing to a screen reader; the text beside it does. */
export const icon = name => html`<span class="icon icon-${name}" aria-hidden="true"></span>`;
