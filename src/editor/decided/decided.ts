import * as vscode from 'vscode';
import { verificationStatuses } from '../../annotations/statement';
import type { StatementView } from '../../server/protocol';
import type { Disposable } from '../shared/disposable';
import { rangeOf } from '../shared/reveal';
import type { Services } from '../shared/services';

/** How far a person has judged words: shown as a small sign behind them, so that it is told without colour. */
const decisions = ['accepted', ...verificationStatuses] as const;
type Decision = (typeof decisions)[number];

const signs: Readonly<Record<Decision, string>> = {
  accepted: '✓',
  verified: '✓✓',
  unverified: '?',
  disputed: '≠',
};

/** Signs behind the words that a person accepted, verified or disputed. */
export function createDecided({
  statements,
  settings,
}: Pick<Services, 'statements' | 'settings'>): Disposable {
  const types = new Map(decisions.map((decision) => [decision, createType(signs[decision])]));

  function draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const isShown = settings.current().highlights;
    const said = isShown ? statements.of(document.uri) : [];
    for (const [decision, type] of types) {
      const ranges = said.flatMap((statement) =>
        statement.place && decisionOf(statement) === decision ? [rangeOf(document, statement.place)] : [],
      );
      editor.setDecorations(type, ranges);
    }
  }
  function drawAll(): void {
    vscode.window.visibleTextEditors.forEach(draw);
  }

  drawAll();
  return vscode.Disposable.from(
    ...types.values(),
    settings.onDidChange(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    statements.onDidChange((uri) => {
      vscode.window.visibleTextEditors
        .filter(({ document }) => document.uri.toString() === uri.toString())
        .forEach(draw);
    }),
  );
}

function decisionOf({ about, status, verdict }: StatementView): Decision | undefined {
  if (about === 'finding') return undefined;
  return status ?? (verdict === 'accepted' ? 'accepted' : undefined);
}

function createType(sign: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    after: {
      contentText: sign,
      color: new vscode.ThemeColor('dateline.decision'),
      margin: '0 0 0 1px',
      textDecoration: 'none; font-size: 0.75em; vertical-align: super',
    },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
