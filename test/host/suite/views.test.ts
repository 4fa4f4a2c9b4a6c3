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
    await openText(article);
    const { events } = await api();
    const met = await eventually('the meeting is listed', () =>
      allNodes(events.roots).find(({ label }) => label === 'met'),
    );
    await vscode.commands.executeCommand('dateline.events.open', met.id);
    assert.equal(selectedWords(), 'met');
  });

  it('reveals an item when it is asked to', async () => {
    await openText(article);
    const { events } = await api();
    await vscode.commands.executeCommand('dateline.events.focus');
    const met = await eventually('the meeting is listed', () =>
      allNodes(events.roots).find(({ label }) => label === 'met'),
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
