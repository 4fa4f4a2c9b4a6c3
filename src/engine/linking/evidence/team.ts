import type { TextModel } from '../../text/textModel';
import { TokenKind } from '../../text/tokens';
import type { ChainMention } from '../coreference/chainRule';
import { sportWords } from '../sportWords';
import { nothing, type LinkRule } from './linkRule';

/** Words after which a place is where something is, in a report of sport too. */
const locative = new Set('in at from near to of outside across through inside around into via'.split(' '));

export const team: LinkRule = {
  name: 'team',
  because: '"England beat Samoa by 24 points" is of two teams, and neither country is meant.',
  weigh({ chain, record }, { text, isSport }) {
    if (record.kind !== 'place' || chain.kind === 'facility') return nothing;
    const teams = chain.mentions.filter((mention) => isTeam(text, mention, isSport ? 1 : 3)).length;
    if (2 * teams < chain.mentions.length) return nothing;
    return { weight: -9, step: { code: 'link.team' } };
  },
};

/** Whether a mention stands among words of sport and is not where something is. */
function isTeam(text: TextModel, { name }: ChainMention, fewestWords: number): boolean {
  const { tokens } = text;
  if (name.type !== 'place' && name.type !== 'organization') return false;
  const before = name.firstToken > 0 ? tokens.folded(name.firstToken - 1) : '';
  const after = name.endToken < tokens.count ? tokens.text(name.endToken) : '';
  if (locative.has(before) || before === ',' || after === ',') return false;
  let seen = 0;
  const end = Math.min(tokens.count, name.endToken + reach);
  for (let token = Math.max(0, name.firstToken - reach); token < end; token++)
    if (tokens.kinds[token] === TokenKind.word && sportWords.has(tokens.folded(token))) seen++;
  return seen >= fewestWords;
}

/** Tokens to each side that are read. */
const reach = 14;
