const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML content and quoted attributes. Controls that HTML forbids become replacement characters. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * Characters that XML 1.0 and HTML forbid (controls but tab and line breaks, lone surrogates, non-characters), each as U+FFFD, so
 * that offsets stay.
 */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are meant
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');
}
