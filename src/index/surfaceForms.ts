import type { FormUse } from './entityIndex';
import type { EntityInput } from './entityInput';

/** A way to write an entry's name. */
export interface SurfaceForm {
  readonly text: string;
  readonly use: FormUse;
  /** How usual this way is, 0 to 1: the label is 1, a bare surname far less. */
  readonly weight: number;
}

/** Weight of a place's further names: many are old or of other languages and mean another place first. */
const aliasOfPlace = 0.4;

type Named = Pick<EntityInput, 'label' | 'aliases' | 'kind' | 'country' | 'short' | 'forms'>;

/**
 * All forms by which a text may name the record: label, aliases, their usual variants and partial names.
 * `isCommon` tells which names are also everyday words.
 */
export function surfaceForms(
  record: Named,
  isCommon: (name: string) => boolean = () => false,
): SurfaceForm[] {
  const useOf = (name: string): FormUse => {
    const use = useByShape(name, record);
    return use === 'name' && isCommon(name) ? 'common' : use;
  };
  const forms: SurfaceForm[] = [];
  for (const [i, name] of [record.label, ...record.aliases].entries()) {
    const weight = i === 0 ? 1 : record.kind === 'place' ? aliasOfPlace : 0.8;
    const use = useOf(name);
    forms.push({ text: name, use, weight });
    for (const variant of variantsOf(name, use, record.kind)) {
      forms.push({ text: variant, use: useOf(variant), weight: weight * 0.8 });
    }
  }
  for (const text of record.forms ?? []) forms.push({ text, use: useOf(text), weight: 0.8 });
  for (const short of record.short ?? (record.kind === 'person' ? partialNames(record) : [])) {
    forms.push({ text: short, use: 'short', weight: 0.3 });
  }
  return forms;
}

const acronym = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&./-]{2,9}$/u;
const code = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

function useByShape(name: string, { kind, country }: Named): FormUse {
  if (code.test(name)) return 'code';
  if (acronym.test(name)) return 'acronym';
  return kind === 'group' && country !== undefined ? 'demonym' : 'name';
}

const companySuffix =
  /,? (?:Inc|Incorporated|Corp|Corporation|Company|Co|Ltd|Limited|PLC|plc|LLC|LP|SE|AG|SA|S\.A|NV|N\.V|ASA|AB|Oyj|SpA|S\.p\.A|GmbH|KGaA|Group|Holdings)\.?$/;

function variantsOf(name: string, use: FormUse, kind: Named['kind']): string[] {
  const variants: string[] = [];
  const add = (variant: string): void => {
    if (variant !== name && variant.length > 1) variants.push(variant);
  };
  if (use === 'acronym') return dottedAcronym(name);
  if (name.startsWith('The ')) add(name.slice(4));
  if (name.includes('-')) add(name.replaceAll('-', ' '));
  if (name.includes('&')) add(name.replace(/\s*&\s*/g, ' and '));
  if (/\bSaint\b/.test(name)) add(name.replace(/\bSaint\b/g, 'St.'));
  if (/\bSt\. /.test(name)) add(name.replace(/\bSt\. /g, 'St '));
  if (/\bU\.S\./.test(name)) add(name.replace(/\bU\.S\./g, 'US'));
  if (kind === 'person') variants.push(...personVariants(name));
  if (kind === 'organization') {
    const shorter = name.replace(companySuffix, '');
    if (shorter !== name && /\p{L}{3}/u.test(shorter)) add(shorter);
  }
  return variants;
}

/** "UN" gives "U.N."; longer ones are not written so. */
function dottedAcronym(name: string): string[] {
  return /^\p{Lu}{2,3}$/u.test(name) ? [name.replace(/./gu, '$&.')] : [];
}

/** Without middle initials and without "Jr.", each as news writes them, and with the surname first. */
function personVariants(name: string): string[] {
  const withoutInitials = name.replace(/(?<=\p{L}) \p{Lu}\.(?= \p{L})/gu, '');
  const withoutSuffix = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '');
  const variants = [withoutInitials];
  const words = withoutSuffix.split(' ');
  const surname = withParticles(words, words.length - 1);
  if (words.length > 1) variants.push(`${surname}, ${withoutSuffix.slice(0, -surname.length - 1)}`);
  if (withoutSuffix !== name) {
    const suffix = name.slice(withoutSuffix.length).replace(',', '');
    variants.push(
      withoutSuffix,
      `${withoutSuffix}${suffix.replace(/\.$/, '')}`,
      `${withoutSuffix},${suffix}`,
    );
  }
  return variants.filter((variant) => variant !== name);
}

/** Words that belong to the surname that follows. */
const particles = new Set(
  'al bin da das de del della den der di do dos du el ibn la las le los san ten ter van von y zu'.split(' '),
);
/** Countries whose people's names start with the surname, also in English. */
const surnameFirst = new Set(['CN', 'KP', 'KR', 'TW', 'VN', 'HK', 'KH', 'SG']);
/** Countries whose people have two surnames, of which the first is the one used alone. */
const twoSurnames = new Set('AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PR PY SV UY VE'.split(' '));
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;

function partialNames({ label, country }: Named): string[] {
  const words = label.split(/,? +/).filter((word) => !suffix.test(word));
  if (words.length < 2 || / of |["“(,]/.test(label) || /^[IVX]+$/.test(words.at(-1) ?? '')) return [];
  if (country !== undefined && surnameFirst.has(country) && words.length <= 3)
    return [words[0] ?? ''].filter(isLongEnough);
  const last = withParticles(words, words.length - 1);
  const partial = [last];
  const isTwoSurnames = country !== undefined && twoSurnames.has(country);
  if (isTwoSurnames && words.length >= 3 && last === words.at(-1)) {
    const first = withParticles(words, words.length - 2);
    if (first !== label && first !== words[0]) partial.push(first, `${first} ${last}`);
  }
  return partial.filter(isLongEnough);
}

const isLongEnough = (name: string): boolean => name.replace(/[^\p{L}]/gu, '').length >= 2;

/** The word at `index` with the particles before it, never reaching the first word. */
function withParticles(words: readonly string[], index: number): string {
  let first = index;
  while (first > 1 && particles.has((words[first - 1] ?? '').toLowerCase())) first--;
  return words.slice(first, index + 1).join(' ');
}
