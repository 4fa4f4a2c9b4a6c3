/**
 * How many annotations are found again after another program rewrote the document: documents made by our own code, three of
 * twelve paragraphs moved, typos mended, one word in ten another.
 *
 *     npm run bench:anchor
 */
import { reanchor } from '../support/rewrittenDocuments';

const documents = 200;
/** Share of the surviving annotations that must be found again; none may be wrong and unmarked. */
const enough = 0.97;

const outcome = reanchor(documents);
const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(2)} %`;
const { annotations, surviving, right, wrong, uncertain, lost, orphans } = outcome;
const gone = annotations - surviving;
console.log(`documents                          ${documents}`);
console.log(`annotations                        ${annotations}`);
console.log(`  whose words are still there      ${surviving}`);
console.log(
  `    anchored right                 ${right} (${share(right, surviving)}; bar ${enough * 100} %)`,
);
console.log(`    without a place                ${lost} (${share(lost, surviving)})`);
console.log(`  whose words are gone             ${gone}`);
console.log(`    orphans, as they should be     ${orphans} (${share(orphans, gone)})`);
console.log(`on other words, marked uncertain   ${uncertain} (${share(uncertain, annotations)})`);
console.log(`on other words, unmarked           ${wrong} (bar 0)`);
process.exitCode = right / surviving >= enough && wrong === 0 ? 0 : 1;
