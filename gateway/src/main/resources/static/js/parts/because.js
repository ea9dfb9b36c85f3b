import { account } from '../account.js';
import { has, t } from '../i18n.js';
import { nameOf, tagOf } from '../languages.js';

/** A reason in the reader's language; one that came without its parts, in the words it came with. */
export function because({ kind, text, parts }, people) {
  const words = parts && worded(kind, parts, people);
  return words || text;
}

function worded(kind, { from, to, fromWord, toWord, others }, people) {
  const name = id => people.find(({ attendeeId }) => attendeeId === id)?.displayName ?? t('chat.someone');
  const mine = [from, to].includes(account.id);
  const said = { from: name(from), to: name(to), name: name(from === account.id ? to : from), fromWord, toWord };
  switch (kind) {
    case 'seek':
    case 'give': return t(`because.offer.${to === account.id ? 'seek' : from === account.id ? 'give' : 'others'}`, said);
    case 'common-ground': return commonGround(mine, from === account.id, others, said);
    case 'language': return t(`because.language.${mine ? 'both' : 'others'}`, { ...said, language: nameOf(tagOf(fromWord).split('-')[0]) });
    default: return has(`because.${kind}.both`) ? t(`because.${kind}.${mine ? 'both' : 'others'}`, said) : null;
  }
}

/** Words that are not the same are given as each wrote them. */
function commonGround(mine, fromMe, others, said) {
  if (said.fromWord.toLowerCase() !== said.toWord.toLowerCase()) {
    const [myWord, theirWord] = fromMe ? [said.fromWord, said.toWord] : [said.toWord, said.fromWord];
    return t(`because.common-ground.${mine ? 'near' : 'othersNear'}`, { ...said, myWord, theirWord });
  }
  const rarity = others < 5 ? t('because.common-ground.rarity', { count: others }) : '';
  return t(`because.common-ground.${mine ? 'both' : 'others'}`, { ...said, rarity });
}

/** First sentences of a room, in the reader's language. */
export const icebreakers = ({ icebreakers: texts = [], icebreakerParts: parts = [] }) =>
  texts.map((text, index) => (parts[index] && has(`icebreaker.${parts[index].key}`) ? t(`icebreaker.${parts[index].key}`, { word: parts[index].word }) : text));
