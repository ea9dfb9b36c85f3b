/** The server's time as well as we know it, and a tick shared by all countdowns. */
let offset = 0;

export function setServerTime(instant) {
  if (instant) offset = new Date(instant).getTime() - Date.now();
}

export const now = () => Date.now() + offset;

export const secondsUntil = instant => (instant ? Math.max(0, (new Date(instant).getTime() - now()) / 1000) : null);

export function asClock(seconds) {
  const whole = Math.ceil(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

export const ticks = new EventTarget();
setInterval(() => ticks.dispatchEvent(new Event('tick')), 250);

/** ISO-8601 durations such as PT1M30S, in seconds. */
export function secondsOf(duration) {
  const match = /^PT?(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration ?? '') ?? [];
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}

export const durationOf = seconds => `PT${Math.round(seconds)}S`;

/** How long a session takes, in seconds: its rounds and the breaks between them, or as long as its floor is open. */
export const lengthOfSession = ({ format, lasts, rounds, roundLength, breakLength }) =>
  format === 'open-floor' ? secondsOf(lasts) : rounds * secondsOf(roundLength) + (rounds - 1) * secondsOf(breakLength);
