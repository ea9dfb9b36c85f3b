/** Tells a screen reader what has just changed on the page. */
export function say(text) {
  const region = document.getElementById('say');
  if (!region || !text) return;
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = text));
}
