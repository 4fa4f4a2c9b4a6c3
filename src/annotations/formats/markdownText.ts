import type { EntityMention } from '../../engine/annotations';
import { withoutControls } from './markupText';

/** A text as Markdown that shows it as it stands: what Markdown or HTML would take for a sign is escaped. */
export function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replace(/[\\`*_{}[\]<>#|~&!^$]/g, '\\$&')
    .replace(/^([ \t]*)([-+=])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2');
}

/** A text whose mentions are replaced by what `write` makes of them; the rest is escaped. */
export function withMentions(
  text: string,
  entities: readonly EntityMention[],
  write: (entity: EntityMention, words: string, index: number) => string,
): string {
  let written = '';
  let at = 0;
  entities.forEach((entity, i) => {
    written += escapeMarkdown(text.slice(at, entity.start));
    written += write(entity, text.slice(entity.start, entity.end), i);
    at = entity.end;
  });
  return written + escapeMarkdown(text.slice(at));
}
