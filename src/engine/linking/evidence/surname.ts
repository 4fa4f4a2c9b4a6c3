import { nothing, type LinkRule } from './linkRule';

export const surname: LinkRule = {
  name: 'surname of the text',
  because: 'Where a text names Gerald Ford, "Ford" is hardly the company.',
  weigh({ chain, record }, document) {
    const { name, words } = chain.head;
    const [word = ''] = words.words;
    if (name.endToken - name.firstToken > 1 || record.kind === 'person' || record.kind === 'place')
      return nothing;
    if (!document.surnames.has(word)) return nothing;
    return { weight: -3, step: { code: 'link.surname' } };
  },
};
