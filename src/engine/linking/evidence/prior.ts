import type { LinkRule } from './linkRule';

export const prior: LinkRule = {
  name: 'prior',
  because:
    'Of the entries that share a form, texts mean some far more often; well-known ones are meant more often than NIL.',
  weigh({ candidate, record }) {
    const share = Math.log(candidate.prior + 0.01);
    const prominence = 3 * (record.prominence - 0.4);
    return {
      weight: share + prominence,
      step: { code: 'link.prior', args: { percent: Math.round(candidate.prior * 100) } },
    };
  },
};
