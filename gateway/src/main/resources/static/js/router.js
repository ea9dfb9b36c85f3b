/** Paths of this page: `/sessions/42/live?code=ABC` gives the first matching pattern its parameters. */
const routes = [];

export function route(pattern, render) {
  const names = [];
  const expression = pattern.replace(/:(\w+)/g, (_, name) => (names.push(name), '([^/]+)'));
  routes.push({ expression: new RegExp(`^${expression}$`), names, render });
}

export const here = () => location.pathname + location.search;

export function current() {
  for (const { expression, names, render } of routes) {
    const match = location.pathname.match(expression);
    if (match) {
      const params = Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1])]));
      return { path: location.pathname, params, query: new URLSearchParams(location.search), render };
    }
  }
  return null;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const link = (path, query) => (query ? `${path}?${new URLSearchParams(query)}` : path);

export const navigation = new EventTarget();

/** Opens a page of ours; the one left behind stays in the history unless it led nowhere but here. */
export function go(path, query, { instead = false } = {}) {
  const address = link(path, query);
  if (address === here()) return;
  history[instead ? 'replaceState' : 'pushState'](null, '', address);
  navigation.dispatchEvent(new Event('change'));
}

/** Where to go after signing in: only ever a route of this page. */
export function next(query, otherwise) {
  const wanted = query.get('next');
  go(/^\/(?!\/)/.test(wanted ?? '') ? wanted : otherwise);
}

addEventListener('popstate', () => navigation.dispatchEvent(new Event('change')));

/** A plain click on a link to one of our pages opens it without loading everything anew. */
document.addEventListener('click', event => {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const anchor = event.target.closest?.('a[href]');
  if (!anchor || anchor.target || anchor.hasAttribute('download') || anchor.origin !== location.origin) return;
  if (!routes.some(({ expression }) => expression.test(anchor.pathname))) return;
  event.preventDefault();
  go(anchor.pathname + anchor.search);
});
