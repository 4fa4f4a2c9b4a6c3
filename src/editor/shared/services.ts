import type { AnnotationStore } from './annotationStore';
import type { AnnotationServer } from './annotationServer';
import type { CurrentDocument } from './currentDocument';
import type { DocumentFilter } from './documents';
import type { SettingsSource } from './settings';
import type { Statements } from './statements/statements';

/** What a feature may use. Each takes only the parts that it needs. */
export interface Services {
  readonly settings: SettingsSource;
  readonly documents: DocumentFilter;
  readonly current: CurrentDocument;
  readonly store: AnnotationStore;
  readonly server: AnnotationServer;
  readonly statements: Statements;
}
