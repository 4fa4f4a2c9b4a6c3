import { escapeHtml } from '../../annotations/formats/markupText';
import type { TimelineData, TimelineItem } from '../../webviews/timeline/timelineMessages';

export interface PageAssets {
  /** The bundled script and style sheet of the timeline. */
  readonly script: string;
  readonly style: string;
  /** Random letters and digits, other ones for each page. */
  readonly nonce: string;
}

/**
 * The timeline as one HTML file that needs no editor and no network. Article text is in it twice: as escaped text of a
 * list for readers without scripts, and as JSON that the script reads and sets as text. The page's policy
 * lets its own script and style sheet run and nothing else, not even a link to elsewhere load.
 */
export function timelinePage(data: TimelineData, { script, style, nonce }: PageAssets): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(data.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(data.texts.title)}</title>
<style nonce="${nonce}">${style.replaceAll('</', '<\\/')}</style>
</head>
<body class="page">
<main id="app">
<noscript>
<h1>${escapeHtml(data.texts.title)}</h1>
<ol>
${data.items.map((item) => lineOf(item, data)).join('\n')}
</ol>
</noscript>
</main>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script nonce="${nonce}">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

function lineOf(item: TimelineItem, { texts }: TimelineData): string {
  const facts = [
    item.dateText ?? texts.undated,
    item.words,
    item.state,
    item.detail,
    item.documents.join(', '),
  ];
  const head = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
  return `<li class="${item.modality}">${escapeHtml(head)}<blockquote>${escapeHtml(item.sentence)}</blockquote></li>`;
}

/** JSON that can stand in a script element: no text in it can end the element or open a comment. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}
