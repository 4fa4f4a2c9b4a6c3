import { SymbolKind, type CancellationToken, type WorkspaceSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EntityKind, EventMention, Span } from '../../engine/annotations';
import { isMinorEvent } from '../../engine/events/ontology';
import type { EntityIndex } from '../../index/entityIndex';
import type { Analysis } from '../analyses';
import { eventLabel } from '../cards/eventCard';
import { excerptAround } from '../cards/excerpt';
import type { ServerContext } from '../context';
import type { Localiser } from '../localiser';
import { nameOf } from '../nameOf';
import { rangeOf } from '../range';
import { nameMatcher, type NameMatcher } from './nameMatcher';

/** More than a person looks through; the editor asks again with each letter. */
const mostSymbols = 300;

/** Workspace symbols: the names and events of all open documents, found by any name that they have in the text or the index. */
export function registerWorkspaceSymbols({
  connection,
  documents,
  analyses,
  engine,
  localiser,
}: ServerContext): void {
  async function find(query: string, token: CancellationToken): Promise<WorkspaceSymbol[]> {
    const { index } = await engine();
    const matches = nameMatcher(query);
    const symbols: WorkspaceSymbol[] = [];
    for (const document of documents.all()) {
      const analysis = await analyses.current(document.uri, token);
      if (token.isCancellationRequested) return [];
      if (analysis) symbols.push(...new DocumentSearch(document, analysis, index, localiser).find(matches));
      if (symbols.length >= mostSymbols) break;
    }
    return symbols.slice(0, mostSymbols);
  }
  connection.onWorkspaceSymbol(({ query }, token) => find(query, token));
}

const symbolKinds: Readonly<Record<EntityKind, SymbolKind>> = {
  person: SymbolKind.Object,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  group: SymbolKind.Class,
  event: SymbolKind.Event,
  work: SymbolKind.String,
  law: SymbolKind.Interface,
  product: SymbolKind.Constant,
  facility: SymbolKind.Package,
};

class DocumentSearch {
  /** The names of each chain of names: its label first. */
  readonly #names = new Map<number, readonly string[]>();

  constructor(
    private readonly document: TextDocument,
    private readonly analysis: Analysis,
    private readonly index: EntityIndex | undefined,
    private readonly localiser: Localiser,
  ) {}

  find(matches: NameMatcher): readonly WorkspaceSymbol[] {
    return [...this.#entities(matches), ...this.#events(matches)];
  }

  /** One for each person, place or thing, at its first mention. */
  #entities(matches: NameMatcher): readonly WorkspaceSymbol[] {
    const seen = new Set<number>();
    return this.analysis.annotations.entities.flatMap((mention) => {
      if (seen.has(mention.chain)) return [];
      seen.add(mention.chain);
      const name = this.#namesOf(mention.chain).find(matches);
      if (name === undefined) return [];
      const title = name === mention.label ? name : `${name} (${mention.label})`;
      return [this.#symbol(title, symbolKinds[mention.type], mention)];
    });
  }

  /** The editor filters by the title too: a participant's name by which an event was found is in it. */
  #events(matches: NameMatcher): readonly WorkspaceSymbol[] {
    return this.analysis.annotations.events.flatMap((event) => {
      if (isMinorEvent(event)) return [];
      const words = excerptAround(this.analysis.text, event.sentence, event) || event.type;
      const titles = [words, ...this.#participants(event).map((name) => `${words} (${name})`)];
      const title = titles.find(matches);
      if (title === undefined) return [];
      const kind = eventLabel(event.type, this.localiser);
      return [this.#symbol(title, SymbolKind.Event, event, kind)];
    });
  }

  #participants({ participants, place }: EventMention): readonly string[] {
    const { entities } = this.analysis.annotations;
    return [...participants, ...(place ? [place] : [])].flatMap(({ entity }) => {
      const chain = entities[entity ?? -1]?.chain;
      return chain === undefined ? [] : this.#namesOf(chain);
    });
  }

  #symbol(name: string, kind: SymbolKind, span: Span, detail?: string): WorkspaceSymbol {
    const { uri } = this.document;
    const file = nameOf(uri);
    return {
      name,
      kind,
      containerName: detail === undefined ? file : `${detail} · ${file}`,
      location: { uri, range: rangeOf(this.document, span) },
    };
  }

  #namesOf(chain: number): readonly string[] {
    const known = this.#names.get(chain);
    if (known) return known;
    const { annotations, text } = this.analysis;
    const mentions = annotations.entities.filter((mention) => mention.chain === chain);
    const id = mentions.find((mention) => mention.id !== undefined)?.id;
    const entry = id === undefined ? -1 : (this.index?.entryOf(id) ?? -1);
    const record = entry < 0 ? undefined : this.index?.record(entry);
    const names = [
      ...mentions.map(({ label }) => label),
      ...mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')),
      ...(record ? [record.label, ...record.aliases] : []),
    ];
    const distinct = [...new Set(names)];
    this.#names.set(chain, distinct);
    return distinct;
  }
}
