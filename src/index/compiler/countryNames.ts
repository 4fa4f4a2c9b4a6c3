import englishTerritories from 'cldr-localenames-full/main/en/territories.json';

const cldrNames: Readonly<Record<string, string | undefined>> =
  englishTerritories.main.en.localeDisplayNames.territories;

/** Names that news agencies write otherwise than CLDR. */
const newsNames: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macau',
  PS: 'Palestine',
  TL: 'East Timor',
  TR: 'Turkey',
  CV: 'Cape Verde',
  EU: 'European Union',
};
/** Countries whose English name takes an article in a sentence. */
const withArticle = new Set('AE BS CD CF CG DO EU GB GM KM MH MV NL PH SB US'.split(' '));

/** The English name of a country by its ISO 3166 code. */
export function countryName(code: string): string | undefined {
  return newsNames[code] ?? cldrNames[code]?.replace(' & ', ' and ');
}

/** The name as it stands after "of": "the United States", "Mexico". */
export function countryInSentence(code: string): string | undefined {
  const name = countryName(code);
  return name !== undefined && withArticle.has(code) ? `the ${name}` : name;
}

let codes: ReadonlyMap<string, string> | undefined;

/** The ISO 3166 code of a country by its English name as news or CLDR has it, or as "USA" and "UK". */
export function countryCode(name: string): string | undefined {
  codes ??= new Map([
    ...Object.entries(cldrNames).map(([code, cldr]): [string, string] => [cldr ?? '', code.slice(0, 2)]),
    ...Object.entries(newsNames).map(([code, news]): [string, string] => [news, code]),
    ['USA', 'US'],
    ['U.S', 'US'],
    ['UK', 'GB'],
  ]);
  return codes.get(name);
}
