/**
 * Scores which mentions of events the engine takes for one event, within each document, against the chains of ECB+.
 *
 *     npx tsx test/corpora/eventChains.ts events_ecbplus_train|events_ecbplus_dev…
 *
 * Over the gold mentions that the engine found: `links`, pairs of mentions of one chain in different sentences (a verb and
 * its noun are one event here, and two in that scheme), and B-cubed. With
 * `DATELINE_SHOW=1` it prints the first wrong and missed links of training documents.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { shippedEngine } from '../support/engine';
import { corpusFile, sharedFolder } from '../support/shared';

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly chain?: string;
  readonly discontinuous?: boolean;
}

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly events: readonly GoldMention[];
}

/** A mention that both sides have, with its chain in each. */
interface Pair {
  readonly words: string;
  readonly sentence: string;
  readonly gold: string;
  readonly found: number;
}

interface Counts {
  right: number;
  found: number;
  gold: number;
}

const mostShown = 80;

function main(): void {
  const shared = sharedFolder();
  if (shared === undefined) {
    console.error('skipped: no corpora beside the checkout (set DATELINE_SHARED to their folder)');
    return;
  }
  for (const corpus of process.argv.slice(2)) {
    const lines = gunzipSync(readFileSync(corpusFile(shared, corpus)))
      .toString('utf8')
      .trim()
      .split('\n');
    const documents = lines.map((line) => matchedMentions(JSON.parse(line) as GoldDocument));
    const shows = process.env['DATELINE_SHOW'] !== undefined && corpus.endsWith('_train');
    report(corpus, documents, shows);
  }
}

function matchedMentions({ id, text, events }: GoldDocument): readonly Pair[] {
  const engine = shippedEngine();
  const units = unitOffsets(text);
  const left = [...engine.annotate({ text }).events];
  const pairs: Pair[] = [];
  for (const [number, gold] of events.entries()) {
    if (gold.discontinuous === true) continue;
    const start = units[gold.start] ?? gold.start;
    const end = units[gold.end] ?? gold.end;
    const at = left.findIndex((event) => event.start < end && event.end > start);
    const [event] = at < 0 ? [] : left.splice(at, 1);
    if (event === undefined) continue;
    const { sentence, chain } = event;
    pairs.push({
      words: `${text.slice(event.start, event.end)} (${event.type})`,
      sentence: `${id}: ${text.slice(sentence.start, sentence.end)}`,
      gold: gold.chain ?? `alone ${number}`,
      found: chain,
    });
  }
  return pairs;
}

/** The UTF-16 offset of each code point, and of the end. */
function unitOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  return [...offsets, unit];
}

function report(corpus: string, documents: readonly (readonly Pair[])[], shows: boolean): void {
  const links: Counts = { right: 0, found: 0, gold: 0 };
  const cubed = { precision: 0, recall: 0, mentions: 0 };
  const wrong: string[] = [];
  for (const mentions of documents) {
    for (const [position, one] of mentions.entries()) {
      addToCubed(cubed, one, mentions);
      for (const other of mentions.slice(position + 1)) {
        if (one.sentence === other.sentence) continue;
        const isGold = one.gold === other.gold;
        const isFound = one.found === other.found;
        links.right += isGold && isFound ? 1 : 0;
        links.gold += isGold ? 1 : 0;
        links.found += isFound ? 1 : 0;
        if (isGold !== isFound)
          wrong.push(
            `${isGold ? 'missed' : 'wrong'}: ${one.words} = ${other.words}\n    ${one.sentence}\n    ${other.sentence}`,
          );
      }
    }
  }
  console.log(
    `\n${corpus} (events told twice; ${cubed.mentions} mentions found in ${documents.length} documents)`,
  );
  console.log(
    `links    ${figures(links.right / links.found, links.right / links.gold)}   right ${links.right}  found ${links.found}  gold ${links.gold}`,
  );
  console.log(`B-cubed  ${figures(cubed.precision / cubed.mentions, cubed.recall / cubed.mentions)}`);
  if (shows) console.log(wrong.slice(0, mostShown).join('\n'));
}

function addToCubed(
  sums: { precision: number; recall: number; mentions: number },
  one: Pair,
  all: readonly Pair[],
): void {
  const found = all.filter((other) => other.found === one.found);
  const gold = all.filter((other) => other.gold === one.gold);
  const both = found.filter((other) => other.gold === one.gold).length;
  sums.precision += both / found.length;
  sums.recall += both / gold.length;
  sums.mentions++;
}

function figures(precision: number, recall: number): string {
  const f1 = (2 * precision * recall) / (precision + recall);
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F ${f1.toFixed(3)}`;
}

main();
