/**
 * Pairing the marks of one run of text takes time in the square of their number, and nesting in that of its depth, in
 * every Markdown parser that we measured. No page that a person wrote comes near these limits.
 */
const marksInARun = 1000;
const nestedContainers = 60;

const mark = /[*_[\]~]/g;
const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const startsOwnRun = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|$)/;
const tableDelimiter = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/;

/** Whether reading the marks of the text could take much more than linear time. Itself linear. */
export function isRunaway(text: string): boolean {
  let marks = 0;
  let inTable = false;
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const content = line.trimEnd();
    if (startsOwnRun.test(content)) {
      marks = 0;
      inTable = false;
    } else if (content.length < 1000 && content.includes('-') && tableDelimiter.test(content)) {
      inTable = true;
    }
    if (inTable) marks = 0;
    marks += content.match(mark)?.length ?? 0;
    if (marks > marksInARun) return true;
    const markers =
      (containers.exec(content.slice(0, 1000))?.[0] ?? '').match(/[>\-+*]|\d[.)]/g)?.length ?? 0;
    if (markers > nestedContainers) return true;
  }
  return false;
}
