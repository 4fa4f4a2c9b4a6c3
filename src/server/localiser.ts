import spanish from '../../l10n/bundle.l10n.es.json';
import type { TraceStep } from '../engine/annotations';
import { explain } from '../engine/messages';

/** Puts the server's texts into one language. A text is its own key; one without a translation stays English. */
export interface Localiser {
  /** A canonical BCP 47 tag that `Intl` accepts. */
  readonly locale: string;
  /** The text in the language, `{name}` filled from `values`. */
  t(english: string, values?: Readonly<Record<string, string | number>>): string;
  /** The sentence of a trace step. */
  explain(step: TraceStep): string;
}

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = { es: spanish };

/** A localiser for the editor's language; English where the tag is malformed or not translated. */
export function localiserFor(tag: string): Localiser {
  const locale = canonical(tag);
  const table = tables[locale.split('-')[0] ?? ''] ?? {};
  const translate = (english: string): string => table[english] ?? english;
  return {
    locale,
    t: (english, values) => fill(translate(english), values ?? {}),
    explain: (step) => explain(step, translate),
  };
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
