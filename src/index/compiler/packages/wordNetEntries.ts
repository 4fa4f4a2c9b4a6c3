import type { EntityInput } from '../../entityInput';
import { foldedWords } from '../../words';
import { lemmasOf, readWordNet } from './everydayWords';
import { wikipediaTitles } from './wikipediaTitles';

interface Synset {
  readonly lemmas: readonly string[];
  readonly classes: readonly string[];
  readonly instanceOf: readonly string[];
}

/** The first ancestor that is one of these decides the kind; the order is from the special to the general. */
const kindsByAncestor: readonly (readonly [lemma: string, kind: EntityInput['kind']])[] = [
  ['person', 'person'],
  ['organization', 'organization'],
  ['social group', 'group'],
  ['body of water', 'place'],
  ['geological formation', 'place'],
  ['land', 'place'],
  ['region', 'place'],
  ['location', 'place'],
  ['celestial body', 'place'],
  ['war', 'event'],
  ['battle', 'event'],
  ['event', 'event'],
  ['act', 'event'],
  ['structure', 'facility'],
  ['facility', 'facility'],
  ['publication', 'work'],
  ['writing', 'work'],
  ['creation', 'work'],
  ['legal document', 'law'],
];

/** Classes of places that better sources hold: settlements, states and their parts. */
const settled =
  /city|town|capital|port|country|state|province|kingdom|republic|colony|district|region|area|village|borough|county|territory|principality|nation|dominion|department|commonwealth|sultanate|emirate|possession|colony/i;

/**
 * Named things of WordNet: rivers, mountains, seas, wars and battles, people of history, buildings, writings.
 * `places` are the folded names of places that are known already.
 */
export function wordNetEntries(places: ReadonlySet<string>): EntityInput[] {
  const synsets = new Map(readWordNet('data.noun').map(toSynset));
  const seen = new Set<string>();
  return [...synsets.values()]
    .filter(({ instanceOf }) => instanceOf.length > 0)
    .flatMap((synset) => toEntry(synset, synsets))
    .filter(
      ({ kind, label, aliases, description }) =>
        kind !== 'place' ||
        !settled.test(description ?? '') ||
        ![label, ...aliases].some((name) => places.has(foldedWords(name).join(' '))),
    )
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

function toSynset(line: string): [string, Synset] {
  const pointers = (mark: string): string[] =>
    [...line.matchAll(new RegExp(` ${mark} (\\d{8}) n `, 'g'))].map((match) => match[1] ?? '');
  return [line.slice(0, 8), { lemmas: lemmasOf(line), classes: pointers('@'), instanceOf: pointers('@i') }];
}

function toEntry({ lemmas, instanceOf }: Synset, synsets: ReadonlyMap<string, Synset>): EntityInput[] {
  const ancestors = ancestorsOf(instanceOf, synsets);
  const kind = kindsByAncestor.find(([lemma]) => ancestors.has(lemma))?.[1];
  const names = lemmas.filter((lemma) => /^\p{Lu}/u.test(lemma) && lemma.length > 2);
  const ordered = [...names].sort((a, b) => score(b, kind) - score(a, kind));
  const [label, ...aliases] = ordered;
  const noun = synsets.get(instanceOf[0] ?? '')?.lemmas[0];
  if (kind === undefined || label === undefined || noun === undefined) return [];
  return [
    {
      id: `x:${slug(label)}-${slug(noun)}`,
      label: capitalised(label),
      kind,
      aliases: (kind === 'person' ? aliases.filter((alias) => alias.includes(' ')) : aliases).map(
        capitalised,
      ),
      description: noun.charAt(0).toUpperCase() + noun.slice(1),
      facts: [],
      relations: [],
      source: 'wordnet',
      prominence: names.some((name) => wikipediaTitles().has(name.toLowerCase())) ? 0.42 : 0.25,
    },
  ];
}

/** A person's label is the name of two words, any other's the first. */
function score(name: string, kind: EntityInput['kind'] | undefined): number {
  if (kind !== 'person') return 0;
  const words = name.split(' ').length;
  return words === 2 ? 2 : words > 2 ? 1 : 0;
}

/** "battle of Marathon" as a title. */
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .match(/[a-z0-9]+/g)
    ?.join('-') ?? 'unnamed';

function ancestorsOf(first: readonly string[], synsets: ReadonlyMap<string, Synset>): Set<string> {
  const found = new Set<string>();
  const queue = [...first];
  const seen = new Set<string>();
  for (const id of queue) {
    if (seen.has(id)) continue;
    seen.add(id);
    const synset = synsets.get(id);
    if (synset === undefined) continue;
    for (const lemma of synset.lemmas) found.add(lemma);
    queue.push(...synset.classes);
  }
  return found;
}
