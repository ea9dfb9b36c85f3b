import { html, icon, nothing } from '../lit.js';

/** What went wrong, in the words of whoever says so; nothing where all is well. */
export const trouble = (message, testid = 'problem') => message
  ? html`<p class="notice bad" role="alert" tabindex="-1" data-testid=${testid}>${icon('x')}<span>${message}</span></p>` : nothing;
