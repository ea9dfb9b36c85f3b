import { html } from '../lit.js';

const wide = 100;
const high = 30;

/**
 * How a number went over time, for those who would rather look; what it says is said in words beside it.
 *
 * @param points each with a time `at` and a `value`, in order
 */
export const curve = points => {
  const times = points.map(({ at }) => new Date(at).getTime());
  const lasted = times.at(-1) - times[0] || 1;
  const most = Math.max(1, ...points.map(({ value }) => value));
  const line = points.map(({ value }, index) => `${(wide * (times[index] - times[0])) / lasted},${high - (high * value) / most}`).join(' ');
  return html`<svg class="curve" viewBox="0 -1 ${wide} ${high + 2}" preserveAspectRatio="none" aria-hidden="true"><polygon class="under" points="0,${high} ${line} ${wide},${high}"/><polyline class="line" points=${line} vector-effect="non-scaling-stroke"/></svg>`;
};
