/** The sessions I said I would come to, as this browser knows; the server keeps the place. */
import { account } from './account.js';

const key = 'rapport.coming';

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
};

const entry = sessionId => `${account.id}:${sessionId}`;

export const isComing = sessionId => read().includes(entry(sessionId));

export function setComing(sessionId, yes) {
  const others = read().filter(known => known !== entry(sessionId));
  localStorage.setItem(key, JSON.stringify(yes ? [...others, entry(sessionId)].slice(-200) : others));
}
