const combiningMarks = /\p{Mn}+/gu;
/**
 * Letters and marks that decomposition leaves whole, with the spelling that news agencies use for them. Curly
 * quotes and the several hyphens become the one that keyboards have; letters that stand for a glottal stop
 * ("Oʻahu") vanish.
 */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ə: 'a',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '–': '-',
  ʻ: '',
  ʼ: '',
  ʿ: '',
  ʾ: '',
};
const wholeLetters = new RegExp(`[${Object.keys(whole).join('')}]`, 'gu');

/**
 * Folds a word for look-up: compatibility-decomposed, combining marks dropped, lower case. "Núñez" and "NUNEZ"
 * fold to "nunez". ASCII words take a short way. Idempotent.
 */
export function fold(word: string): string {
  // eslint-disable-next-line no-control-regex -- the ASCII range is meant
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .replace(wholeLetters, (letter) => whole[letter] ?? letter)
    .normalize('NFKD')
    .replace(combiningMarks, '');
}
