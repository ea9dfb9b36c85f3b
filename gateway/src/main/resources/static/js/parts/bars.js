import { html } from '../lit.js';

const width = part => 100 * Math.min(1, Math.max(0, part));

/**
 * A share of a whole, 0 to 1, as a bar; what it is of is said in words beside it.
 *
 * @param mark another share to compare it with, if any
 */
export const bar = (part, mark) => html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="4"/><rect class="part" width=${width(part)} height="4"/><rect class="mark" x=${width(mark ?? 0) - 0.5} width=${mark == null ? 0 : 1} height="4"/></svg>`;

/**
 * A picture of numbers for those who would rather look, and a list for those who listen.
 *
 * @param items each with a `label`, a `value`, the value in words as `text`, and a `mark` to compare it with, if any
 * @param most what fills the whole width
 */
export const bars = (items, most = Math.max(...items.map(({ value }) => value))) => html`<dl class="bars">
  ${items.map(({ label, value, text, mark }) => html`<div><dt>${label}</dt><dd>${bar(most ? value / most : 0, mark == null || !most ? null : mark / most)}<span>${text}</span></dd></div>`)}</dl>`;
