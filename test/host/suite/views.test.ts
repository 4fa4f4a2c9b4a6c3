import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { allNodes, api, openText, selectedWords } from '../support/article';
import { eventually } from '../support/window';

const article = [
  'LONDON, May 4, 2019 — Angela Merkel met Emmanuel Macron in Berlin on 3 May 2019.',
  'In 1989, protesters tore down the Berlin Wall.',
  'Merkel plans to travel to Paris next week.',
].join('\n');

describe('The Events view', () => {
  it('tells the events in time order', async () => {
    await openText(article);
    const { events } = await api();
    const labels = await eventually('events are listed', () => {
      // The view may still show the document before.
      const groups = events.roots.map(({ label }) => label);
      return groups.some((label) => label.includes('1989')) ? groups : undefined;
    });
    const first = labels.findIndex((label) => label.includes('1989'));
    const second = labels.findIndex((label) => label.includes('2019'));
    assert.ok(first >= 0 && second > first, labels.join(' | '));
  });

  it('selects the very words of an event', async () => {
    const { document } = await openText(article);
    const { events } = await api();
    const met = await eventually('the meeting is listed', () =>
      allNodes(events.roots).find(({ label, uri }) => label === 'met' && uri === document.uri.toString()),
    );
    await vscode.commands.executeCommand('dateline.events.open', met.id);
    assert.equal(selectedWords(), 'met');
  });

  it('reveals an item when it is asked to', async () => {
    const { document } = await openText(article);
    const { events } = await api();
    await vscode.commands.executeCommand('dateline.events.focus');
    // The view may still show the document before, whose items have other ids.
    const met = await eventually('the meeting is listed', () =>
      allNodes(events.roots).find(({ label, uri }) => label === 'met' && uri === document.uri.toString()),
    );
    await eventually('the item is selected', async () => {
      await events.reveal(met.id).catch(() => undefined);
      return events.view.selection.some(({ id }) => id === met.id) || undefined;
    });
  });

  it('groups by kind and by participant', async () => {
    await openText(article);
    const { events } = await api();
    for (const [command, expected] of [
      ['dateline.groupEventsByKind', 'Meeting'],
      ['dateline.groupEventsByParticipant', 'Angela Merkel'],
    ] as const) {
      await vscode.commands.executeCommand(command);
      await eventually(
        `grouped by ${command}`,
        () => events.roots.some(({ label }) => label === expected) || undefined,
      );
    }
    await vscode.commands.executeCommand('dateline.groupEventsByDate');
  });

  it('is filtered, and unfiltered again', async () => {
    await openText(article);
    const { events } = await api();
    const count = () => allNodes(events.roots).filter(({ context }) => context === 'event').length;
    const all = await eventually('events are listed', () => count() || undefined);
    await vscode.commands.executeCommand('dateline.filterEvents', 'macron');
    await eventually('the filter is on', () => (count() === 1 && all > 1) || undefined);
    await vscode.commands.executeCommand('dateline.clearEventFilter');
    await eventually('the filter is off', () => count() === all || undefined);
  });

  it('tells of all open articles when it is asked to', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openText(article);
    await openText('Emmanuel Macron met Pedro Sánchez in Madrid on 8 June 2014.');
    const { events } = await api();
    const years = () => events.roots.map(({ label }) => label).join(' ');
    await vscode.commands.executeCommand('dateline.showOpenArticles');
    await eventually('both articles are told', () => /1989.*2014/.test(years()) || undefined);
    await vscode.commands.executeCommand('dateline.groupEventsByDocument');
    await eventually('one group for each article', () => events.roots.length === 2 || undefined);
    const merkelMet = await eventually('the meeting of the first article is listed', () =>
      allNodes(events.roots).find(({ label, spoken }) => label === 'met' && spoken.includes('Merkel')),
    );
    await vscode.commands.executeCommand('dateline.events.open', merkelMet.id);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), article);
    await vscode.commands.executeCommand('dateline.groupEventsByDate');
    await vscode.commands.executeCommand('dateline.showThisArticle');
    await eventually('one article is told', () => !years().includes('2014') || undefined);
  });

  it('copies a sentence as a citation', async function () {
    // A headless browser may keep the clipboard to itself.
    await vscode.env.clipboard.writeText('probe');
    if ((await vscode.env.clipboard.readText()) !== 'probe') this.skip();
    const { document } = await openText(article);
    const { events } = await api();
    const fell = await eventually('the fall of the wall is listed', () =>
      allNodes(events.roots).find(
        ({ label, spoken, uri }) =>
          label !== '1989' && spoken.includes('1989') && uri === document.uri.toString(),
      ),
    );
    const [told] = fell.children.length > 0 ? fell.children : [fell];
    await vscode.commands.executeCommand('dateline.copyCitation', told);
    const citation = await vscode.env.clipboard.readText();
    assert.match(citation, /^“In 1989, protesters tore down the Berlin Wall\.” \(.*, line 2; 1989\)$/);
  });

  it('is empty when the article is closed', async () => {
    await openText(article);
    const { events, status } = await api();
    await eventually('events are listed', () => events.roots.length > 0 || undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.ok(status.text === undefined || status.text.length > 0);
  });
});

describe('The Entities view', () => {
  it('lists names by kind, with their mentions', async () => {
    await openText(article);
    const { entities } = await api();
    const merkel = await eventually('Merkel is listed', () =>
      allNodes(entities.roots).find(({ label }) => label === 'Angela Merkel'),
    );
    assert.equal(merkel.children.length, 2);
    await vscode.commands.executeCommand('dateline.entities.open', merkel.children[1]?.id);
    assert.equal(selectedWords(), 'Merkel');
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, 2);
  });

  it('follows the active article', async () => {
    await openText(article);
    await openText('Emmanuel Macron spoke in Paris.');
    const { entities } = await api();
    await eventually('only the new article is listed', () => {
      const labels = allNodes(entities.roots).map(({ label }) => label);
      return (labels.includes('Paris') && !labels.includes('Angela Merkel')) || undefined;
    });
  });
});
