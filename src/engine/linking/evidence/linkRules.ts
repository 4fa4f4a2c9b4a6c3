import { coherence } from './coherence';
import { description } from './description';
import { formUse } from './formUse';
import { geography } from './geography';
import { kindAgreement } from './kindAgreement';
import { lifetime } from './lifetime';
import type { LinkRule } from './linkRule';
import { ownEntry } from './ownEntry';
import { prior } from './prior';
import { regionAfter } from './regionAfter';
import { support } from './support';
import { surname } from './surname';
import { team } from './team';

/** All evidence of the linker. It adds up, so that the order says nothing but how a trace reads: name, kind, context. */
export const linkRules: readonly LinkRule[] = [
  formUse,
  prior,
  ownEntry,
  kindAgreement,
  lifetime,
  description,
  support,
  coherence,
  geography,
  regionAfter,
  team,
  surname,
];
