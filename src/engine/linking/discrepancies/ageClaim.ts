import { discrepancy, sourceOf, type ClaimRule } from './claim';

/** Ages that a text gives to a person it names. */
const youngest = 10;
const oldest = 110;

/** "X, 54," where the index has a day of birth by which X was of another age on the text's date. */
export const ageClaim: ClaimRule = (claimant) => {
  const { text, mention, record, date } = claimant;
  const said = /^, (?:age |aged |de )?(\d{2,3})(?: años)?(?=[,;.)])/.exec(
    text.prose.slice(mention.end, mention.end + 24),
  );
  const born = record.facts.find(({ property }) => property === 'born')?.value;
  const died = record.facts.some(({ property }) => property === 'died');
  const day = born === undefined ? null : /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(born);
  if (!said || !day || born === undefined || died) return undefined;
  const age = Number(said[1]);
  const years = Number(date.slice(0, 4)) - Number(day[1]);
  const isWhole = day[3] !== undefined;
  const hadBirthday = !isWhole || date.slice(5) >= born.slice(5);
  const possible = isWhole ? [hadBirthday ? years : years - 1] : [years - 1, years];
  if (age < youngest || age > oldest || possible.includes(age)) return undefined;
  const span = { start: mention.start, end: mention.end + said[0].length };
  return discrepancy(claimant, 'link.discrepancy.age', span, {
    person: record.label,
    born,
    age: possible.join('–'),
    date,
    source: sourceOf(record),
  });
};
