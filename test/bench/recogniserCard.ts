import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { replaceBetween } from './replaceBetween';

export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

/** The scorer's figures by kind: `typed`, `PER`, `ORG`, `LOC`, and `MISC` where the corpus has it. */
export type Scores = Readonly<Record<string, Score>>;

export interface SystemScores {
  readonly corpus: string;
  readonly system: string;
  readonly scores: Scores;
}

export interface RegionScore {
  readonly region: string;
  readonly documents: number;
  readonly system: string;
  readonly f: number;
}

export interface Comparison {
  readonly compared: readonly SystemScores[];
  readonly regions: readonly RegionScore[];
  readonly calibrationError: number;
}

const cardFile = path.resolve(__dirname, '../../media/MODEL_CARD.md');

/** The tables of the model card, in Markdown. */
export function scoreTables({ compared, regions, calibrationError }: Comparison): string {
  const rows = compared.map(({ corpus, system, scores }) => {
    const { p, r, f } = scores['typed'] ?? { p: 0, r: 0, f: 0 };
    const kinds = ['PER', 'ORG', 'LOC', 'MISC'].map((kind) => show(scores[kind]?.f));
    return `| ${[corpus, system, show(p), show(r), show(f), ...kinds].join(' | ')} |`;
  });
  const systems = [...new Set(regions.map(({ system }) => system))];
  const names = [...new Set(regions.map(({ region }) => region))];
  const regionRows = names.map((region) => {
    const own = regions.filter((row) => row.region === region);
    const scores = systems.map((system) => show(own.find((row) => row.system === system)?.f));
    return `| ${[region, own[0]?.documents ?? 0, ...scores].join(' | ')} |`;
  });
  return [
    '| corpus | system | typed P | R | F | person F | organization F | place F | other F |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    'Expected calibration error of the engine’s confidences over these corpora (ten bins, people, organizations and',
    `places): ${calibrationError.toFixed(3)}.`,
    '',
    'Typed F1 on `ner_worldwide_dev` by region:',
    '',
    `| ${['region', 'documents', ...systems].join(' | ')} |`,
    `| --- | ---: |${' ---: |'.repeat(systems.length)}`,
    ...regionRows,
  ].join('\n');
}

/** Replaces the scores of the model card. */
export function writeCard(comparison: Comparison): void {
  const card = readFileSync(cardFile, 'utf8');
  writeFileSync(cardFile, replaceBetween(card, 'scores', scoreTables(comparison)));
}

const show = (value: number | undefined): string =>
  value === undefined || value === 0 ? '–' : value.toFixed(3);
