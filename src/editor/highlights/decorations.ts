import * as vscode from 'vscode';
import { kindColor, markKinds, type MarkKind } from '../shared/kinds';

/**
 * How each kind is underlined. No two are alike, so that kinds can be told apart without colour; the most frequent
 * kinds have the calmest lines.
 */
const underlines: Readonly<Record<MarkKind, string>> = {
  person: 'underline solid 2px',
  organization: 'underline double 1px',
  place: 'underline dotted 2px',
  group: 'underline dashed 1px',
  event: 'underline wavy 1px',
  work: 'underline solid 1px',
  law: 'underline overline solid 1px',
  product: 'underline dotted 1px',
  facility: 'underline overline dotted 1px',
  date: 'underline dashed 2px',
};

/** One decoration type a kind; made once, since each carries its style into the editor. */
export function createDecorationTypes(): ReadonlyMap<MarkKind, vscode.TextEditorDecorationType> {
  return new Map(markKinds.map((kind) => [kind, createDecorationType(kind)]));
}

function createDecorationType(kind: MarkKind): vscode.TextEditorDecorationType {
  const color = kindColor(kind);
  return vscode.window.createTextEditorDecorationType({
    // The line has the kind's colour through the variable that the editor keeps for every contributed colour.
    textDecoration: `${underlines[kind]} var(--vscode-${color.replace('.', '-')})`,
    backgroundColor: new vscode.ThemeColor(`${color}Background`),
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor(color),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
