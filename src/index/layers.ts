import type { Candidate, EntityIndex, EntityRecord, FormMatch, ScanTokens } from './entityIndex';
import type { EntityInput } from './entityInput';
import { surfaceForms } from './surfaceForms';
import { foldedWords } from './words';

/**
 * An index with a person's own records over it. A record whose id the base has replaces the fields that it
 * gives, and adds its names: what the base knows of names that it has for the entry too stays, but for names that
 * the record lists. Any other record is a new entry. Where an own name is also one of the base's, the own entry comes
 * first. The base's numbers of entries and forms stay as they are.
 */
export function layeredIndex(
  base: EntityIndex,
  records: readonly (EntityRecord | EntityInput)[],
): EntityIndex {
  return records.length === 0 ? base : new LayeredIndex(base, records);
}

/** Share of a form's uses that own entries take from the base's. */
const ownShare = 0.8;

interface Node {
  readonly children: Map<string, Node>;
  form: number;
}
const newNode = (): Node => ({ children: new Map(), form: -1 });

class LayeredIndex implements EntityIndex {
  readonly entryCount: number;
  readonly #root = newNode();
  readonly #own = new Map<number, EntityRecord>();
  readonly #addedIds = new Map<string, number>();
  readonly #postings = new Map<number, Candidate[]>();
  #formCount: number;

  constructor(
    private readonly base: EntityIndex,
    records: readonly (EntityRecord | EntityInput)[],
  ) {
    this.#formCount = base.formCount;
    let next = base.entryCount;
    for (const record of records) {
      const known = base.entryOf(record.id);
      const entry = known < 0 ? next++ : known;
      this.#own.set(entry, known < 0 ? record : merge(base.record(known), record));
      if (known < 0) this.#addedIds.set(record.id, entry);
      const listed = new Set(namesListed(record));
      for (const { text, use } of surfaceForms(record)) {
        if (known >= 0 && !listed.has(text) && this.#hasName(known, text)) continue;
        const isOwn = listed.has(text) || text === record.label;
        this.#addName(text, { entry, prior: ownShare, use, ...(isOwn ? { ownName: text } : {}) });
      }
    }
    this.entryCount = next;
  }

  get formCount(): number {
    return this.#formCount;
  }

  scan(tokens: ScanTokens): readonly FormMatch[] {
    const own = this.#scanOwn(tokens);
    if (own.length === 0) return this.base.scan(tokens);
    return [...this.base.scan(tokens), ...own].sort(
      (a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken,
    );
  }

  candidates(form: number): readonly Candidate[] {
    const own = this.#postings.get(form);
    if (own === undefined) return this.base.candidates(form);
    const ownEntries = new Set(own.map(({ entry }) => entry));
    const others = this.base.candidates(form).filter(({ entry }) => !ownEntries.has(entry));
    const share = others.length === 0 ? 1 : ownShare;
    return [
      ...own.map((candidate) => ({ ...candidate, prior: share / own.length })),
      ...others.map((candidate) => ({ ...candidate, prior: candidate.prior * (1 - share) })),
    ];
  }

  formOf(name: string): number {
    const known = this.base.formOf(name);
    if (known >= 0) return known;
    let node: Node | undefined = this.#root;
    for (const word of foldedWords(name)) node = node?.children.get(word);
    return node?.form ?? -1;
  }

  record(entry: number): EntityRecord {
    return this.#own.get(entry) ?? this.base.record(entry);
  }

  entryOf(id: string): number {
    return this.#addedIds.get(id) ?? this.base.entryOf(id);
  }

  search(query: string, limit: number): readonly number[] {
    const wanted = foldedWords(query).join(' ');
    if (wanted === '') return [];
    const own = [...this.#own]
      .filter(([, { label, aliases }]) => [label, ...aliases].some((name) => hasPrefix(name, wanted)))
      .map(([entry]) => entry);
    return [...new Set([...own, ...this.base.search(query, limit)])].slice(0, Math.max(0, limit));
  }

  /** Whether the base gives an entry this name. */
  #hasName(entry: number, name: string): boolean {
    const form = this.base.formOf(name);
    return form >= 0 && this.base.candidates(form).some((candidate) => candidate.entry === entry);
  }

  #addName(name: string, candidate: Candidate): void {
    const words = foldedWords(name);
    if (words.length === 0 || words.includes('')) return;
    const known = this.base.formOf(name);
    const form = known < 0 ? this.#ownForm(words) : known;
    const postings = this.#postings.get(form) ?? [];
    if (!postings.some(({ entry }) => entry === candidate.entry)) postings.push(candidate);
    this.#postings.set(form, postings);
  }

  #ownForm(words: readonly string[]): number {
    let node = this.#root;
    for (const word of words) {
      let child = node.children.get(word);
      if (child === undefined) node.children.set(word, (child = newNode()));
      node = child;
    }
    if (node.form < 0) node.form = this.#formCount++;
    return node.form;
  }

  #scanOwn(tokens: ScanTokens): FormMatch[] {
    const matches: FormMatch[] = [];
    for (let first = 0; first < tokens.count; first++) {
      let node: Node | undefined = this.#root;
      for (let token = first; token < tokens.count; token++) {
        if (token > first && tokens.breakBefore(token)) break;
        node = node.children.get(tokens.folded(token));
        if (node === undefined) break;
        if (node.form >= 0) matches.push({ firstToken: first, endToken: token + 1, form: node.form });
      }
    }
    return matches;
  }
}

/** The full names that a record gives beside its label. */
function namesListed(record: EntityRecord | EntityInput): readonly string[] {
  const { forms = [] } = record as Partial<EntityInput>;
  return [...record.aliases, ...forms];
}

/** The own record's fields over the base's; names and dated statements of both. */
function merge(base: EntityRecord, own: EntityRecord): EntityRecord {
  const names = new Set([...own.aliases, base.label, ...base.aliases]);
  names.delete(own.label);
  return {
    ...base,
    ...own,
    aliases: [...names],
    facts: [...own.facts, ...base.facts],
    relations: [...own.relations, ...base.relations],
    source: [...new Set([...base.source.split(', '), ...own.source.split(', ')])].join(', '),
    prominence: Math.max(base.prominence, own.prominence),
  };
}

/** Whether the name's words, from some word on, start with `wanted`. */
function hasPrefix(name: string, wanted: string): boolean {
  return ` ${foldedWords(name).join(' ')}`.includes(` ${wanted}`);
}
