import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';

/** Which of a session's groups somebody is in; nothing where it has none. */
export function groupChoice({ session, value = '', error, choose }) {
  const groups = session.matching?.groups ?? [];
  if (!groups.length) return nothing;
  return html`<div class="field"><label for="group">${t('groups.mine')}</label>
    <select id="group" data-testid="group" aria-invalid=${error ? 'true' : nothing} @change=${event => choose(event.target.value)}>
      <option value="" ?selected=${!value}>${t('groups.none')}</option>
      ${groups.map(name => html`<option value=${name} ?selected=${name === value}>${name}</option>`)}</select>
    ${error ? html`<span class="error">${error}</span>` : nothing}</div>`;
}

const kinds = ['meet', 'apart'];

/** Rules for groups as an organiser writes them: one sentence each. */
export function ruleList({ rules, error, set }) {
  const change = (index, part) => set(rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)));
  return html`<fieldset class="field rules"><legend>${t('groups.rules')}</legend>
    <span class="hint">${t('groups.rulesHint')}</span>
    ${rules.map((rule, index) => html`<div class="rule" data-testid="rule">
      ${group(rule.one, t('groups.one'), `rule-one-${index}`, one => change(index, { one }))}
      <select aria-label=${t('groups.kind')} data-testid="rule-kind-${index}" @change=${event => change(index, { kind: event.target.value })}>
        ${kinds.map(kind => html`<option value=${kind} ?selected=${kind === rule.kind}>${t(`groups.${kind}`)}</option>`)}</select>
      ${group(rule.other, t(rule.kind === 'apart' ? 'groups.otherOrSame' : 'groups.other'), `rule-other-${index}`, other => change(index, { other }))}
      <button type="button" class="link" data-testid="rule-remove-${index}" @click=${() => set(rules.filter((_, at) => at !== index))}>${t('groups.remove')}</button>
    </div>`)}
    ${error ? html`<span class="error" role="alert">${error}</span>` : nothing}
    ${rules.length < 10 ? html`<p><button type="button" class="btn ghost small" data-testid="rule-add" @click=${() => set([...rules, { kind: 'meet', one: '', other: '' }])}>${t('groups.add')}</button></p>` : nothing}
  </fieldset>`;
}

function group(value, label, testid, set) {
  return html`<input aria-label=${label} placeholder=${label} data-testid=${testid} maxlength="40" autocomplete="off" .value=${value} @input=${event => set(event.target.value)}>`;
}

/** Rules as the server takes them. A group that is kept apart and no other named is one whose people do not meet each other. */
export const asRules = rules => rules
  .map(({ kind, one, other }) => ({ kind, groups: [one, other].map(name => name.trim()).filter((name, at, both) => name && (kind === 'meet' || both.findIndex(same(name)) === at)) }))
  .filter(({ groups }) => groups.length);

/** Rules of a session as the form has them. */
export const asRows = rules => rules.map(({ kind, groups: [one, other = one] }) => ({ kind, one, other }));

const same = name => other => other.toLowerCase() === name.toLowerCase();
