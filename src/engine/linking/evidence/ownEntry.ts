import { nothing, type LinkRule } from './linkRule';

export const ownEntry: LinkRule = {
  name: 'own entry',
  because: 'Who writes an entry for a name, or adds the name to one, has said what it means in their texts.',
  weigh({ candidate }) {
    return candidate.ownName === undefined ? nothing : { weight: 4, step: { code: 'link.ownEntry' } };
  },
};
