import { compileLanguage, type CompiledLanguage } from '../compiledLanguage';
import type { LanguageRules } from '../languageRules';
import { english } from './english/english';
import { spanish } from './spanish/spanish';

/** Every language whose dates are read. A new one is a table of its own and a line here. */
const tables: readonly LanguageRules[] = [english, spanish];

const compiled = new Map<string, CompiledLanguage>();

/** The compiled tables of the languages asked for, in that order; those without tables are left out. Compiled once. */
export function languagesFor(wanted: readonly string[]): CompiledLanguage[] {
  return wanted.flatMap((tag) => {
    const language = tag.toLowerCase().split('-')[0];
    const table = tables.find((rules) => rules.language === language);
    if (table === undefined) return [];
    let found = compiled.get(table.language);
    if (found === undefined) compiled.set(table.language, (found = compileLanguage(table)));
    return [found];
  });
}
