import type * as vscode from 'vscode';
import type { GivenDates } from '../shared/givenDates';
import type { Services } from '../shared/services';
import type { SafeFiles } from '../shared/safeFiles';

/** What the features of exporting use. */
export interface ExportServices extends Pick<Services, 'server' | 'documents' | 'current'> {
  readonly givenDates: GivenDates;
  readonly sidecars: SafeFiles;
  /** The extension's own folder. */
  readonly storage: vscode.Uri;
}
