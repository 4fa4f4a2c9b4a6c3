import type { AnnotatedDocument } from './format';

/** Documents of one name from different folders get a number before their extension. */
export function withOwnNames(documents: readonly AnnotatedDocument[]): readonly AnnotatedDocument[] {
  const counts = new Map<string, number>();
  return documents.map((document) => {
    const count = (counts.get(document.name) ?? 0) + 1;
    counts.set(document.name, count);
    if (count === 1) return document;
    return { ...document, name: document.name.replace(/(\.[^.]*)?$/, `-${count}$1`) };
  });
}
