import type { Modality } from '../../../engine/annotations';
import type { Translate } from '../translate';

/** What is said of an event that is not told as a fact; nothing of one that is. */
export function modalityText(modality: Modality, t: Translate): string | undefined {
  switch (modality) {
    case 'asserted':
      return undefined;
    case 'negated':
      return t('did not happen');
    case 'planned':
      return t('planned');
    case 'possible':
      return t('possible');
    case 'reported':
      return t('reported');
  }
}

/** The built-in icon of an event that is not told as a fact. */
export function modalityIcon(modality: Modality): string | undefined {
  switch (modality) {
    case 'asserted':
      return undefined;
    case 'negated':
      return 'circle-slash';
    case 'planned':
      return 'milestone';
    case 'possible':
      return 'question';
    case 'reported':
      return 'quote';
  }
}
