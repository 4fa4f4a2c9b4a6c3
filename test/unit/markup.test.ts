import { strict as assert } from 'node:assert';
import { readText, type DocumentLanguage } from '../../src/engine/text/readText';

interface Expected {
  /** Blocks of the prose, in order. */
  readonly blocks: readonly string[];
  /** Words of the prose with the text of the source that they lead back to. */
  readonly source?: Readonly<Record<string, string>>;
  readonly metadata?: Readonly<Record<string, string>>;
}

function check(language: DocumentLanguage, source: string, expected: Expected): void {
  const text = readText(source, language);
  assert.deepEqual(
    text.blocks.map((block) => text.prose.slice(block.start, block.end)),
    expected.blocks,
  );
  for (const [words, origin] of Object.entries(expected.source ?? {})) {
    const start = text.prose.indexOf(words);
    const span = text.toSource({ start, end: start + words.length });
    assert.equal(source.slice(span.start, span.end), origin);
  }
  const metadata = Object.fromEntries(text.metadata.map(({ kind, key, value }) => [`${kind}:${key}`, value]));
  assert.deepEqual(metadata, expected.metadata ?? {});
}

describe('plain text', () => {
  it('takes each line for a paragraph', () => {
    check('plaintext', '  One.\r\nTwo, three.\n\nFour.', { blocks: ['One.', 'Two, three.', 'Four.'] });
  });

  it('joins lines that are wrapped at a fixed width', () => {
    const line = 'The words of a letter that was typed on a machine with a bell go on';
    check('plaintext', [line, line, line, 'and end.', '', line].join('\n'), {
      blocks: [[line, line, line, 'and end.'].join('\n'), line],
    });
  });
});

describe('Markdown', () => {
  it('reads prose without its marks', () => {
    check('markdown', '# Talks in *Oslo*\n\nMinister **Ana** Ruiz met\nBo&nbsp;Li \\& others.', {
      blocks: ['Talks in Oslo', 'Minister Ana Ruiz met Bo\u00a0Li & others.'],
      source: {
        Oslo: 'Oslo',
        'Ana Ruiz': 'Ana** Ruiz',
        'met Bo': 'met\nBo',
        'Bo\u00a0Li': 'Bo&nbsp;Li',
        '&': '&',
      },
    });
  });

  it('leaves code, link targets, raw HTML and definitions alone', () => {
    const source = [
      'See [Paris](https://example.org/London "Rome") and `Madrid`, <b title="Bern">Bonn</b>.',
      '',
      '```',
      'Vienna',
      '```',
      '',
      '    Prague',
      '',
      '<div>Warsaw</div>',
      '',
      '[note]: https://example.org/Sofia "Riga"',
      '',
      'https://example.org/Minsk',
    ].join('\n');
    check('markdown', source, { blocks: ['See Paris and , Bonn.'], source: { Bonn: 'Bonn' } });
  });

  it('reads lists, quotes and tables block by block', () => {
    check(
      'markdown',
      '- Oslo\n- Bergen\n\n> Said\n> Ruiz\n\n| City | Year |\n| --- | --- |\n| Lima | 1985 |',
      {
        blocks: ['Oslo', 'Bergen', 'Said Ruiz', 'City', 'Year', 'Lima', '1985'],
        source: { 'Said Ruiz': 'Said\n> Ruiz', Lima: 'Lima' },
      },
    );
  });

  it('keeps front matter as metadata', () => {
    check('markdown', '---\ntitle: "A day"\ndate: 2025-02-28\ntags: [a, b]\n---\n\nText.', {
      blocks: ['Text.'],
      metadata: { 'frontMatter:title': 'A day', 'frontMatter:date': '2025-02-28' },
    });
  });

  it('counts a byte order mark', () => {
    check('markdown', '\uFEFF**Oslo** waits.', { blocks: ['Oslo waits.'], source: { Oslo: 'Oslo' } });
  });
});

describe('HTML', () => {
  it('reads prose without its tags', () => {
    check('html', '<h1>Talks</h1><p>Minister <b>Ana</b> Ruiz &amp; Bo&nbsp;Li<br>met.</p>', {
      blocks: ['Talks', 'Minister Ana Ruiz & Bo\u00a0Li met.'],
      source: { 'Ana Ruiz': 'Ana</b> Ruiz', '&': '&amp;', 'Bo\u00a0Li': 'Bo&nbsp;Li', met: 'met' },
    });
  });

  it('leaves scripts, styles, code and comments alone', () => {
    check(
      'html',
      '<style>Paris</style><script>"Rome"</script><pre>Bern</pre><!-- Bonn --><p>Oslo <code>Riga</code></p>',
      {
        blocks: ['Oslo'],
      },
    );
  });

  it('reads metadata', () => {
    const source = [
      '<head><title>A &amp; B</title><meta property="article:published_time" content="2025-02-28T10:00Z">',
      '<script type="application/ld+json">{"@graph": [{"datePublished": "2025-02-27"}]}</script></head>',
      '<p><time datetime="2025-02-26" pubdate>yesterday</time></p>',
    ].join('');
    check('html', source, {
      blocks: ['yesterday'],
      metadata: {
        'title:title': 'A & B',
        'meta:article:published_time': '2025-02-28T10:00Z',
        'jsonLd:datePublished': '2025-02-27',
        'time:pubdate': '2025-02-26',
      },
    });
  });

  it('reads broken markup as far as it goes', () => {
    check('html', '<p>Oslo <b>and <i>Bergen</p><div>Lima</b> &copy 1985 < 1990', {
      blocks: ['Oslo and Bergen', 'Lima © 1985 < 1990'],
      source: { '©': '&copy', Lima: 'Lima' },
    });
  });
});
