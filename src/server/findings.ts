import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Problem } from '../engine/annotations';

/** What a person may want to look at in a text; each kind can be switched off by a setting. */
export const findingKinds = [
  'impossibleDate',
  'weekdayMismatch',
  'endBeforeStart',
  'ambiguousDayMonth',
  'futureInPast',
  'undatedClaim',
  'leadership',
  'office',
  'age',
] as const;
export type FindingKind = (typeof findingKinds)[number];

interface Finding {
  readonly kind: FindingKind;
  /** Never above information: each is a question to a person, and the text may well be right. */
  readonly severity: DiagnosticSeverity;
}

/** By the code of the engine's problem. Problems that are not here are no findings. */
const findings: Readonly<Record<string, Finding>> = {
  'date.impossible': { kind: 'impossibleDate', severity: DiagnosticSeverity.Information },
  'date.weekdayMismatch': { kind: 'weekdayMismatch', severity: DiagnosticSeverity.Information },
  'date.endBeforeStart': { kind: 'endBeforeStart', severity: DiagnosticSeverity.Information },
  'date.ambiguousDayMonth': { kind: 'ambiguousDayMonth', severity: DiagnosticSeverity.Information },
  'date.futureInPast': { kind: 'futureInPast', severity: DiagnosticSeverity.Information },
  'link.discrepancy.leaderSibling': { kind: 'leadership', severity: DiagnosticSeverity.Information },
  'link.discrepancy.leaderRelated': { kind: 'leadership', severity: DiagnosticSeverity.Information },
  'link.discrepancy.leaderThen': { kind: 'leadership', severity: DiagnosticSeverity.Information },
  'link.discrepancy.office': { kind: 'office', severity: DiagnosticSeverity.Information },
  'link.discrepancy.age': { kind: 'age', severity: DiagnosticSeverity.Information },
  // Most texts have some, so that they stay out of the Problems view.
  'date.undatedClaim': { kind: 'undatedClaim', severity: DiagnosticSeverity.Hint },
};

/** A problem that is shown, at the place that it speaks of. */
export interface ShownFinding extends Finding {
  readonly problem: Problem & Required<Pick<Problem, 'span'>>;
}

/** The problems that are findings of the given kinds, in their order. */
export function findingsAmong(
  problems: readonly Problem[],
  kinds: ReadonlySet<FindingKind>,
): readonly ShownFinding[] {
  return problems.flatMap((problem) => {
    const finding = findings[problem.code];
    const { span } = problem;
    return finding && span && kinds.has(finding.kind) ? [{ ...finding, problem: { ...problem, span } }] : [];
  });
}
