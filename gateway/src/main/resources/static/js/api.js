/** The one way to the server. Errors are `Problem`s: RFC 9457 with a title that a person understands, in the reader's language. */
import { said, t } from './i18n.js';

export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.worded || said(body.detail || body.title) || t('error.unknown'));
    this.status = status;
    this.body = body;
    this.fields = Object.fromEntries((body.errors ?? []).map(({ field, message }) => [field, said(message) || t('error.field')]));
  }
}

export async function call(method, path, body, { token, signal, anonymous } = {}) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['Idempotency-Key'] = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  if (token) headers.Authorization = `Bearer ${token}`;
  const options = { method, headers, signal, credentials: 'same-origin', body: body === undefined ? undefined : JSON.stringify(body) };
  const response = await send(path, options, 2);
  const text = response.status === 204 ? '' : await response.text();
  const content = text ? parse(text) : null;
  if (!response.ok) {
    if (response.status === 401 && !token && !anonymous) dispatchEvent(new CustomEvent('signed-out', { detail: path }));
    throw new Problem(response.status, content ?? { worded: t(response.status === 429 ? 'error.busy' : 'error.unknown') });
  }
  return content;
}

/** Unsafe calls carry an idempotency key, so a call that a bad line swallowed is simply made again. */
async function send(path, options, retries) {
  try {
    const response = await fetch(path, options);
    if ([502, 503, 504].includes(response.status) && retries > 0) throw new TypeError('unavailable');
    return response;
  } catch (failure) {
    if (options.signal?.aborted) throw failure;
    if (retries === 0) throw new Problem(0, { worded: t('error.offline') });
    await new Promise(resolve => setTimeout(resolve, (3 - retries) * 600));
    return send(path, options, retries - 1);
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const get = (path, options) => call('GET', path, undefined, options);
export const post = (path, body = {}, options) => call('POST', path, body, options);
export const put = (path, body, options) => call('PUT', path, body, options);
export const del = path => call('DELETE', path);

const at = encodeURIComponent;

export const sessions = {
  /** Those that are not over, the next to begin first. */
  list: cursor => get(`/api/sessions?limit=20${cursor ? `&cursor=${at(cursor)}` : ''}`),
  one: id => get(`/api/sessions/${at(id)}`),
  byCode: async code => (await get(`/api/sessions?joinCode=${at(code)}`)).items[0],
  schedule: draft => post('/api/sessions', draft),
  joinAsGuest: (id, guest) => post(`/api/sessions/${at(id)}/guests`, guest),
  register: (id, group) => put(`/api/sessions/${at(id)}/registrations/me`, group ? { group } : undefined),
  withdraw: id => del(`/api/sessions/${at(id)}/registrations/me`),
  checkIn: (id, group) => put(`/api/sessions/${at(id)}/attendance/me`, group ? { group } : undefined),
  checkOut: id => del(`/api/sessions/${at(id)}/attendance/me`),
  ready: id => put(`/api/sessions/${at(id)}/ready/me`),
  notReady: id => del(`/api/sessions/${at(id)}/ready/me`),
  steer: (id, command, body) => post(`/api/sessions/${at(id)}/${command}`, body),
  round: (id, number) => get(`/api/sessions/${at(id)}/rounds/${number}`),
  affinities: id => get(`/api/sessions/${at(id)}/affinities`),
  help: id => get(`/api/sessions/${at(id)}/help`),
  seat: (id, number, attendees) => post(`/api/sessions/${at(id)}/rounds/${number}/seat`, { attendees }),
  interests: id => get(`/api/sessions/${at(id)}/interests`, { anonymous: true }),
  suggestions: (id, limit) => get(`/api/sessions/${at(id)}/suggestions/me?limit=${limit}`),
  encounters: id => get(`/api/sessions/${at(id)}/encounters/me`),
  note: (id, about, note) => put(`/api/sessions/${at(id)}/encounters/me/${at(about)}`, { note }),
  withOrganiser: (id, attendee) => put(`/api/sessions/${at(id)}/organisers/${at(attendee)}`),
  withoutOrganiser: (id, attendee) => del(`/api/sessions/${at(id)}/organisers/${at(attendee)}`),
  report: id => get(`/api/sessions/${at(id)}/report`),
  reportTable: (id, of) => `/api/sessions/${at(id)}/report${of ? `/${of}` : ''}.csv`,
  invitation: id => `/api/sessions/${at(id)}/invitation.svg`,
  calendar: id => `/api/sessions/${at(id)}/calendar.ics`,
  live: id => `/api/sessions/${at(id)}/live`,
};

export const templates = {
  mine: async () => (await get('/api/templates')).items,
  keep: template => post('/api/templates', template),
  remove: id => del(`/api/templates/${at(id)}`),
};

export const complaints = {
  list: (resolved, cursor) => get(`/api/complaints?resolved=${resolved}${cursor ? `&cursor=${at(cursor)}` : ''}`),
  resolve: (id, note) => post(`/api/complaints/${at(id)}/resolve`, { note }),
};

export const rooms = {
  pass: id => put(`/api/rooms/${at(id)}/pass/me`),
  leave: id => put(`/api/rooms/${at(id)}/leave/me`),
  report: (id, report) => post(`/api/rooms/${at(id)}/reports`, report),
  help: id => put(`/api/rooms/${at(id)}/help/me`),
  noHelp: id => del(`/api/rooms/${at(id)}/help/me`),
  helpComes: id => del(`/api/rooms/${at(id)}/help`),
  feedback: (id, feedback) => put(`/api/rooms/${at(id)}/feedback/me`, feedback),
};

export const profiles = {
  mine: () => get('/api/profiles/me', { anonymous: true }),
  save: profile => put('/api/profiles/me', profile),
  words: (list, beginning) => get(`/api/profiles/words?list=${list}&beginning=${at(beginning)}`, { anonymous: true }),
  wishes: cursor => get(`/api/profiles/me/wishes?limit=1000${cursor ? `&cursor=${at(cursor)}` : ''}`),
  connections: cursor => get(`/api/profiles/me/connections?limit=100${cursor ? `&cursor=${at(cursor)}` : ''}`),
  wish: id => put(`/api/profiles/me/connections/${at(id)}`),
  unwish: id => del(`/api/profiles/me/connections/${at(id)}`),
  block: id => put(`/api/profiles/me/blocks/${at(id)}`),
};
