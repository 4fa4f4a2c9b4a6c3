import { nothing, type LinkRule } from './linkRule';

/** Years before an event that news of it names a person who is not yet of age. */
const youngest = 12;

export const lifetime: LinkRule = {
  name: 'lifetime',
  because:
    'A text of a day seldom names people born later, and rarely people long dead by part of their names.',
  weigh({ record, candidate }, { date }) {
    if (record.kind !== 'person' || date === undefined) return nothing;
    const year = Number(date.value.slice(0, 4));
    const born = yearOf(record.facts.find(({ property }) => property === 'born')?.value);
    const died = yearOf(record.facts.find(({ property }) => property === 'died')?.value);
    if (born !== undefined && born > year - youngest)
      return { weight: -5, step: { code: 'link.notYetBorn', args: { year: born } } };
    const gone = died ?? (born === undefined ? undefined : born + 90);
    if (gone === undefined || gone >= year - 5) return nothing;
    const weight = (candidate.length > 1 ? -0.6 : -1.5) * Math.min(1, (year - gone) / 60);
    return { weight, step: { code: 'link.longDead', args: { year: gone } } };
  },
};

function yearOf(edtf: string | undefined): number | undefined {
  const year = /^-?\d{4}/.exec(edtf ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}
