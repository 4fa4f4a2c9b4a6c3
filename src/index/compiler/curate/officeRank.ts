/** How much news speaks of who holds an office, 0 to 1: the first rule that fits decides. */
const ranks: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/Parliamentary Assembly|State Senate|[sS]tate [rR]epresentative|General Assembly|House of Delegates/, 0.2],
  [/[mM]ember of the [\w ]+ (?:House of Representatives|State Assembly|Assembly)$/, 0.2],
  [/[mM]ember of the \w+(?: \w+)? Senate$|deputy of the Congress of the State/, 0.2],
  [/^(?:Deputy Prime Minister|Vice Premier)/, 0.65],
  [
    /^(?:Deputy|Under|Assistant|Parliamentary|Acting Deputy|Minister of State|Junior|Shadow|Vice[- ]Minister)/,
    0.4,
  ],
  [
    /^(?:President|Prime Minister|Chancellor|Supreme Leader|King|Queen|Emir|Emperor|Taoiseach)(?: of (?!the (?:Senate|Chamber|House|Supreme|Court|National|Regional|Legislative|Congress|Board))|$)/,
    1,
  ],
  [/^(?:General Secretary|Secretary[- ]General|Director[- ]General|Premier|Pope)/, 0.9],
  [/^Vice[- ]President|^First Lady|^Crown Prince/, 0.85],
  [/^Secretary of State$|Foreign Affairs|^Secretary of (?:Defen[cs]e|the Treasury|Homeland Security)/, 0.8],
  [/^Chair of the Federal Reserve/, 0.8],
  [/^Attorney[- ]General|^Minister of (?:Defen[cs]e|Finance|the Interior)|^Chief of Staff/, 0.7],
  [
    /National Security|^Chancellor of the Exchequer|^Home Secretary|^Director of the (?:Central|Federal)/,
    0.7,
  ],
  [/^Speaker|^President of the|^Governor of|^Mayor of|^Head of Mexico City|^Chief Justice/, 0.65],
  [/^(?:Minister|Secretary|Director|Chair|Administrator|Governor|Treasurer)/, 0.6],
  [/^(?:Justice|justice)|Permanent [Rr]epresentative|United States senator|^[sS]enator$/, 0.55],
  [/member of the Senate/, 0.5],
  [/^Ambassador|^High Commissioner|^[jJ]udge/, 0.38],
  [/Member of the Chamber of Deputies of Mexico/, 0.36],
  [/United States representative|Member of Parliament|Knesset|House of Commons|Chamber of Senators/, 0.42],
  [/House of Representatives|Senate/, 0.42],
];

export function officeRank(title: string): number {
  return ranks.find(([pattern]) => pattern.test(title))?.[1] ?? 0.5;
}
