/** The title of the browser's tab. */
export function title(text) {
  document.title = text ? `${text} · Rapport` : 'Rapport';
}
