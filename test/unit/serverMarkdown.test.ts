import { strict as assert } from 'node:assert';
import { marked, type Token } from 'marked';
import {
  CardBuilder,
  commandLink,
  emphasis,
  strong,
  text,
  webLink,
  type Inline,
} from '../../src/server/markdown';

/** What the renderer that VS Code uses makes of Markdown: kinds of tokens that are not text, words, link targets. */
function read(markdown: string): { kinds: string[]; words: string; urls: string[] } {
  const kinds: string[] = [];
  const urls: string[] = [];
  let words = '';
  const visit = (token: Token): void => {
    const children = 'tokens' in token ? token.tokens : undefined;
    if (token.type === 'link') urls.push(String(token.href));
    if (token.type === 'escape' || (token.type === 'text' && !children))
      words += unescapeHtml(String(token.text));
    else if (token.type !== 'text') kinds.push(token.type);
    for (const child of children ?? []) visit(child);
    if (token.type === 'list') for (const item of (token as { items: Token[] }).items) visit(item);
  };
  for (const token of marked.lexer(markdown)) visit(token);
  return { kinds, words, urls };
}

/** The tokeniser of `marked` hands text over as it will stand in HTML. */
function unescapeHtml(html: string): string {
  const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_whole, name: string) => marks[name] ?? '');
}

/** A hostile text stays text, however it is put in. */
function check(hostile: string, words = hostile): void {
  const paragraph = (part: Inline): string => new CardBuilder().paragraph(part).toMarkdown();
  assert.deepEqual(read(paragraph(text(hostile))), { kinds: ['paragraph'], words, urls: [] });
  assert.deepEqual(read(paragraph(strong(hostile))), { kinds: ['paragraph', 'strong'], words, urls: [] });
  assert.deepEqual(read(paragraph(emphasis(hostile))), { kinds: ['paragraph', 'em'], words, urls: [] });
  const item = new CardBuilder().list([[text(hostile)]]).toMarkdown();
  assert.deepEqual(read(item), { kinds: ['list', 'list_item'], words, urls: [] });
  const page = 'https://www.wikidata.org/';
  const link = read(paragraph(webLink(hostile, new URL(page))));
  assert.deepEqual(link, { kinds: ['paragraph', 'link'], words, urls: [page] });
}

describe('server: Markdown of cards', () => {
  const hostile = [
    '[click](command:workbench.action.terminal.new)',
    '![x](https://evil.example/pixel.png)',
    '<img src=https://evil.example onerror=alert(1)>',
    '<https://evil.example>',
    'https://evil.example/path',
    'www.evil.example',
    'mail@evil.example',
    '[ref]: https://evil.example',
    '[ref]',
    '**bold** _it_ ~~gone~~ `code`',
    '# heading',
    '1. one',
    '- item',
    '+ item',
    '> quote',
    '| a | b |',
    '---',
    '```js',
    '&lt;b&gt; &copy; &#91;x&#93;(command:x)',
    '\\[x\\](command:x)',
    '$(trash) $x$',
    '[^1] :smile: {{x}}',
    'a*b*c_d_e',
    ')](command:x "title")',
    '==mark== ^sup^',
  ];
  for (const sample of hostile)
    it(JSON.stringify(sample), () => {
      check(sample);
    });

  it('keeps a text on one line', () => {
    check('first\n\n# second\r\nthird', 'first # second third');
    check('a\u2028b\tc', 'a b c');
  });

  it('leaves out controls and turns of direction, and mends lone surrogates', () => {
    check('a\u0000b\u202ec\u2066d\u001b[31m', 'abcd[31m');
    check('x\ud800y', 'x\ufffdy');
    check('😀 é שלום', '😀 é שלום');
  });

  it('links to a command whose argument cannot end the link', () => {
    const argument = { uri: 'file:///a (1) [x] "q" é.txt', start: 1, end: 2 };
    const markdown = new CardBuilder()
      .paragraph(commandLink('go', 'dateline.goToMention', argument))
      .toMarkdown();
    const [url = ''] = read(markdown).urls;
    const [command, query = ''] = url.split('?');
    assert.equal(command, 'command:dateline.goToMention');
    assert.deepEqual(JSON.parse(decodeURIComponent(query)), [argument]);
  });

  it('says the same in plain text', () => {
    const card = new CardBuilder()
      .paragraph(strong('A*'), text(' · b'))
      .list([[text('c')], [commandLink('d', 'dateline.goToEvent', {})]]);
    assert.equal(card.toPlain(), 'A* · b\n\n- c\n- d');
    assert.equal(new CardBuilder().paragraph(text('')).toPlain(), '');
  });
});
