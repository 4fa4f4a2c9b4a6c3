import { isCalendarDay } from '../engine/calendarDay';
import { findingKinds, type FindingKind } from './findings';
import type { Localiser } from './localiser';
import { defaultSettings, settingsSection, supportedLanguages, type ServerSettings } from './protocol';

export interface CheckedSettings {
  readonly settings: ServerSettings;
  /** One sentence a bad value, naming the setting, the value and the remedy. */
  readonly complaints: readonly string[];
}

/**
 * Reads the `dateline` section as a client sends it: an object nested by the dots of the keys, each value
 * anything. A missing value has its default; a bad one too, with a complaint.
 */
export function checkSettings(section: unknown, localiser: Localiser): CheckedSettings {
  const complaints: string[] = [];
  const read = <T>(key: string, rule: Rule<T>, preset: T): T => {
    const value = valueOf(section, key);
    if (value === undefined || value === null) return preset;
    const checked = rule.check(value);
    if (checked !== undefined) return checked;
    complaints.push(
      localiser.t('The setting {setting} has the value {value}. {remedy} Its default {preset} is used.', {
        setting: `${settingsSection}.${key}`,
        value: shown(value),
        remedy: localiser.t(rule.remedy, rule.values),
        preset: shown(preset),
      }),
    );
    return preset;
  };
  return {
    settings: {
      languages: read('languages', languages, defaultSettings.languages),
      documentDate: read('documentDate', dateOrEmpty, defaultSettings.documentDate),
      maxCharacters: read('limits.maxCharacters', maxCharacters, defaultSettings.maxCharacters),
      findings: read('findings.kinds', findings, defaultSettings.findings),
      inlayHints: read('inlayHints.enabled', onOrOff, defaultSettings.inlayHints),
    },
    complaints,
  };
}

interface Rule<T> {
  /** The value if it is good, else undefined. */
  check(value: unknown): T | undefined;
  readonly remedy: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const languages: Rule<readonly string[]> = {
  check: (value) =>
    Array.isArray(value) && value.length > 0 && value.every(isSupported) ? value.map(String) : undefined,
  remedy: 'Give a list with one or more of: {languages}.',
  values: { languages: supportedLanguages.join(', ') },
};

const dateOrEmpty: Rule<string> = {
  check: (value) => (value === '' || (typeof value === 'string' && isCalendarDay(value)) ? value : undefined),
  remedy: 'Give a calendar day as YYYY-MM-DD, or nothing.',
};

const smallestLimit = 1_000;
const greatestLimit = 50_000_000;
const maxCharacters: Rule<number> = {
  check: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= smallestLimit && value <= greatestLimit
      ? value
      : undefined,
  remedy: 'Give a whole number from {least} to {most}.',
  values: { least: smallestLimit, most: greatestLimit },
};

/** An object of kinds and whether each is shown; what it does not name is. */
const findings: Rule<ReadonlySet<FindingKind>> = {
  check: (value) =>
    isRecord(value) && Object.values(value).every((on) => typeof on === 'boolean')
      ? new Set(findingKinds.filter((kind) => value[kind] !== false))
      : undefined,
  remedy: 'Give an object with true or false for any of: {kinds}.',
  values: { kinds: findingKinds.join(', ') },
};

const onOrOff: Rule<boolean> = {
  check: (value) => (typeof value === 'boolean' ? value : undefined),
  remedy: 'Give true or false.',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSupported = (value: unknown): boolean => supportedLanguages.some((language) => language === value);

function valueOf(section: unknown, key: string): unknown {
  let value = section;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

function shown(value: unknown): string {
  const json = JSON.stringify(value instanceof Set ? [...(value as Set<unknown>)] : value);
  return json.length > 80 ? `${json.slice(0, 80)}…` : json;
}
